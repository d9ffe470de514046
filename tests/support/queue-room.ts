import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '../../db/store.ts';
import type { Handlers, Queue, QueueParts } from '../../jobs/queue.ts';
import type { Job, NewJob } from '../../src/domain/job.ts';
import { plusMs } from '../../src/domain/time.ts';
import type { Clock, Store } from '../../src/ports.ts';

export type LogLine = { event: string; level: 'info' | 'error' } & Record<string, unknown>;

/** A store with rows, a clock, and any number of queues that work on them. */
export type QueueRoom = {
  /** The database. */
  file: string;
  store: Store;
  clock: Clock & { advance(ms: number): void };
  /** What the queues have logged. */
  lines: LogLine[];
  /** What a queue of this room is made of; kinds without a handler do nothing. */
  parts(handlers: Partial<Handlers>, worker?: string): QueueParts;
  /** Sees to it that the queue is stopped when the room is closed. */
  own<Q extends Queue>(queue: Q): Q;
  add(job: NewJob): Promise<string>;
  row(id: string): Promise<Job>;
  close(): Promise<void>;
};

/** A room on a real SQLite file. With `real` time the clock is the machine's. */
export async function openQueueRoom(time: 'manual' | 'real' = 'manual'): Promise<QueueRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'kobler-queue-'));
  let now = '2026-11-21T08:00:00.000Z';
  const clock = {
    now: () => (time === 'real' ? new Date().toISOString() : now),
    advance: (ms: number) => {
      now = plusMs(now, ms);
    },
  };
  let count = 0;
  const ids = { next: () => `id-${String(++count).padStart(6, '0')}` };
  const file = join(folder, 'kobler.sqlite');
  const store = await createStore({ file, ids, clock, busyTimeoutMs: 200 });
  const lines: LogLine[] = [];
  const queues: Queue[] = [];
  return {
    file,
    store,
    clock,
    lines,
    parts: (handlers, worker = 'worker-a') => ({
      store,
      clock,
      worker,
      random: () => 0.5,
      handlers: { ...IDLE, ...handlers },
      log: {
        info: (fields, event) => void lines.push({ ...fields, event, level: 'info' }),
        error: (fields, event) => void lines.push({ ...fields, event, level: 'error' }),
      },
    }),
    own: (queue) => {
      queues.push(queue);
      return queue;
    },
    add: (job) => store.write((tx) => tx.outbox.add(job)),
    row: async (id) => {
      const job = await store.jobs.get(id);
      if (job === undefined) throw new Error(`There is no job ${id}.`);
      return job;
    },
    close: async () => {
      await Promise.all(queues.map((queue) => queue.stop()));
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function nothing(): Promise<void> {}

function notYet(): void {}

const IDLE: Handlers = {
  'propose-couplings': nothing,
  'rescore-expertise': nothing,
  'refresh-funding': nothing,
  'expire-proposals': nothing,
  'watch-deadlines': nothing,
  housekeeping: nothing,
};

/** A promise to be settled by hand. */
export function gate(): { opened: Promise<void>; open(): void } {
  let open = notYet;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
