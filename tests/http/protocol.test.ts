import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { AGEING, FALLS, FUND, submitted } from '../support/http-stories.ts';

describe('HTTP itself', () => {
  let room: HttpRoom;
  beforeAll(async () => {
    room = await openHttpRoom();
  });
  afterAll(() => room.close());

  it('tells an address that does not exist from a method it does not take', async () => {
    expect((await room.broker.get('/api/v1/nothing')).body.type).toBe('/docs#problem-unknown-address');
    const wrong = await room.broker.delete('/api/v1/needs');
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST, GET, HEAD, OPTIONS']);
    const asked = await room.nobody.send('OPTIONS', '/api/v1/needs/x');
    expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'GET, PATCH, HEAD, OPTIONS']);
    expect((await room.nobody.post('/docs', {})).status).toBe(405);
  });

  it('tells broken percent-encoding apart from a fault of its own', async () => {
    const { status, body } = await room.broker.get('/api/v1/needs/%E0%A4%A');
    expect([status, body.detail]).toEqual([400, expect.stringMatching(/percent-encoding/)]);
    expect((await room.broker.get('/api/v1/needs/%00')).status).toBe(400);
  });

  it('answers HEAD like GET without the body', async () => {
    const id = await submitted(room);
    const { status, headers, body } = await room.fjellvik.send('HEAD', `/api/v1/needs/${id}`);
    expect([status, body]).toEqual([200, '']);
    expect(headers.get('etag')).toMatch(/^"1\./);
  });

  it('gives every request an id, which its problem carries', async () => {
    const { headers, body } = await room.broker.get('/api/v1/needs/none');
    expect(body.instance).toBe(`urn:uuid:${headers.get('x-request-id')}`);
  });

  it('sends the headers that keep browsers safe, and names no server', async () => {
    const { headers } = await room.broker.get('/api/v1/needs');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });

  it('saves reading what the caller has, until it changes', async () => {
    const id = await submitted(room);
    const path = `/api/v1/needs/${id}`;
    const etag = (await room.fjellvik.get(path)).headers.get('etag') ?? '';
    const same = await room.fjellvik.get(path, { 'If-None-Match': `"x", W/${etag}` });
    expect([same.status, same.body]).toEqual([304, '']);
    await room.fjellvik.patch(path, { title: 'Ny tittel' });
    expect((await room.fjellvik.get(path, { 'If-None-Match': etag })).status).toBe(200);
  });

  it('notices a status that changed without its author', async () => {
    await room.oyra.post('/api/v1/expertise', AGEING);
    const path = `/api/v1/needs/${await submitted(room)}`;
    const etag = (await room.fjellvik.get(path)).headers.get('etag') ?? '';
    await room.queue.runUntilEmpty();
    const { status, body } = await room.fjellvik.get(path, { 'If-None-Match': etag });
    expect([status, body.status, body.version]).toEqual([200, 'matched', 1]);
    expect((await room.fjellvik.patch(path, { title: 'Ny' }, { 'If-Match': etag })).status).toBe(200);
  });

  it('writes nothing over what has changed since it was read', async () => {
    const need = `/api/v1/needs/${await submitted(room)}`;
    const expertise = (await room.oyra.post('/api/v1/expertise', AGEING)).body.links.self;
    await room.broker.put('/api/v1/schemes/fond', FUND);
    const stale = { 'If-Match': '"7"' };
    const answers = [
      await room.fjellvik.patch(need, { title: 'Tapt' }, stale),
      await room.fjellvik.post(`${need}/withdrawal`, undefined, stale),
      await room.oyra.put(expertise, AGEING, stale),
      await room.oyra.delete(expertise, stale),
      await room.broker.put('/api/v1/schemes/fond', FUND, stale),
    ];
    for (const { status, body } of answers) {
      expect([status, body.type]).toEqual([412, '/docs#problem-stale']);
    }
    expect((await room.fjellvik.get(need)).body).toMatchObject({ title: FALLS.title, version: 1 });
  });

  it('takes an ETag as given, weakened by a proxy, by its version alone, or a star', async () => {
    const path = `/api/v1/needs/${await submitted(room)}`;
    const change = async (ifMatch: string) =>
      (await room.fjellvik.patch(path, { unit: 'A' }, { 'If-Match': ifMatch })).status;
    expect(await change((await room.fjellvik.get(path)).headers.get('etag') ?? '')).toBe(200);
    expect(await change(`W/${(await room.fjellvik.get(path)).headers.get('etag')}`)).toBe(200);
    expect(await change('"3"')).toBe(200);
    expect(await change('*')).toBe(200);
    expect(await change('"4"')).toBe(412);
  });
});

describe('an Idempotency-Key', () => {
  let room: HttpRoom;
  beforeAll(async () => {
    room = await openHttpRoom();
  });
  afterAll(() => room.close());

  it('makes a repeated request one request, with the same answer', async () => {
    const key = { 'Idempotency-Key': 'en-nøkkel'.replace('ø', 'o') };
    const first = await room.fjellvik.post('/api/v1/needs', FALLS, key);
    const reordered = Object.fromEntries(Object.entries(FALLS).toReversed());
    const second = await room.fjellvik.post('/api/v1/needs', reordered, key);
    expect([second.status, second.body]).toEqual([202, first.body]);
    expect([first, second].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect((await room.fjellvik.get('/api/v1/needs')).body.items).toHaveLength(1);
  });

  it('belongs to its caller', async () => {
    const key = { 'Idempotency-Key': 'shared' };
    const mine = await room.fjellvik.post('/api/v1/needs', FALLS, key);
    const theirs = await room.havnesund.post('/api/v1/needs', FALLS, key);
    expect(theirs.status).toBe(202);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('is a conflict with another body or at another address', async () => {
    const key = { 'Idempotency-Key': 'used' };
    const { body } = await room.fjellvik.post('/api/v1/needs', FALLS, key);
    const other = await room.fjellvik.post('/api/v1/needs', { ...FALLS, title: 'Noe annet' }, key);
    expect([other.status, other.body.detail]).toEqual([409, expect.stringMatching(/another request/)]);
    expect((await room.fjellvik.post(`${body.links.self}/withdrawal`, undefined, key)).status).toBe(409);
  });

  it('is not used up by a request that failed', async () => {
    const key = { 'Idempotency-Key': 'again' };
    expect((await room.fjellvik.post('/api/v1/needs', { ...FALLS, title: '' }, key)).status).toBe(400);
    expect((await room.fjellvik.post('/api/v1/needs', FALLS, key)).status).toBe(202);
  });

  it('gives a change the same answer again, also when the thing has changed since', async () => {
    const { body } = await room.oyra.post('/api/v1/expertise', AGEING);
    const key = { 'Idempotency-Key': 'change' };
    const first = await room.oyra.put(body.links.self, { ...AGEING, name: 'Nytt navn' }, key);
    await room.oyra.put(body.links.self, AGEING);
    const again = await room.oyra.put(body.links.self, { ...AGEING, name: 'Nytt navn' }, key);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  it('sent twenty times at once is one need', async () => {
    const key = { 'Idempotency-Key': 'storm' };
    const storm = await Promise.all(Array.from({ length: 20 }, () => room.havnesund.post('/api/v1/needs', FALLS, key)));
    expect(new Set(storm.map(({ body }) => body.id)).size).toBe(1);
  });
});
