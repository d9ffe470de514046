import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FALLS } from '../../support/http-stories.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';

describe('the API, for a browser that is signed in', () => {
  let room: PageRoom;
  beforeEach(async () => {
    room = await openPageRoom();
  });
  afterEach(() => room.close());

  async function call(method: string, cookie: string, headers: Record<string, string> = {}, body?: object) {
    return fetch(`${room.url}/api/v1/needs`, {
      method,
      headers: { Cookie: cookie, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  it('reads with the session alone, and changes only with the token of its forms', async () => {
    const visitor = room.visitor();
    const { html } = await visitor.signIn('kari');
    const cookie = `kobler-session=${visitor.cookies.get('kobler-session')}`;
    const csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await call('GET', cookie)).status).toBe(200);
    expect((await call('POST', cookie, {}, FALLS)).status).toBe(403);
    expect((await call('POST', cookie, { 'X-CSRF-Token': 'guess' }, FALLS)).status).toBe(403);
    const elsewhere = { 'X-CSRF-Token': csrf, 'Sec-Fetch-Site': 'cross-site' };
    expect((await call('POST', cookie, elsewhere, FALLS)).status).toBe(403);
    expect((await call('POST', cookie, { 'X-CSRF-Token': csrf }, FALLS)).status).toBe(202);
  });

  it('knows nobody by a session that is over', async () => {
    expect((await call('GET', 'kobler-session=guess')).status).toBe(401);
  });
});
