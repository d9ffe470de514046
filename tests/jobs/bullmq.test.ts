import { afterAll, beforeAll } from 'vitest';
import { BullmqQueue } from '../../jobs/bullmq.ts';
import type { QueueParts } from '../../jobs/queue.ts';
import { queueContract } from '../contracts/queue.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

let redis: TestRedis;
const prefixes = new Map<unknown, string>();

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

/** Every test has a database of its own, and so keys of its own in Redis: the two queues of one test share both. */
function prefixOf({ store }: QueueParts): string {
  const prefix = prefixes.get(store) ?? `room-${prefixes.size}`;
  prefixes.set(store, prefix);
  return prefix;
}

queueContract('the queue on Redis', (parts) => {
  return new BullmqQueue(parts, { redisUrl: redis.url, work: true, prefix: prefixOf(parts) });
});
