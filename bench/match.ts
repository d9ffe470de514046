/**
 * How long does matching take? Two things: whole processes of the built command line (`kobler match` of all needs with
 * all profiles, and `kobler --help`), and one engine with 5 000 profiles made of the real ones: to build it, to
 * ask it, to change one profile and ask again. `script/build && npx tsx bench/match.ts [runs]`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createEngine, type Document } from '../matching/engine.ts';
import { readExpertise, readNeeds } from '../src/cli/match-input.ts';

const RUNS = Number(process.argv[2] ?? 7);
const PROFILES = 5_000;
const OUTPUTS = 4;
const fixture = (...path: string[]) => join(import.meta.dirname, '../fixtures', ...path);
const main = join(import.meta.dirname, '../dist/src/main.js');
const needsFile = fixture('matching-dev', 'needs.jsonl');
const expertiseFile = fixture('expertise', 'expertise.jsonl');

const queries = [...(await readNeeds(needsFile)).records.values()].map((need) => need.query);
const profiles = [...(await readExpertise(expertiseFile)).records.values()].map((expertise) => expertise.document);
const many = Array.from({ length: PROFILES }, (_, i) => copyOf(profiles, i));

const words = (text: string) => text.split(/\s+/u).length;
const ofQuery = Math.round(average(queries.map((query) => words(`${query.title} ${query.body}`))));
const ofProfile = (documents: Document[]) =>
  Math.round(average(documents.map(({ parts }) => words(parts.map((part) => part.text).join(' ')))));
say(`${queries.length} needs of ${ofQuery} words, ${profiles.length} profiles of ${ofProfile(profiles)} words`);
say(`${PROFILES} profiles of ${ofProfile(many)} words in ${many[0]?.parts.length ?? 0} parts, made of the real ones`);
say(`${RUNS} runs each, milliseconds, fastest and median\n`);

report(
  'kobler --help',
  repeated(() => kobler('--help')),
);
for (const format of ['trec', 'jsonl']) {
  const args = ['match', '--needs', needsFile, '--expertise', expertiseFile, '--format', format];
  report(
    `kobler match, ${format}`,
    repeated(() => kobler(...args)),
  );
}

const engine = createEngine();
const [changed] = many;
report('build', [timed(() => many.forEach((document) => engine.put(document)))]);
engine.retrieve({ title: 'flom', body: '', language: 'nb', concepts: [] }, { limit: 1 });
const ask = (query: (typeof queries)[number]) => engine.rank(query, engine.retrieve(query, { limit: 80 }));
report(
  'one query',
  queries.map((query) => timed(() => ask(query))),
);
const explained = queries.slice(0, 20).map((query) => {
  const best = ask(query).slice(0, 20);
  return timed(() => best.forEach((hit) => engine.explain(query, hit)));
});
report('20 explanations', explained);
if (changed !== undefined) {
  const again = queries.slice(0, 20).map((query) =>
    timed(() => {
      engine.put(changed);
      ask(query);
    }),
  );
  report('change one, one query', again);
}
say(`\n${Math.round(process.memoryUsage().rss / 2 ** 20)} MB in all`);

/** The i-th profile: a real one, with the descriptions of other real ones as its outputs. */
function copyOf(real: Document[], i: number): Document {
  const at = (n: number) => real[n % real.length] ?? { id: '', language: null, concepts: [], parts: [] };
  const outputs = Array.from({ length: OUTPUTS }, (_, n) => ({
    kind: 'output' as const,
    text: at(i * 7 + n * 31 + 1).parts[0]?.text ?? '',
  }));
  return { ...at(i), id: `${at(i).id}-${i}`, parts: [...at(i).parts, ...outputs] };
}

function kobler(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`kobler ${args[0]} ended with ${status}: ${stderr}`);
}

function repeated(work: () => void): number[] {
  return Array.from({ length: RUNS }, () => timed(work));
}

function timed(work: () => void): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function report(what: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1).padStart(9);
  say(`${what.padEnd(24)}${at(0)}${at(0.5)}${sorted.length > 10 ? `   p95 ${at(0.95)}` : ''}`);
}

function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
