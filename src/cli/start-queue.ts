import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { BullmqQueue } from '../../jobs/bullmq.ts';
import { createHandlers } from '../../jobs/handlers.ts';
import type { Queue, QueueParts } from '../../jobs/queue.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { App } from '../usecases/context.ts';
import { systemClock } from './open-app.ts';

/** The queue the configuration asks for; `bullmq` is set when it is on Redis, for the dashboard. Not started yet. */
export async function buildQueue(
  app: App,
  config: Config,
  log: Log,
  work: boolean,
): Promise<{ queue: Queue; bullmq: BullmqQueue | undefined }> {
  const parts: QueueParts = {
    store: app.store,
    handlers: createHandlers(app),
    clock: systemClock,
    log: { info: (fields, event) => log.info(fields, event), error: (fields, event) => log.error(fields, event) },
    random: Math.random,
    worker: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`,
    leaseMs: config.KOBLER_LEASE_SECONDS * 1000,
  };
  const concurrency = config.KOBLER_WORKERS;
  if (config.REDIS_URL === undefined) {
    const { EmbeddedQueue } = await import('../../jobs/embedded.ts');
    return { queue: new EmbeddedQueue(parts, { concurrency, work }), bullmq: undefined };
  }
  const { BullmqQueue } = await import('../../jobs/bullmq.ts');
  const queue = new BullmqQueue(parts, { redisUrl: config.REDIS_URL, work, concurrency });
  return { queue, bullmq: queue };
}
