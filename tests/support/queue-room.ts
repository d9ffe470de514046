import type { Handlers, Queue, QueueParts } from '../../jobs/queue.ts';
import type { Job, NewJob } from '../../src/domain/job.ts';
import type { Store } from '../../src/ports.ts';
import { type ManualClock, manualClock } from './clock.ts';
import { tempStore } from './store.ts';

type LogLine = { event: string; level: 'info' | 'error' } & Record<string, unknown>;

/** A store with rows, a clock, and any number of queues that work on them. */
export type QueueRoom = {
  /** The database. */
  file: string;
  store: Store;
  clock: ManualClock;
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
  const manual = manualClock();
  const clock = time === 'manual' ? manual : { ...manual, now: () => new Date().toISOString() };
  const { store, file, close: closeStore } = await tempStore({ clock, busyTimeoutMs: 200 });
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
      await closeStore();
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
