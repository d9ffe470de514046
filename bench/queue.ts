/**
 * How many small jobs a second does a queue carry, from rows that wait to rows that are done? The job itself does
 * nothing, so this is the price of the queue: embedded, and on a Redis of its own where redis-server is installed.
 * Target: 1 000 a second, embedded.
 *
 *   npm run bench:queue -- [--jobs N] [--rounds N]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { v7 } from 'uuid';
import { createStore } from '../db/store.ts';
import { BullmqQueue } from '../jobs/bullmq.ts';
import { EmbeddedQueue } from '../jobs/embedded.ts';
import type { Handlers, Queue, QueueParts } from '../jobs/queue.ts';
import { startRedis, type TestRedis } from '../tests/support/redis.ts';
import { tempFolder } from '../tests/support/store.ts';
import { machine, percentile, say } from './support/figures.ts';

const { values: options } = parseArgs({
  options: { jobs: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '3' } },
});
const JOBS = Number(options.jobs);
const ROUNDS = Number(options.rounds);
const TARGET = 1_000;
const REDIS_CONCURRENCY = 20;
const clock = { now: () => new Date().toISOString() };

async function nothing(): Promise<void> {}
const handlers: Handlers = {
  'propose-couplings': nothing,
  'rescore-expertise': nothing,
  'refresh-funding': nothing,
  'expire-proposals': nothing,
  'watch-deadlines': nothing,
  housekeeping: nothing,
};

say(machine());
say(`${JOBS} jobs that do nothing, one process, SQLite file, the middle one of ${ROUNDS} rounds`);
const embedded = await rate('embedded', (parts) => new EmbeddedQueue(parts));
await onRedis();
say(`${embedded} jobs/s embedded; target: at least ${TARGET}; ${machine()}`);

async function onRedis(): Promise<void> {
  let redis: TestRedis;
  try {
    redis = await startRedis();
  } catch (fault) {
    say(`redis     not measured: ${fault instanceof Error ? fault.message : String(fault)}`);
    return;
  }
  const options = { redisUrl: redis.url, work: true, concurrency: REDIS_CONCURRENCY };
  await rate('redis', (parts) => new BullmqQueue(parts, { ...options, prefix: `bench-${v7()}` }));
  await redis.stop();
}

/** Jobs a second in the middle one of the rounds, each on a new database. */
async function rate(name: string, make: (parts: QueueParts) => Queue): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) rates.push(JOBS / (await seconds(name, make)));
  const middle = Math.round(percentile(rates, 0.5));
  say(`${name.padEnd(9)} ${middle} jobs/s (${rates.map(Math.round).join(', ')})`);
  return middle;
}

async function seconds(name: string, make: (parts: QueueParts) => Queue): Promise<number> {
  const { folder, remove } = await tempFolder();
  const store = await createStore({ file: join(folder, 'kobler.sqlite'), ids: { next: () => v7() }, clock });
  await store.write(async (tx) => {
    for (let i = 0; i < JOBS; i++) await tx.outbox.add({ kind: 'propose-couplings', payload: { needId: `need-${i}` } });
  });
  const log = { info: () => undefined, error: () => undefined };
  const queue = make({ store, handlers, clock, log, random: Math.random, worker: 'bench' });
  const startedAt = performance.now();
  await queue.runUntilEmpty();
  const took = (performance.now() - startedAt) / 1000;
  const { done } = await store.jobs.counts();
  await queue.stop();
  await store.close();
  await remove();
  if (done !== JOBS) throw new Error(`${name}: ${done} of ${JOBS} jobs were done.`);
  return took;
}
