import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KoblerError } from '../../src/domain/errors.ts';
import { HTTP_DEFAULTS } from '../../src/http/http-config.ts';
import { createServer } from '../../src/http/server.ts';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { FALLS, submitted } from '../support/http-stories.ts';

describe('what operators ask', () => {
  let room: HttpRoom;
  let queueFault: Error | undefined;
  beforeEach(async () => {
    queueFault = undefined;
    room = await openHttpRoom({
      queueCheck: async () => {
        if (queueFault !== undefined) throw queueFault;
      },
    });
  });
  afterEach(() => room.close());

  const ready = async () => {
    const answer = await fetch(`${room.url}/health/ready`);
    return { status: answer.status, body: await answer.json() };
  };

  it('is alive, and ready when store, queue and index are', async () => {
    expect((await room.nobody.get('/health/live')).body).toEqual({ status: 'live' });
    expect(await ready()).toEqual({
      status: 200,
      body: { status: 'ready', checks: { store: { ok: true }, queue: { ok: true }, index: { ok: true } } },
    });
  });

  it('is not ready, and says why, while the queue is away', async () => {
    queueFault = new KoblerError('unavailable', 'Redis does not answer at its address. Start it.');
    const { status, body } = await ready();
    expect(status).toBe(503);
    expect(body.checks.queue).toEqual({ ok: false, message: 'Redis does not answer at its address. Start it.' });
  });

  it('tells nobody what went wrong inside', async () => {
    queueFault = new Error('password was hunter2');
    expect(JSON.stringify((await ready()).body)).not.toContain('hunter2');
  });

  it('counts requests by route template, and jobs by state', async () => {
    const id = await submitted(room);
    await room.fjellvik.get(`/api/v1/needs/${id}`);
    await room.nobody.get('/api/v1/never-heard-of');
    const { body, headers } = await room.nobody.get('/metrics');
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(body).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/needs\/:id",status="200"\} 1/,
    );
    expect(body).toMatch(/http_request_duration_seconds_count\{method="GET",route="none",status="404"\} 1/);
    expect(body).toMatch(/kobler_jobs\{state="pending"\} 1/);
    expect(body).toMatch(/process_resident_memory_bytes \d+/);
    expect(body).not.toContain(id);
  });

  it('tells a fault of its own in one sentence, and logs it in full', async () => {
    await room.app.store.close();
    const { status, body } = await room.fjellvik.get('/api/v1/needs');
    expect(status).toBeGreaterThanOrEqual(500);
    expect(body.detail).not.toMatch(/sqlite|database connection|at .*\.ts/i);
    expect(room.lines.find(({ event }) => event === 'http.fault')).toMatchObject({ route: '/api/v1/needs' });
  });
});

describe('shutting down', () => {
  it('lets a request that has begun finish, and takes no new one', async () => {
    const room = await openHttpRoom();
    const { hostname, port } = new URL(room.url);
    const body = JSON.stringify(FALLS);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.write(
      `POST /api/v1/needs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${room.secrets['fjellvik']}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nExpect: 100-continue\r\n\r\n`,
    );
    await once(socket, 'data');
    const closing = room.server.close();
    await expect(fetch(`${room.url}/health/live`)).rejects.toThrow('fetch failed');
    socket.write(body);
    await once(socket, 'close');
    await closing;
    expect(answer).toMatch(/HTTP\/1\.1 202/);
    await room.close();
  });

  it('cuts a request that does not finish in time', async () => {
    const room = await openHttpRoom({ config: { shutdownTimeoutMs: 50 } });
    const { hostname, port } = new URL(room.url);
    const socket = connect(Number(port), hostname);
    socket.write(`POST /api/v1/needs HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n`);
    await once(socket, 'data');
    const closed = once(socket, 'close');
    const done = Promise.all([room.server.close(), room.server.close(), closed]);
    await expect(done).resolves.toHaveLength(3);
    await room.close();
  });

  it('says what to do about a port that is taken', async () => {
    const room = await openHttpRoom();
    const config = { ...HTTP_DEFAULTS, port: Number(new URL(room.url).port) };
    const log = { info: () => undefined, error: () => undefined };
    const second = createServer({ app: room.app, log, config, queueCheck: async () => undefined });
    await expect(second.listen()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/taken/),
    });
    await room.close();
  });
});
