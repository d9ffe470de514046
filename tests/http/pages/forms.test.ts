import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';

const HOUR_MS = 3_600_000;

describe('every form', () => {
  let room: PageRoom;
  beforeEach(async () => {
    room = await openPageRoom();
  });
  afterEach(() => room.close());

  it('is taken from our own pages only', async () => {
    const visitor = room.visitor();
    await visitor.get('/sign-in');
    const forged = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' };
    expect((await visitor.post('/sign-in', { person: 'kari' }, forged)).status).toBe(403);
    const old = { Origin: 'https://evil.example' };
    expect((await visitor.post('/sign-in', { person: 'kari' }, old)).status).toBe(403);
    expect(visitor.cookies.has('kobler-session')).toBe(false);
  });

  it('is taken with the token of the browser only, and is shown again with what was typed', async () => {
    const visitor = room.visitor();
    await visitor.signIn('maja');
    await visitor.get('/organisation');
    const { status, html } = await visitor.post('/organisation', { organisation: 'kommune-9901', _csrf: 'guess' });
    expect(status).toBe(422);
    expect(html).toContain('send en gang til');
    expect((await visitor.get('/')).html).toContain('Koblerne i Nordhavet');
  });

  it('says what is wrong on top, linked to the field', async () => {
    const visitor = room.visitor();
    await visitor.get('/sign-in');
    const { status, html } = await visitor.post('/sign-in', { person: '' });
    expect(status).toBe(422);
    expect(html).toContain('Én ting må rettes');
    expect(html).toContain('<a href="#form-person">Fyll ut dette feltet.</a>');
  });

  it('that is sent when the session has run out is kept for the one who typed it', async () => {
    const visitor = room.visitor();
    await visitor.signIn('maja');
    await visitor.get('/organisation');
    room.clock.advance(2 * HOUR_MS);
    const refused = await visitor.post('/organisation', { organisation: 'kommune-9901' });
    expect([refused.status, refused.location]).toEqual([303, '/sign-in?why=typed']);
    expect((await visitor.follow(refused)).html).toContain('tatt vare på');

    const other = room.visitor();
    for (const [name, value] of visitor.cookies) other.cookies.set(name, value);
    await other.get('/sign-in');
    const elsewhere = await other.post('/sign-in', { person: 'ola', next: '/privacy' });
    expect(elsewhere.location).toBe('/continue?next=%2Fprivacy');
    expect((await other.follow(elsewhere)).location).toBe('/privacy');

    await visitor.get('/sign-in');
    const back = await visitor.follow(await visitor.post('/sign-in', { person: 'maja' }));
    expect([back.status, back.html.includes('Her er det du hadde skrevet')]).toEqual([200, true]);
    expect((await visitor.post('/organisation', { organisation: 'kommune-9901' })).status).toBe(303);
    expect(visitor.cookies.has('kobler-typed')).toBe(false);
  });

  it('that is no form, or too large, is answered with a page that says so', async () => {
    const visitor = room.visitor();
    await visitor.get('/sign-in');
    const json = await fetch(`${room.url}/sign-in`, {
      method: 'POST',
      headers: { Accept: 'text/html', 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(422);
    const large = await visitor.post('/sign-in', { person: 'x'.repeat(1_100_000) });
    expect([large.status, large.html.includes('for stort')]).toEqual([413, true]);
  });
});

describe('the language', () => {
  let room: PageRoom;
  beforeEach(async () => {
    room = await openPageRoom();
  });
  afterEach(() => room.close());

  it('is the one the browser asks for, until another is chosen; then that one stays', async () => {
    const visitor = room.visitor();
    const wants = { 'Accept-Language': 'nn-NO, no;q=0.8, en;q=0.5' };
    expect((await visitor.get('/', wants)).html).toContain('<html lang="nn"');
    expect((await visitor.get('/', { 'Accept-Language': 'de' })).html).toContain('<html lang="nb"');
    const chosen = await visitor.post('/language', { language: 'en', next: '/privacy?lang=nb' });
    expect([chosen.status, chosen.location]).toEqual([303, '/privacy']);
    expect((await visitor.follow(chosen)).html).toContain('The language is now English.');
    expect((await visitor.get('/', wants)).html).toContain('<html lang="en"');
  });

  it('is one of three', async () => {
    const visitor = room.visitor();
    await visitor.get('/');
    expect((await visitor.post('/language', { language: '<script>' })).status).toBe(422);
  });
});

describe('error pages', () => {
  let room: PageRoom;
  beforeEach(async () => {
    room = await openPageRoom();
  });
  afterEach(() => room.close());

  it('help those who read, and are problems for programs', async () => {
    const visitor = room.visitor();
    const page = await visitor.get('/nowhere');
    expect([page.status, page.html.includes('Vi finner ikke siden')]).toEqual([404, true]);
    const problem = await visitor.get('/nowhere', { Accept: 'application/json' });
    expect([problem.status, problem.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect((await visitor.get('/api/v1/needs')).headers.get('content-type')).toMatch(/problem\+json/);
    expect((await visitor.get('/%E0%A4%A')).status).toBe(404);
  });

  it('tell of nothing inside', async () => {
    const visitor = room.visitor();
    await visitor.signIn('kari');
    await room.app.store.close();
    const { status, html } = await visitor.get('/');
    expect(status).toBe(503);
    expect(html).toContain('Vent litt, og prøv på nytt.');
    expect(html).not.toMatch(/sqlite|database connection|at .*\.ts/i);
  });
});
