import { setImmediate } from 'node:timers/promises';
import type { Job } from '../src/domain/job.ts';
import { delayMs, LOOP_BACKOFF } from './backoff.ts';
import { describe } from './fault.ts';
import { leaseBy } from './lease.ts';
import { CONCURRENCY, POLL_MS, type Queue, type QueueParts } from './queue.ts';
import { scheduleRepeating } from './repeating.ts';
import { orAfter, Wakeup } from './wakeup.ts';
import { runJob } from './worker.ts';

export type EmbeddedOptions = {
  /** How many jobs this process runs at the same time. */
  concurrency?: number;
  /** False leaves the rows to other processes: `kobler serve --no-worker`. */
  work?: boolean;
};

/**
 * The queue without a queue server: a worker in this process that leases due rows and runs them. Several processes on
 * one database share the work; each row has one lease.
 */
export class EmbeddedQueue implements Queue {
  readonly #parts: QueueParts;
  readonly #concurrency: number;
  readonly #work: boolean;
  readonly #wakeup = new Wakeup();
  readonly #running = new Map<string, Promise<unknown>>();
  #loop: Promise<void> | undefined;
  #stopping = false;

  constructor(parts: QueueParts, options: EmbeddedOptions = {}) {
    this.#parts = parts;
    this.#concurrency = options.concurrency ?? CONCURRENCY;
    this.#work = options.work ?? true;
    parts.store.onWorkAdded(() => this.#wakeup.fire());
  }

  async start(): Promise<void> {
    await scheduleRepeating(this.#parts);
    if (this.#work) this.#loop ??= this.#workUntilStopped();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wakeup.fire();
    await this.#loop;
    await Promise.all(this.#running.values());
  }

  async check(): Promise<void> {
    await this.#parts.store.jobRows.nextDue();
  }

  async runUntilEmpty(): Promise<void> {
    for (;;) {
      const changed = this.#wakeup.next();
      const taken = await this.#take();
      if (taken === 0 && this.#running.size === 0) return;
      if (taken === 0) await changed;
    }
  }

  async #workUntilStopped(): Promise<void> {
    let faults = 0;
    while (!this.#stopping) {
      const changed = this.#wakeup.next();
      let waitMs = POLL_MS;
      let taken = 0;
      try {
        taken = await this.#take();
        faults = 0;
      } catch (fault) {
        faults += 1;
        waitMs = delayMs(faults, this.#parts.random, LOOP_BACKOFF);
        this.#parts.log.error({ faults, waitMs, ...describe(fault) }, 'queue.unavailable');
      }
      // A job is over in well under a millisecond, without ever leaving this turn of the event loop: let others in.
      if (taken > 0) await setImmediate();
      else await orAfter(changed, waitMs);
    }
  }

  /** Leases as many due jobs as there is room for and begins them; answers with how many. */
  async #take(): Promise<number> {
    const limit = this.#concurrency - this.#running.size;
    if (limit <= 0) return 0;
    const jobs = await this.#parts.store.jobRows.lease({ ...leaseBy(this.#parts), limit });
    for (const job of jobs) this.#begin(job);
    return jobs.length;
  }

  #begin(job: Job): void {
    // Leased again by this very process: a long calculation kept the renewal from its turn. The first run goes on.
    if (this.#running.has(job.id)) return;
    const run = runJob(this.#parts, job).finally(() => {
      this.#running.delete(job.id);
      this.#wakeup.fire();
    });
    this.#running.set(job.id, run);
  }
}
