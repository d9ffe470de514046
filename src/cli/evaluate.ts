import { Command } from 'commander';
import type { Qrels, Run } from '../../matching/engine.ts';

type Options = { run: string; qrels: string; against?: string };

/** `kobler evaluate`: how good a run is by judgements, and whether it is better than another. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('judge a run: NDCG@10, recall@20, P@5 and MRR with 95 % intervals')
    .requiredOption('--run <file>', 'what was found, as `kobler match --format trec` writes it')
    .requiredOption('--qrels <file>', 'judgements: needId 0 expertiseId grade')
    .option('--against <file>', 'another run to compare with, need by need')
    .action(evaluate);
}

async function evaluate(options: Options): Promise<void> {
  const { compareRuns, evaluateRun, parseQrels, parseRun } = await import('../../matching/engine.ts');
  const { comparisonTable, evaluationTable } = await import('./evaluation-tables.ts');
  const { print } = await import('./print.ts');
  const qrels = await parsed(options.qrels, parseQrels);
  const run = await parsed(options.run, parseRun);
  const against = options.against === undefined ? undefined : await parsed(options.against, parseRun);
  note(options.run, run, qrels);
  if (options.against !== undefined && against !== undefined) note(options.against, against, qrels);
  await print(evaluationTable(options.run, evaluateRun(run, qrels)));
  if (options.against === undefined || against === undefined) return;
  await print(`\n${evaluationTable(options.against, evaluateRun(against, qrels))}`);
  await print(`\n${comparisonTable(compareRuns(run, against, qrels))}`);
}

/** Says on standard error where the needs of a run and the judged needs differ. */
function note(file: string, run: Run, qrels: Qrels): void {
  const unanswered = [...qrels.keys()].filter((need) => !run.has(need));
  const unjudged = [...run.keys()].filter((need) => !qrels.has(need));
  const notes = [
    ...(unanswered.length > 0 ? [`${listed(unanswered)}: judged but not answered, counted as 0`] : []),
    ...(unjudged.length > 0 ? [`${listed(unjudged)}: answered but not judged, left out`] : []),
  ];
  for (const note of notes) process.stderr.write(`kobler: note: ${file}: ${note}\n`);
}

function listed(needs: readonly string[]): string {
  const shown = needs.slice(0, 5).join(', ');
  return needs.length > 5 ? `${shown} and ${needs.length - 5} more` : shown;
}

/** A whole file through one of the engine's readers, whose complaints are about the user's file and not ours. */
async function parsed<T>(file: string, parse: (text: string, name: string) => T): Promise<T> {
  const [{ FileLines }, { InvalidInput }, { KoblerError }] = await Promise.all([
    import('./file-lines.ts'),
    import('../../matching/engine.ts'),
    import('../domain/errors.ts'),
  ]);
  const text = (await new FileLines(file).rest()).join('\n');
  try {
    return parse(text, file);
  } catch (error) {
    throw error instanceof InvalidInput ? new KoblerError('invalid', error.message) : error;
  }
}
