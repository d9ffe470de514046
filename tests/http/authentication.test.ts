import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { API_ROUTES } from '../../src/http/api/routes.ts';
import { revokeToken } from '../../src/usecases/manage-tokens.ts';
import { callerFor } from '../support/http-caller.ts';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';

describe('who is asking', () => {
  let room: HttpRoom;
  beforeEach(async () => {
    room = await openHttpRoom();
  });
  afterEach(() => room.close());

  it('is asked at every route of the API', async () => {
    for (const { method, path } of API_ROUTES) {
      const { status, headers } = await room.nobody.send(method.toUpperCase(), path.replaceAll(':id', 'x'));
      expect([path, status, headers.get('www-authenticate')]).toEqual([path, 401, 'Bearer realm="kompetansekobler"']);
    }
  });

  it('is told by a token that exists and is not revoked', async () => {
    expect((await callerFor(room.url, 'kob_guess').get('/api/v1/needs')).status).toBe(401);
    expect((await room.fjellvik.get('/api/v1/needs')).status).toBe(200);
    const token = (await room.app.store.tokens.all()).find(({ name }) => name === 'fjellvik');
    await revokeToken(room.system, token?.id ?? '');
    expect((await room.fjellvik.get('/api/v1/needs')).status).toBe(401);
  });

  it('is not told by another kind of header', async () => {
    const { status, body } = await room.nobody.get('/api/v1/needs', { Authorization: 'Basic eDp5' });
    expect([status, body.detail]).toEqual([401, expect.stringMatching(/Bearer/)]);
  });

  it('is never written in the log, and neither is what was searched for', async () => {
    await room.fjellvik.get('/api/v1/needs?q=hemmelig', { 'X-Forwarded-For': '10.0.0.1' });
    const told = JSON.stringify(room.lines);
    expect(told).not.toContain(room.secrets['fjellvik']);
    expect(told).not.toContain('hemmelig');
    expect(room.lines.at(-1)).toMatchObject({
      event: 'http.request',
      method: 'GET',
      route: '/api/v1/needs',
      status: 200,
      principal: expect.stringMatching(/^token:/),
      durationMs: expect.any(Number),
    });
  });
});

describe('the rate limit', () => {
  it('counts each caller by itself, and says when to come back', async () => {
    const room = await openHttpRoom({ config: { rateLimitPerMinute: 3 } });
    for (let i = 0; i < 3; i++) expect((await room.fjellvik.get('/api/v1/needs')).status).toBe(200);
    const { status, headers } = await room.fjellvik.get('/api/v1/needs');
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await room.havnesund.get('/api/v1/needs')).status).toBe(200);
    expect((await room.nobody.get('/health/live')).status).toBe(200);
    await room.close();
  });

  it('also counts those without a token, by address', async () => {
    const room = await openHttpRoom({ config: { rateLimitPerMinute: 2 } });
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++) statuses.push((await room.nobody.get('/api/v1/needs')).status);
    expect(statuses).toEqual([401, 401, 429]);
    await room.close();
  });
});
