import type { Job } from '../src/domain/job.ts';
import { plusMs } from '../src/domain/time.ts';
import { delayMs, LOOP_BACKOFF } from './backoff.ts';
import { describe } from './fault.ts';
import { POLL_MS, type QueueParts } from './queue.ts';
import { orAfter, Wakeup } from './wakeup.ts';

/** An outside queue, as the relay sees it. Both reject with `unavailable` when it cannot be reached. */
export type Carrier = { ready(): Promise<void>; carry(jobs: readonly Job[]): Promise<void> };

/** Rows handed over in one go. Range 10–5 000; at 500 a backlog costs one statement and one round trip per 500 jobs. */
const BATCH = 500;

/**
 * Hands due rows to an outside queue, and hands them over again when they are still not done, nor under a lease,
 * `againAfterMs` later: whatever the outside queue forgets, the rows remember. Every process may run one.
 */
export class Relay {
  readonly #parts: QueueParts;
  readonly #carrier: Carrier;
  readonly #againAfterMs: number;
  readonly #added = new Wakeup();
  readonly #stop = new Wakeup();
  #loop: Promise<void> | undefined;
  #stopping = false;

  constructor(parts: QueueParts, carrier: Carrier, againAfterMs: number) {
    this.#parts = parts;
    this.#carrier = carrier;
    this.#againAfterMs = againAfterMs;
    parts.store.onWorkAdded(() => this.#added.fire());
  }

  start(): void {
    this.#loop ??= this.#relayUntilStopped();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#stop.fire();
    this.#added.fire();
    await this.#loop;
  }

  /** Hands over every row that is due. When the outside queue does not take them, their mark is taken back. */
  async relayDue(): Promise<void> {
    const { clock, store } = this.#parts;
    await this.#carrier.ready();
    let jobs: Job[];
    do {
      const now = clock.now();
      jobs = await store.jobRows.relay(now, plusMs(now, -this.#againAfterMs), BATCH);
      if (jobs.length === 0) return;
      try {
        await this.#carrier.carry(jobs);
      } catch (fault) {
        await store.jobRows.unrelay(jobs.map((job) => job.id));
        throw fault;
      }
    } while (jobs.length === BATCH);
  }

  async #relayUntilStopped(): Promise<void> {
    let faults = 0;
    while (!this.#stopping) {
      const added = this.#added.next();
      const stopped = this.#stop.next();
      try {
        await this.relayDue();
        if (faults > 0) this.#parts.log.info({ faults }, 'queue.available');
        faults = 0;
      } catch (fault) {
        faults += 1;
        const waitMs = delayMs(faults, this.#parts.random, LOOP_BACKOFF);
        this.#parts.log.error({ faults, waitMs, ...describe(fault) }, 'queue.unavailable');
        await orAfter(stopped, waitMs);
      }
      if (faults === 0) await orAfter(added, POLL_MS);
    }
  }
}
