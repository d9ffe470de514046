import { Queue as BullQueue, UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Job } from '../src/domain/job.ts';
import { describe } from './fault.ts';
import { leaseBy, leaseMsOf } from './lease.ts';
import { CONCURRENCY, POLL_MS, type Queue, type QueueParts } from './queue.ts';
import { ANSWER_MS, isConnecting, isReady, RedisServer } from './redis.ts';
import { Relay } from './relay.ts';
import { scheduleRepeating } from './repeating.ts';
import { orAfter, Wakeup } from './wakeup.ts';
import { runJob } from './worker.ts';

export type BullmqOptions = {
  redisUrl: string;
  /** False hands rows over and runs none: `kobler serve --no-worker`. */
  work: boolean;
  /** How many jobs this process runs at the same time. */
  concurrency?: number;
  /** Before the keys in Redis: one for each database, so that two installations can share a Redis. */
  prefix?: string;
  /** Rows handed over so long ago, and neither done nor leased, are handed over again; after two leases when left out. */
  againAfterMs?: number;
};

/** Leases: longer than a job usually waits in Redis, short enough that a Redis that forgot everything is soon made good. */
const AGAIN_AFTER_LEASES = 2;
/** Failed attempts kept in Redis to look at in the dashboard; their rows are kept in the store. */
const FAILED_KEPT = 1_000;
/** BullMQ hands a job whose worker vanished out again, however often: the row counts the attempts. */
const MAX_STALLED = 1_000_000;

/** The queue on Redis: rows are relayed to BullMQ and run by any number of workers. The rows stay the truth. */
export class BullmqQueue implements Queue {
  readonly #parts: QueueParts;
  readonly #options: BullmqOptions;
  readonly #redis: RedisServer;
  readonly #relay: Relay;
  readonly #running = new Map<string, Promise<void>>();
  readonly #ended = new Wakeup();
  readonly #answered = new Wakeup();
  #stopped: Promise<void> | undefined;
  #sender: { connection: Redis; queue: BullQueue<{ id: string }> } | undefined;
  #receiver: { connection: Redis; worker: Worker<{ id: string }> } | undefined;

  constructor(parts: QueueParts, options: BullmqOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#redis = new RedisServer(options.redisUrl);
    const carrier = { ready: () => this.#ready(), carry: (jobs: readonly Job[]) => this.#carry(jobs) };
    this.#relay = new Relay(parts, carrier, options.againAfterMs ?? AGAIN_AFTER_LEASES * leaseMsOf(parts));
  }

  async start(): Promise<void> {
    await scheduleRepeating(this.#parts);
    this.#relay.start();
    if (this.#options.work) this.#receive();
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#end();
    return this.#stopped;
  }

  check(): Promise<void> {
    return this.#redis.check();
  }

  async runUntilEmpty(): Promise<void> {
    this.#receive();
    for (;;) {
      const ended = this.#ended.next();
      await this.#relay.relayDue();
      const due = await this.#parts.store.jobRows.nextDue();
      if (this.#running.size === 0 && (due === undefined || due > this.#parts.clock.now())) return;
      await orAfter(ended, POLL_MS);
    }
  }

  /** BullMQ's own queue, for the dashboard. Throws `unavailable` while Redis is away. */
  async bullQueue(): Promise<BullQueue<{ id: string }>> {
    await this.#ready();
    return this.#send().queue;
  }

  async #end(): Promise<void> {
    const relayed = this.#relay.stop();
    this.#answered.fire();
    await relayed;
    if (this.#receiver !== undefined) {
      const { connection, worker } = this.#receiver;
      const closing = isReady(connection) ? worker.close() : undefined;
      await Promise.allSettled(this.#running.values());
      // What is left is to tell Redis. When Redis is away that never ends, and is not needed: the rows know. But BullMQ
      // must be forced then, or its timers and its second connection would keep the process alive.
      if (closing === undefined) worker.close(true).catch(() => undefined);
      else await orAfter(closing, ANSWER_MS);
      connection.disconnect();
    }
    this.#sender?.connection.disconnect();
  }

  async #ready(): Promise<void> {
    const { connection } = this.#send();
    const answered = this.#answered.next();
    if (isConnecting(connection)) await orAfter(answered, ANSWER_MS);
    if (!isReady(connection)) throw this.#redis.unavailable();
  }

  async #carry(jobs: readonly Job[]): Promise<void> {
    // While a copy waits in Redis or runs, BullMQ drops another of the same attempt. The id of a copy that failed, and
    // is kept to look at, must not stand in the way: so it also says when the row was handed over.
    const bulk = jobs.map(({ id, kind, attempts, relayedAt }) => ({
      name: kind,
      data: { id },
      opts: {
        jobId: `outbox-${id}-${attempts}-${Date.parse(relayedAt ?? this.#parts.clock.now())}`,
        deduplication: { id: `outbox-${id}-${attempts}` },
        removeOnComplete: true,
        removeOnFail: { count: FAILED_KEPT },
      },
    }));
    try {
      await this.#send().queue.addBulk(bulk);
    } catch {
      throw this.#redis.unavailable();
    }
  }

  async #begin(id: string): Promise<void> {
    // Delivered again while it runs here: a long calculation kept BullMQ's lock from its renewal. The first run goes on.
    if (this.#running.has(id)) return;
    const run = this.#run(id).finally(() => {
      this.#running.delete(id);
      this.#ended.fire();
    });
    this.#running.set(id, run);
    await run;
  }

  async #run(id: string): Promise<void> {
    let job: Job | undefined;
    try {
      job = await this.#parts.store.jobRows.leaseOne(id, leaseBy(this.#parts));
    } catch (fault) {
      // The row was not touched and will be handed over again.
      this.#parts.log.error({ jobId: id, ...describe(fault) }, 'queue.unavailable');
    }
    if (job === undefined) return;
    const ended = await runJob(this.#parts, job);
    if ('lastError' in ended) throw new UnrecoverableError(ended.lastError);
  }

  #send() {
    if (this.#sender === undefined) {
      const connection = this.#redis.sender();
      for (const event of ['ready', 'close']) connection.on(event, () => this.#answered.fire());
      const queue = new BullQueue<{ id: string }>('jobs', { connection, ...this.#base() });
      queue.on('error', () => undefined);
      this.#sender = { connection, queue };
    }
    return this.#sender;
  }

  #receive(): void {
    if (this.#receiver !== undefined) return;
    const connection = this.#redis.receiver();
    const worker = new Worker<{ id: string }>('jobs', ({ data }) => this.#begin(data.id), {
      connection,
      ...this.#base(),
      concurrency: this.#options.concurrency ?? CONCURRENCY,
      lockDuration: leaseMsOf(this.#parts),
      stalledInterval: leaseMsOf(this.#parts),
      maxStalledCount: MAX_STALLED,
      runRetryDelay: POLL_MS,
    });
    worker.on('error', (fault) => {
      if (isReady(connection)) this.#parts.log.error(describe(fault), 'queue.fault');
    });
    this.#receiver = { connection, worker };
  }

  #base() {
    // BullMQ's version check prints to the console and, when it meets a fault, never works again. See check().
    return { prefix: this.#options.prefix ?? 'kobler', skipVersionCheck: true };
  }
}
