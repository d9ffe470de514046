import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandRoom, openCommandRoom } from '../support/command-room.ts';
import { serve } from '../support/product.ts';
import { freePort } from '../support/redis.ts';

describe('kobler serve', { timeout: 60_000 }, () => {
  let room: CommandRoom;
  beforeEach(async () => {
    room = await openCommandRoom();
  });
  afterEach(() => room.close());

  it('says when its port is taken, and ends with 1', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    try {
      const { code, err } = await room.run(['serve', '--port', String(port)]);
      expect(code).toBe(1);
      expect(err).toContain(`kobler: Port ${port} is taken by another program. Stop that, or choose another port.\n`);
    } finally {
      other.close();
    }
  });

  it('is alive but not ready while Redis is away, and ends well all the same', async () => {
    const port = await freePort();
    const server = await serve(
      ['--port', '0'],
      { ...room.settings, REDIS_URL: `redis://127.0.0.1:${port}` },
      room.folder,
    );
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${server.url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ checks: { store: { ok: true }, queue: { ok: false } } });
    expect(await server.stop()).toBe(0);
  });

  it('serves beside another on one database, and leaves the work to that with --no-worker', async () => {
    const idle = await serve(['--no-worker', '--port', '0'], room.settings, room.folder);
    const token = (await room.done('token', 'create', '--role', 'broker', '--name', 'serve')).trim();
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const need = { municipalityNumber: '5038', title: 'Fall hos eldre', description: 'Mange eldre faller hjemme.' };
    const submitted = await fetch(`${idle.url}/api/v1/needs`, { method: 'POST', headers, body: JSON.stringify(need) });
    const { links } = (await submitted.json()) as { links: { job: string } };
    const job = async () => (await fetch(`${idle.url}${links.job}`, { headers })).json();
    expect(await job()).toMatchObject({ state: 'pending', attempts: 0 });

    const working = await serve(['--port', '0'], room.settings, room.folder);
    await expect.poll(job, { timeout: 10_000 }).toMatchObject({ state: 'done', attempts: 1 });
    expect(await working.stop()).toBe(0);
    expect(await idle.stop()).toBe(0);
  });
});
