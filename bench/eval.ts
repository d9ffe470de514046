/**
 * How good is the present engine on the development needs? Prints overall, by language, plainly and loosely put, with
 * and without confirmed concepts, beside the order drawn by lot. `npm run eval`; `npm run eval -- FILE` also writes the
 * run of the plain texts, for `kobler evaluate --run NEW --against OLD`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine, evaluateRun, MEASURES, parseQrels, type Query } from '../matching/engine.ts';
import { readExpertise, readNeeds } from '../src/cli/match-input.ts';

const fixture = (...path: string[]) => join(import.meta.dirname, '../fixtures', ...path);
const read = (name: string) => readFileSync(fixture('matching-dev', name), 'utf8');
const records = (name: string): Record<string, unknown>[] =>
  read(name)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const qrels = parseQrels(read('qrels.tsv'), 'qrels.tsv');
const needs = (await readNeeds(fixture('matching-dev', 'needs.jsonl'))).records;
const expertise = (await readExpertise(fixture('expertise', 'expertise.jsonl'))).records;
const concepts = new Map(
  records('concepts.jsonl').map((record) => [String(record['need']), strings(record['concepts'])]),
);

const LOTS = 20;
/** As deep as any measure looks, and for MRR a little deeper. */
const DEPTH = 100;

/** Which needs a row of the table is about. */
const GROUPS: Record<string, (need: Record<string, unknown>) => boolean> = {
  all: () => true,
  bokmål: (need) => need['language'] === 'nb',
  nynorsk: (need) => need['language'] === 'nn',
  plain: (need) => need['difficulty'] === 'plain',
  vague: (need) => need['difficulty'] === 'vague',
};

const engine = filled(createEngine());
const words = run(engine, (need) => need.query);
const withConcepts = run(engine, ({ id, query }) => ({ ...query, concepts: concepts.get(id) ?? [] }));

process.stdout.write(`${needs.size} needs, ${expertise.size} profiles, engine «${engine.modelVersion}»\n\n`);
process.stdout.write(`${''.padEnd(24)}${MEASURES.map((measure) => measure.padStart(11)).join('')}\n`);
for (const group of Object.keys(GROUPS)) print(`own words, ${group}`, group, [words]);
for (const group of Object.keys(GROUPS)) print(`with concepts, ${group}`, group, [withConcepts]);
print(
  `drawn by lot, ${LOTS} times`,
  'all',
  Array.from({ length: LOTS }, (_, seed) => lots(seed + 1)),
);
const [, , file] = process.argv;
if (file !== undefined) writeFileSync(file, trec(words));

type Found = Map<string, { id: string; score: number }[]>;

function filled(empty: Engine): Engine {
  for (const { document } of expertise.values()) empty.put(document);
  return empty;
}

function run(engine: Engine, queryOf: (need: { id: string; query: Query }) => Query): Found {
  return new Map(
    [...needs].map(([id, need]) => {
      const query = queryOf(need);
      return [id, engine.rank(query, engine.retrieve(query, { limit: DEPTH }))];
    }),
  );
}

/** All profiles for every need, in an order that looks at no text. */
function lots(seed: number): Found {
  const engine = createEngine(undefined, { by: 'shuffled', seed });
  const everything = [...expertise.keys()].map((id) => ({ id, textScore: 0 }));
  return new Map([...needs].map(([id, { query }]) => [id, engine.rank(query, everything)]));
}

/** A row of means, over the runs and over the needs of the group. */
function print(label: string, group: string, runs: Found[]): void {
  const members = new Set(
    records('needs.jsonl')
      .filter(GROUPS[group] ?? (() => false))
      .map((need) => String(need['id'])),
  );
  const judged = new Map([...qrels].filter(([need]) => members.has(need)));
  const evaluations = runs.map((found) =>
    evaluateRun(new Map([...found].map(([need, hits]) => [need, hits.map((hit) => hit.id)])), judged),
  );
  const cells = MEASURES.map((measure) => {
    const mean = evaluations.reduce((sum, { measures }) => sum + measures[measure].mean, 0) / runs.length;
    return mean.toFixed(3).padStart(11);
  });
  process.stdout.write(`${label.padEnd(24)}${cells.join('')}\n`);
}

function trec(found: Found): string {
  const lines = [...found].flatMap(([need, hits]) =>
    hits.map(({ id, score }, i) => `${need} Q0 ${id} ${i + 1} ${score.toFixed(6)} kobler\n`),
  );
  return lines.join('');
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
