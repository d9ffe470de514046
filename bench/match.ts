/**
 * How long does matching take, beside four other systems on the same analysed texts? Whole passages as queries, the best
 * twenty asked for, one core unless it says otherwise. `npm run bench:match -- [--corpus FOLDER] [--rivals 20000]`;
 * without a corpus the passages are made of shipped sentences, which repeat themselves.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { createEngine, type Engine, type Resources } from '../matching/engine.ts';
import { loadResources } from '../src/cli/resources.ts';
import { passages } from './match/passages.ts';
import { RIVALS, type Rival } from './match/rivals.ts';
import { documentOf, queryOf } from './match/texts.ts';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, rivals: { type: 'string' } } });
const SIZES = [12_500, 25_000, 50_000];
const BESIDE = Number(values.rivals ?? 20_000);
const QUERIES = 300;
const BATCH = 1_000;
const THREADS = 2;

const resources = await loadResources();
const { texts, queries } = load();
say(
  `${texts.length} profiles of one passage each; ${QUERIES} other passages as queries; ${wordsOf(texts)} words each on average`,
);
say(`${process.version}, ${process.arch}; milliseconds\n`);
say(`${''.padEnd(34)}${['build s', 'p50', 'p95', 'least', 'RSS MB'].map((name) => name.padStart(9)).join('')}`);

const medians = SIZES.map((size) => measureEngine(size).median);
const own = measureEngine(BESIDE);
for (const rival of RIVALS) await measureRival(rival, own.median);
say(
  `\nwhen the profiles double, a query takes ${slopes(medians)
    .map((slope) => `${slope.toFixed(2)} times`)
    .join(', then ')} as long`,
);
await batch();

function load(): { texts: string[]; queries: string[] } {
  const most = Math.max(...SIZES);
  const all = passages(most + BATCH, values.corpus);
  // Queries from all over, none of them a profile.
  const every = Math.floor(all.length / BATCH);
  const isQuery = (i: number) => i % every === 0 && i / every < BATCH;
  return { texts: all.filter((_, i) => !isQuery(i)).slice(0, most), queries: all.filter((_, i) => isQuery(i)) };
}

/** Builds an engine of this size, asks it, explains, changes one profile and asks again. */
function measureEngine(size: number): { median: number } {
  globalThis.gc?.();
  const engine = createEngine(resources);
  const build = timed(() => {
    for (const [i, text] of texts.slice(0, size).entries()) engine.put(documentOf(text, i));
    engine.retrieve(queryOf(queries[0] ?? ''), { limit: 1 });
  });
  const times = queries.slice(0, QUERIES).map((text) => timed(() => engine.retrieve(queryOf(text), { limit: 20 })));
  row(`this engine, ${size}`, build, times);
  if (size === Math.max(...SIZES)) measureRest(engine);
  return { median: at(times, 0.5) };
}

function measureRest(engine: Engine): void {
  const words = createEngine(wordsAlone(resources));
  const build = timed(() => {
    for (const [i, text] of texts.entries()) words.put(documentOf(text, i));
    words.retrieve(queryOf(queries[0] ?? ''), { limit: 1 });
  });
  const asked = queries.slice(0, QUERIES);
  row(
    '  by words alone',
    build,
    asked.map((text) => timed(() => words.retrieve(queryOf(text), { limit: 20 }))),
  );
  const explained = asked.slice(0, 50).flatMap((text) => {
    const query = queryOf(text);
    const ranked = engine.rank(query, engine.retrieve(query, { limit: 20 }));
    return ranked.map((hit) => timed(() => engine.explain(query, hit)));
  });
  row('  one explanation', undefined, explained);
  const changed = asked.slice(0, 50).map((text, i) =>
    timed(() => {
      engine.put(documentOf(text, i));
      engine.retrieve(queryOf(text), { limit: 20 });
    }),
  );
  row('  change one, then one query', undefined, changed);
}

async function measureRival(rival: Rival, median: number): Promise<void> {
  const { name, queries: count } = rival;
  const analysed = texts.slice(0, BESIDE).map(termsOf);
  const startedAt = performance.now();
  const ask = await rival.build(analysed);
  const built = performance.now() - startedAt;
  const times: number[] = [];
  for (const text of queries.slice(0, count).map(termsOf)) {
    const from = performance.now();
    await ask(text);
    times.push(performance.now() - from);
  }
  row(`${name}, ${BESIDE}`, built, times, `   ${(at(times, 0.5) / median).toFixed(0)} times as long`);
}

/** Many queries at once: every thread has the whole collection and answers its share. */
async function batch(): Promise<void> {
  const size = Math.max(...SIZES);
  const share = Math.ceil(BATCH / THREADS);
  const workers = Array.from(
    { length: THREADS },
    (_, i) =>
      new Worker(new URL('match/batch.mjs', import.meta.url), {
        workerData: { texts, queries: queries.slice(i * share, (i + 1) * share) },
      }),
  );
  await Promise.all(workers.map((worker) => nextMessage(worker)));
  const startedAt = performance.now();
  for (const worker of workers) worker.postMessage('go');
  await Promise.all(workers.map((worker) => nextMessage(worker)));
  const seconds = (performance.now() - startedAt) / 1000;
  say(`${BATCH} queries × ${size} profiles on ${THREADS} threads: ${seconds.toFixed(1)} s`);
}

function nextMessage(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function wordsAlone({ analyser, ranker }: Resources): Resources {
  return { analyser, vectors: null, concepts: null, ranker: { ...ranker, floor: 0 } };
}

/** The terms that this engine reads in a text, as words that any tokenizer keeps whole. */
function termsOf(text: string): string {
  return resources.analyser
    .analyse(text, 'nb')
    .occurrences.map(({ term }) => term.replace(':', ''))
    .join(' ');
}

function slopes(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => value / (values[i] ?? value));
}

function row(name: string, build: number | undefined, times: readonly number[], note = ''): void {
  const cells = [
    build === undefined ? '' : (build / 1000).toFixed(1),
    at(times, 0.5).toFixed(2),
    at(times, 0.95).toFixed(2),
    at(times, 0).toFixed(2),
    String(Math.round(process.memoryUsage().rss / 2 ** 20)),
  ];
  say(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(9)).join('')}${note}`);
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

function wordsOf(all: readonly string[]): number {
  return Math.round(all.reduce((sum, text) => sum + text.split(/\s+/u).length, 0) / all.length);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
