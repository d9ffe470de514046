/**
 * How many small jobs a second does a queue carry, from rows that wait to rows that are done? The job itself does
 * nothing, so this is the price of the queue. `npx tsx bench/queue.ts [jobs]`; with REDIS_URL set, also on that Redis.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { createStore } from '../db/store.ts';
import { BullmqQueue } from '../jobs/bullmq.ts';
import { EmbeddedQueue } from '../jobs/embedded.ts';
import type { Handlers, Queue, QueueParts } from '../jobs/queue.ts';

const JOBS = Number(process.argv[2] ?? 10_000);
const REDIS_URL = process.env['REDIS_URL'];
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

async function measure(name: string, make: (parts: QueueParts) => Queue): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kobler-bench-'));
  const store = await createStore({ file: join(folder, 'kobler.sqlite'), ids: { next: () => v7() }, clock });
  await store.write(async (tx) => {
    for (let i = 0; i < JOBS; i++) await tx.outbox.add({ kind: 'propose-couplings', payload: { needId: `need-${i}` } });
  });
  const queue = make({
    store,
    handlers,
    clock,
    log: { info: () => undefined, error: () => undefined },
    random: Math.random,
    worker: 'bench',
  });
  const startedAt = performance.now();
  const cpuAtStart = process.cpuUsage();
  await queue.runUntilEmpty();
  const seconds = (performance.now() - startedAt) / 1000;
  const cpu = process.cpuUsage(cpuAtStart);
  const cpuSeconds = (cpu.user + cpu.system) / 1e6;
  const { done } = await store.jobs.counts();
  await queue.stop();
  await store.close();
  await rm(folder, { recursive: true });
  if (done !== JOBS) throw new Error(`${name}: ${done} of ${JOBS} jobs were done.`);
  process.stdout.write(
    `${name.padEnd(10)} ${Math.round(JOBS / seconds)} jobs/s (${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of it computing)\n`,
  );
}

process.stdout.write(`${JOBS} jobs that do nothing, one process, SQLite file\n`);
await measure('embedded', (parts) => new EmbeddedQueue(parts));
if (REDIS_URL !== undefined) {
  const options = { redisUrl: REDIS_URL, work: true, prefix: `bench-${v7()}`, concurrency: 20 };
  await measure('redis', (parts) => new BullmqQueue(parts, options));
}
