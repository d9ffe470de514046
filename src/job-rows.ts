import type { Job } from './domain/job.ts';
import type { Instant } from './domain/time.ts';

/** The life of a job row, whichever queue carries it (see jobs/). Each call is a transaction of its own. */
export interface JobRows {
  /** Leases up to `limit` jobs that are due: pending, or running with a lease that has run out. Oldest runAt first. */
  lease(by: { worker: string; now: Instant; until: Instant; limit: number }): Promise<Job[]>;
  /** Leases this one job, unless it is done, failed or leased by a living worker. */
  leaseOne(id: string, by: { worker: string; now: Instant; until: Instant }): Promise<Job | undefined>;
  /** Prolongs the lease; false when it was lost. */
  renew(id: string, worker: string, until: Instant): Promise<boolean>;
  progress(id: string, worker: string, done: number, total: number): Promise<void>;
  /** These have no effect, and answer false, when the worker no longer holds the lease. */
  finish(id: string, worker: string, now: Instant): Promise<boolean>;
  retryAt(id: string, worker: string, runAt: Instant, lastError: string): Promise<boolean>;
  fail(id: string, worker: string, now: Instant, lastError: string): Promise<boolean>;
  /** Marks up to `limit` due jobs as handed over at `now`: never relayed, or relayed before `againBefore` and not done. */
  relay(now: Instant, againBefore: Instant, limit: number): Promise<Job[]>;
  /** Takes back the mark, when the outside queue could not be reached after all. */
  unrelay(ids: readonly string[]): Promise<void>;
  /** When the next pending job is due, or a lease runs out; undefined when there is nothing. */
  nextDue(): Promise<Instant | undefined>;
}
