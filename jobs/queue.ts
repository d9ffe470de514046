import type { JobKind } from '../src/domain/job.ts';
import type { Clock, Store } from '../src/ports.ts';

/** What carries rows of work to their handlers. The rows are the truth, whichever queue this is (see README.md). */
export interface Queue {
  /** Begins to take work. Does not wait for an outside queue that is not there: rows wait, and the log says so. */
  start(): Promise<void>;
  /** Takes nothing new and resolves when every job that had begun has ended. Safe to call twice. */
  stop(): Promise<void>;
  /** Throws `unavailable`, saying why and what to do, when work cannot be carried now. */
  check(): Promise<void>;
  /** Runs everything that is due by the clock, and what that adds, until nothing is due or being run here. */
  runUntilEmpty(): Promise<void>;
}

/** Tells how far a job has come. Rejects when another worker has taken the job over: stop then. */
export type Progress = (done: number, total: number) => Promise<void>;

/** What does the work of each kind. Running one twice with the same payload leaves the same rows as running it once. */
export type Handlers = Readonly<Record<JobKind, (payload: unknown, progress: Progress) => Promise<void>>>;

/** A structured log. The objects hold ids, codes and numbers, never people's text. */
type JobLog = { info(fields: object, event: string): void; error(fields: object, event: string): void };

/** What every queue needs. */
export type QueueParts = {
  store: Pick<Store, 'jobRows' | 'write' | 'onWorkAdded'>;
  handlers: Handlers;
  clock: Clock;
  log: JobLog;
  /** A number in [0, 1): Math.random, or a fixed one in tests. */
  random: () => number;
  /** Names this process in leases; unique among all that run at the same time. */
  worker: string;
  /** How long a lease lasts unless renewed; LEASE_MS when left out. */
  leaseMs?: number;
};

/** How long a lease lasts unless renewed: the wait before a dead worker's job is taken over. Range 5 000–300 000. */
export const LEASE_MS = 30_000;

/** How often to look for work nobody hinted at: other processes' rows, retries, leases that ran out. Range 50–10 000. */
export const POLL_MS = 1_000;

/** How many jobs a process runs at once unless told otherwise: they share one thread, and mostly wait for the disk. */
export const CONCURRENCY = 4;
