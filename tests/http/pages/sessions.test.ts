import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';

const MINUTE_MS = 60_000;

describe('a session', () => {
  let room: PageRoom;
  beforeEach(async () => {
    room = await openPageRoom();
  });
  afterEach(() => room.close());

  it('begins with choosing an example person, in a cookie that scripts and other sites cannot use', async () => {
    const visitor = room.visitor();
    await visitor.get('/sign-in');
    const answer = await visitor.post('/sign-in', { person: 'kari', next: '/privacy' });
    expect([answer.status, answer.location]).toEqual([303, '/privacy']);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('kobler-session=')) ?? '';
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await visitor.follow(answer)).html).toContain('Kari Eksempel');
  });

  it('is only kept as a hash', async () => {
    const visitor = room.visitor();
    await visitor.signIn('kari');
    const secret = visitor.cookies.get('kobler-session') ?? '';
    expect(secret).toHaveLength(43);
    expect(await room.app.store.sessions.byHash(secret)).toBeUndefined();
  });

  it('gets a new secret at every sign-in, and the old one is of no use', async () => {
    const visitor = room.visitor();
    await visitor.signIn('kari');
    const before = visitor.cookies.get('kobler-session') ?? '';
    await visitor.signIn('jon');
    expect(visitor.cookies.get('kobler-session')).not.toBe(before);
    visitor.cookies.set('kobler-session', before);
    expect((await visitor.get('/')).html).not.toContain('Kari Eksempel');
  });

  it('ends after an hour without use, and after twelve hours in any case', async () => {
    const visitor = room.visitor();
    await visitor.signIn('kari');
    for (let minutes = 0; minutes < 700; minutes += 50) {
      room.clock.advance(50 * MINUTE_MS);
      expect((await visitor.get('/')).html).toContain('Kari Eksempel');
    }
    room.clock.advance(21 * MINUTE_MS);
    expect((await visitor.get('/')).html).not.toContain('Kari Eksempel');
    await visitor.signIn('kari');
    room.clock.advance(60 * MINUTE_MS);
    expect((await visitor.get('/')).html).not.toContain('Kari Eksempel');
  });

  it('ends with signing out', async () => {
    const visitor = room.visitor();
    await visitor.signIn('kari');
    const secret = visitor.cookies.get('kobler-session') ?? '';
    await visitor.get('/');
    expect((await visitor.follow(await visitor.post('/sign-out', {}))).html).toContain('Du er logget ut.');
    visitor.cookies.set('kobler-session', secret);
    expect((await visitor.get('/')).html).not.toContain('Kari Eksempel');
  });

  it('sends those who have none to the sign-in, and back to where they were going', async () => {
    const visitor = room.visitor();
    const answer = await visitor.get('/organisation');
    expect([answer.status, answer.location]).toEqual([303, '/sign-in?next=%2Forganisation']);
    await visitor.follow(answer);
    expect((await visitor.post('/sign-in', { person: 'maja', next: '/organisation' })).location).toBe('/organisation');
    await visitor.get('/sign-in');
    expect((await visitor.post('/sign-in', { person: 'maja', next: '//evil.example/' })).location).toBe('/');
  });

  it('acts for one organisation at a time, and only for those one holds a role in', async () => {
    const visitor = room.visitor();
    await visitor.signIn('maja');
    expect((await visitor.get('/organisation')).html).toContain('Fjellvik kommune');
    await visitor.post('/organisation', { organisation: 'kommune-9901' });
    expect((await visitor.get('/')).html).toContain('Fjellvik kommune');
    await visitor.get('/organisation');
    expect((await visitor.post('/organisation', { organisation: 'oyra' })).status).toBe(404);
  });

  it('lets nobody in as somebody who is no example person, and nobody at all outside the demonstration', async () => {
    const visitor = room.visitor();
    await visitor.get('/sign-in');
    expect((await visitor.post('/sign-in', { person: 'nobody' })).status).toBe(404);
    const real = await openPageRoom({ demo: false });
    const other = real.visitor();
    expect((await other.get('/sign-in')).html).toContain('ikke satt opp noen måte');
    expect((await other.post('/sign-in', { person: 'kari' })).status).toBe(403);
    await real.close();
  });
});
