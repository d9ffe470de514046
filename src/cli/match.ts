import { Command, InvalidArgumentError, Option } from 'commander';
import type { Engine } from '../../matching/engine.ts';
import { type Answer, FORMATS, type Format, formatAnswer } from './match-formats.ts';
import type { Expertise, Need } from './match-input.ts';

type Options = { needs: string; expertise: string; top: number; format: Format };

/**
 * `kobler match`: the engine alone, on files, without database or server. Everything is read and checked before the
 * first line is written to standard output.
 */
export function matchCommand(): Command {
  return new Command('match')
    .description('rank expertise for needs, from files; no database')
    .requiredOption('--needs <file>', 'needs: JSONL, JSON or .gz')
    .requiredOption('--expertise <file>', 'expertise: JSONL, JSON or .gz')
    .option('--top <count>', 'how many for each need', positive, 20)
    .addOption(new Option('--format <format>', 'how to write them').choices(FORMATS).default('table'))
    .action(match);
}

async function match(options: Options): Promise<void> {
  const { readExpertise, readNeeds } = await import('./match-input.ts');
  const needs = await readNeeds(options.needs);
  const expertise = await readExpertise(options.expertise);
  noteUnknown(options.needs, needs.unknownFields);
  noteUnknown(options.expertise, expertise.unknownFields);
  await withProgress(expertise.records.size + needs.records.size, async (step) => {
    const [{ createEngine }, { loadResources }, { print }] = await Promise.all([
      import('../../matching/engine.ts'),
      import('./resources.ts'),
      import('./print.ts'),
    ]);
    const engine = createEngine(await loadResources());
    for (const { document } of expertise.records.values()) {
      engine.put(document);
      step();
    }
    for (const need of needs.records.values()) {
      await print(formatAnswer(options.format, answerTo(need, engine, expertise.records, options.top)));
      step();
    }
  });
}

function answerTo(need: Need, engine: Engine, expertise: ReadonlyMap<string, Expertise>, top: number): Answer {
  const ranked = engine.rank(need.query, engine.retrieve(need.query, { limit: top }));
  return {
    needId: need.id,
    title: need.query.title,
    matches: ranked.map((hit) => ({
      expertiseId: hit.id,
      name: expertise.get(hit.id)?.name ?? '',
      position: hit.position,
      score: hit.score,
      explain: () => engine.explain(need.query, hit),
    })),
  };
}

/** Shows progress where the results go elsewhere; on a terminal the results themselves show it. */
async function withProgress(total: number, work: (step: () => void) => Promise<void>): Promise<void> {
  if (process.stdout.isTTY) return work(() => undefined);
  const { startProgress } = await import('./progress.ts');
  const progress = await startProgress('Matching', total);
  try {
    await work(() => progress.step());
  } finally {
    progress.stop();
  }
}

function noteUnknown(file: string, fields: readonly string[]): void {
  if (fields.length > 0) process.stderr.write(`kobler: note: ${file}: not used here: ${fields.join(', ')}\n`);
}

function positive(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return count;
}
