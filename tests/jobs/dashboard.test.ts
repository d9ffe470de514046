import { once } from 'node:events';
import type { Server } from 'node:http';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BullmqQueue } from '../../jobs/bullmq.ts';
import { createDashboard } from '../../jobs/dashboard.ts';
import { KoblerError } from '../../src/domain/errors.ts';
import { openQueueRoom, type QueueRoom } from '../support/queue-room.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

function refuse(): Promise<never> {
  return Promise.reject(new KoblerError('invalid', 'The need has no text.'));
}

describe('the dashboard of the queue on Redis', () => {
  let room: QueueRoom;
  let redis: TestRedis;
  let server: Server;
  let site: string;

  beforeEach(async () => {
    [room, redis] = await Promise.all([openQueueRoom(), startRedis()]);
    const queue = room.own(
      new BullmqQueue(room.parts({ 'propose-couplings': refuse }), { redisUrl: redis.url, work: true }),
    );
    await room.add({ kind: 'propose-couplings', payload: { needId: 'need-1' } });
    await queue.runUntilEmpty();
    const app = express();
    app.use('/admin/queues', await createDashboard(queue, '/admin/queues'));
    app.use((fault: unknown, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
      res.status(503).json({ code: fault instanceof KoblerError ? fault.code : 'internal' });
    });
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}/admin/queues`;
  });
  afterEach(async () => {
    server.close();
    await room.close();
    await redis.stop();
  });

  it('shows a page, and the failed attempt with its reason', async () => {
    const page = await fetch(`${site}/`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    const shown: unknown = await (await fetch(`${site}/api/queues?activeQueue=jobs&status=failed`)).json();
    expect(shown).toMatchObject({
      queues: [
        {
          name: 'jobs',
          readOnlyMode: true,
          counts: { failed: 1 },
          jobs: [{ name: 'propose-couplings', failedReason: 'The need has no text.' }],
        },
      ],
    });
  });

  it('changes nothing', async () => {
    const answer = await fetch(`${site}/api/queues/jobs/retry/failed`, { method: 'PUT' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('says that Redis is away instead of waiting for it', async () => {
    await redis.kill();
    const answer = await fetch(`${site}/`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ code: 'unavailable' });
  });
});
