/**
 * How long does it take from a need's submit until its proposals are stored, with 5 000 profiles and the embedded queue?
 * One after another, and four at a time. In one process, without HTTP: from the call of `submitNeed` until the job
 * that scores the need is done. Target: p95 under 1 s.
 *
 *   npm run bench:submit -- [--corpus DIR] [--profiles N] [--submits N]
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { EmbeddedQueue } from '../jobs/embedded.ts';
import { createHandlers } from '../jobs/handlers.ts';
import { asSystem, openApp, systemClock } from '../src/cli/open-app.ts';
import { readConfig } from '../src/config.ts';
import { submitNeed } from '../src/usecases/submit-need.ts';
import { machine, percentile, say } from './support/figures.ts';
import { at, linesOf } from './support/many-profiles.ts';
import { sizedDatabase } from './support/sized-database.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    profiles: { type: 'string', default: '5000' },
    submits: { type: 'string', default: '120' },
  },
});
const PROFILES = Number(options.profiles);
const SUBMITS = Number(options.submits);
const WARM_UP = 10;
const AT_ONCE = 4;
const TARGET_MS = 1_000;

const need = z.object({ title: z.string(), description: z.string(), language: z.enum(['nb', 'nn', 'en']) });
const texts = (await linesOf('matching-dev', 'needs.jsonl')).map((line) => need.parse(JSON.parse(line)));
say(machine());
const database = await sizedDatabase(PROFILES, options.corpus);
const app = await openApp(readConfig({ ...database.settings }));
const ctx = asSystem(app);
const awaited = new Map<string, AwaitedJob>();
const queue = new EmbeddedQueue({
  store: app.store,
  handlers: createHandlers(app),
  clock: systemClock,
  log: { info: noteDone, error: (fields, event) => say(`${event} ${JSON.stringify(fields)}`) },
  random: Math.random,
  worker: 'bench',
});

const startedAt = performance.now();
await app.expertiseIndex.follow();
const indexMs = Math.round(performance.now() - startedAt);
say(`${PROFILES} profiles with 4 outputs each, read and indexed in ${indexMs} ms; ${texts.length} texts of needs`);
await queue.start();
await submits(WARM_UP, 1);
const worst = [await submits(SUBMITS, 1), await submits(SUBMITS, AT_ONCE)].map((times) => percentile(times, 0.95));
await queue.stop();
await app.store.close();
await database.remove();
say(`p95 ${Math.round(Math.max(...worst))} ms; target: under ${TARGET_MS} ms`);

/** Submits so many, `atOnce` at a time, and says how long each took. */
async function submits(count: number, atOnce: number): Promise<number[]> {
  const times: number[] = [];
  let begun = 0;
  const cpu = process.cpuUsage();
  const client = async () => {
    while (begun < count) times.push(await untilStored(begun++));
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = ((user + system) / 1000 / count).toFixed(1);
  const shares = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(1));
  say(
    `${count} submits, ${atOnce} at a time: p50 ${shares[0]}, p95 ${shares[1]}, most ${shares[2]} ms; CPU ${cpuMs} ms`,
  );
  return times;
}

async function untilStored(i: number): Promise<number> {
  const beganAt = performance.now();
  const { jobId } = await submitNeed(ctx, { municipalityNumber: '5038' }, inputOf(i));
  await jobOf(jobId).done;
  return performance.now() - beganAt;
}

function inputOf(i: number) {
  const nothingSaid = { themes: [], serviceAreas: [], wants: [], concepts: [], budgetNok: null, startQuarter: null };
  return { ...at(texts, i), ...nothingSaid, unit: `Avdeling ${i}`, readiness: {}, confidential: false };
}

function noteDone(fields: object, event: string): void {
  if (event === 'job.done' && 'jobId' in fields) jobOf(String(fields.jobId)).end();
}

type AwaitedJob = { done: Promise<void>; end: () => void };

/** A job that somebody waits for, or that is over before anybody does. */
function jobOf(id: string): AwaitedJob {
  const known = awaited.get(id);
  if (known !== undefined) return known;
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  const job = { done, end };
  awaited.set(id, job);
  return job;
}
