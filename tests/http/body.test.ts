import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { FALLS } from '../support/http-stories.ts';

describe('the body of a request', () => {
  let room: HttpRoom;
  beforeAll(async () => {
    room = await openHttpRoom();
  });
  afterAll(() => room.close());

  const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
    fetch(`${room.url}/api/v1/needs`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${room.secrets['fjellvik']}`,
        'Content-Type': 'application/json',
        ...headers,
      },
      body,
    });

  it('that is not JSON is told where it goes wrong', async () => {
    const answer = await post('{\n  "title": "A",\n  "description": }');
    expect(answer.status).toBe(400);
    expect((await answer.json()).detail).toBe('The body is not JSON: it goes wrong at line 3, column 18.');
  });

  it('is never quoted back when it is not JSON', async () => {
    expect(await (await post('hemmelig pasient')).text()).not.toContain('hemmelig');
  });

  it('that is empty, or no object, is told so', async () => {
    expect((await (await post('')).json()).detail).toMatch(/empty/);
    expect((await (await post(null)).json()).detail).toMatch(/empty/);
    expect((await (await post('[]')).json()).detail).toBe('Expected an object.');
    expect((await (await post('null')).json()).detail).toBe('Expected an object.');
  });

  it('over a megabyte is refused with 413', async () => {
    const answer = await post(JSON.stringify({ ...FALLS, description: 'x'.repeat(1_000_000) }));
    expect(answer.status).toBe(413);
    expect((await answer.json()).detail).toMatch(/1000000 bytes/);
  });

  it('that unpacks to over a megabyte is refused with 413', async () => {
    const answer = await post(gzipSync('x'.repeat(5_000_000)), { 'Content-Encoding': 'gzip' });
    expect(answer.status).toBe(413);
  });

  it('may be packed', async () => {
    const answer = await post(gzipSync(JSON.stringify(FALLS)), { 'Content-Encoding': 'gzip' });
    expect(answer.status).toBe(202);
  });

  it('that is packed wrongly, or in a way nobody knows, is told so', async () => {
    expect((await post('not gzip at all', { 'Content-Encoding': 'gzip' })).status).toBe(400);
    expect((await post('x', { 'Content-Encoding': 'zip' })).status).toBe(415);
  });

  it('of another type or alphabet is refused with 415', async () => {
    expect((await post('title=A', { 'Content-Type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await post('{}', { 'Content-Type': 'application/json; charset=latin1' })).status).toBe(415);
    expect((await post('{}', { 'Content-Type': 'text/plain' })).status).toBe(415);
  });

  it('that is not UTF-8 is told so', async () => {
    const answer = await post(Buffer.from('{"title":"\xe5"}', 'latin1'));
    expect(answer.status).toBe(400);
    expect((await answer.json()).detail).toMatch(/UTF-8/);
  });

  it('nested a hundred thousand deep does no harm', async () => {
    const answer = await post('{"title":'.repeat(100_000));
    expect(answer.status).toBe(400);
    expect((await post(`{"readiness":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).status).toBe(400);
  });
});
