import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BullmqQueue } from '../../jobs/bullmq.ts';
import { createDashboard } from '../../jobs/dashboard.ts';
import { DASHBOARD_PATH } from '../../src/http/dashboard.ts';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { openQueueRoom, type QueueRoom } from '../support/queue-room.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

describe('the dashboard of the queue', () => {
  let redis: TestRedis;
  let queues: QueueRoom;
  let room: HttpRoom;
  beforeAll(async () => {
    [redis, queues] = await Promise.all([startRedis(), openQueueRoom()]);
    const queue = queues.own(new BullmqQueue(queues.parts({}), { redisUrl: redis.url, work: false }));
    room = await openHttpRoom({ dashboard: await createDashboard(queue, DASHBOARD_PATH) });
  });
  afterAll(async () => {
    await room.close();
    await queues.close();
    await redis.stop();
  });

  const basic = (secret: string | undefined) => ({ Authorization: `Basic ${btoa(`any:${secret}`)}` });

  it('is shown to the admin role only', async () => {
    const page = await room.admin.get(DASHBOARD_PATH);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/html/)]);
    expect((await room.admin.get(`${DASHBOARD_PATH}/api/queues`)).body.queues[0].readOnlyMode).toBe(true);
    for (const caller of [room.broker, room.fjellvik, room.oyra]) {
      expect((await caller.get(DASHBOARD_PATH)).status).toBe(403);
      expect((await caller.get(`${DASHBOARD_PATH}/api/queues`)).status).toBe(403);
    }
  });

  it('lets a browser ask for the token as a password', async () => {
    const asked = await room.nobody.get(DASHBOARD_PATH);
    expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="kompetansekobler"']);
    expect((await room.nobody.get(DASHBOARD_PATH, basic(room.secrets['admin']))).status).toBe(200);
    expect((await room.nobody.get(DASHBOARD_PATH, basic(room.secrets['broker']))).status).toBe(403);
    expect((await room.nobody.get(DASHBOARD_PATH, basic('kob_guess'))).status).toBe(401);
    expect((await room.nobody.get('/api/v1/needs', basic(room.secrets['admin']))).status).toBe(401);
  });

  it('takes nothing but reading, so that no other site can use what a browser remembers', async () => {
    const path = `${DASHBOARD_PATH}/api/queues/jobs/pause`;
    expect((await room.admin.send('PUT', path)).status).toBe(403);
    expect((await room.nobody.send('PUT', path, { headers: basic(room.secrets['admin']) })).status).toBe(403);
  });

  it('runs only its own scripts', async () => {
    const { headers } = await room.admin.get(DASHBOARD_PATH);
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/);
  });

  it('is one route in the log, whatever is looked at', async () => {
    await room.admin.get(`${DASHBOARD_PATH}/api/queues?activeQueue=jobs`);
    expect(room.lines.at(-1)).toMatchObject({ route: DASHBOARD_PATH, status: 200 });
  });

  it('is not there without a queue server', async () => {
    const without = await openHttpRoom();
    expect((await without.admin.get(DASHBOARD_PATH)).status).toBe(404);
    await without.close();
  });
});
