import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageAnswer, PageCaller } from '../../support/page-caller.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';
import { TITLES, tenProposals } from '../../support/queue-story.ts';

const [FALLS, ABSENCE, WATER] = TITLES;

describe('the queue', () => {
  let room: PageRoom;
  let jon: PageCaller;
  let ids: string[];
  beforeEach(async () => {
    room = await openPageRoom();
    ids = await tenProposals(room);
    jon = room.visitor();
    await jon.signIn('jon');
    await jon.get('/queue');
  });
  afterEach(() => room.close());

  const titles = ({ html }: PageAnswer) => [...html.matchAll(/data-open[^>]*>([^<]+)</g)].map(([, title]) => title);
  const counts = ({ html }: PageAnswer) =>
    [...html.matchAll(/queue-statuses__count">(\d+)</g)].map(([, count]) => Number(count));
  const many = (action: string, fields: Record<string, string | string[]> = {}) =>
    jon.post('/queue', { action, proposals: ids.slice(0, 3), ...fields });

  it('shows the best first, with counts, in plain words and never only a number', async () => {
    const page = await jon.get('/queue');
    expect(titles(page)).toEqual([...TITLES]);
    expect(counts(page)).toEqual([10, 0, 0, 0]);
    expect(page.html).toContain('Svært lovende');
    expect(page.html).not.toContain('0.9');
  });

  it('is for brokers', async () => {
    const kari = room.visitor();
    await kari.signIn('kari');
    expect((await kari.get('/queue')).status).toBe(403);
    expect((await kari.get(`/proposals/${ids[0]}`)).status).toBe(403);
    expect((await room.visitor().get('/queue')).location).toBe('/sign-in?next=%2Fqueue');
  });

  it('is narrowed by theme, place and who has it; what does not fit in the address is left out', async () => {
    expect(titles(await jon.get('/queue?theme=smart-kommune'))).toHaveLength(5);
    expect(titles(await jon.get('/queue?municipality=9902&county=99'))).toHaveLength(5);
    expect(titles(await jon.get('/queue?who=mine'))).toEqual([]);
    expect(titles(await jon.get('/queue?theme=<script>&county=x&status=nothing'))).toHaveLength(10);
    expect((await jon.get('/queue?theme=byutvikling')).html).toContain('Ingen forslag passer');
  });

  it('is worked on many at a time: accepted, and undone again', async () => {
    const accepted = await jon.follow(await many('accept', { back: '/queue?theme=helse-og-velferd' }));
    expect(accepted.html).toContain('3 forslag er godtatt.');
    expect(counts(accepted)).toEqual([3, 0, 2, 0]);
    const undone = await jon.follow(await many('undo'));
    expect(undone.html).toContain('3 avgjørelser er angret.');
    expect(counts(undone)).toEqual([10, 0, 0, 0]);
  });

  it('takes a reason to reject many, and a day to come to park them', async () => {
    const refused = await many('reject');
    expect([refused.status, refused.html.includes('Velg hvorfor.')]).toEqual([422, true]);
    const early = await many('park', { until: '2020-01-01' });
    expect([early.status, early.html.includes('Skriv en dag som kommer.')]).toEqual([422, true]);
    expect(counts(await jon.follow(await many('reject', { reason: 'wrong-topic' })))).toEqual([7, 0, 0, 3]);
    const parked = await jon.follow(
      await jon.post('/queue', { action: 'park', proposals: ids[5] ?? '', until: '2027-01-15' }),
    );
    expect(counts(parked)).toEqual([6, 1, 0, 3]);
    expect((await jon.get('/queue?status=parked')).html).toContain('15.01.2027');
  });

  it('says so when nothing was ticked, and keeps what was typed', async () => {
    const { status, html } = await jon.post('/queue', {
      action: 'reject',
      reason: 'other',
      note: 'Ringte <b>dem</b>.',
    });
    expect(status).toBe(422);
    expect(html).toContain('Sett merke ved minst ett forslag');
    expect(html).toContain('value="Ringte &lt;b>dem&lt;/b>."');
  });

  it('tells the second broker what the first has done', async () => {
    const maja = room.visitor();
    await maja.signIn('maja');
    await maja.get(`/organisation`);
    await maja.post('/organisation', { organisation: 'brokers' });
    await maja.get('/queue');
    await maja.post('/queue', { action: 'accept', proposals: ids[0] ?? '' });
    const late = await jon.follow(await many('accept'));
    expect(late.html).toContain('2 forslag er godtatt.');
    expect(late.html).toContain('Ett forslag ble stående slik det var');
    expect(late.html).toContain('nå: godtatt av Maja Eksempel');

    const later = await jon.post(`/proposals/${ids[0]}/reject`, { reason: 'wrong-topic' });
    expect([later.status, later.html.includes('En kollega kom først.')]).toEqual([409, true]);
    expect(later.html).toContain('Godtatt av Maja Eksempel');
  });

  it('gives the script the row as it stands, also when a colleague was first', async () => {
    const live = { 'HX-Request': 'true' };
    const row = await jon.post(`/proposals/${ids[0]}/accept`, {}, live);
    expect([row.status, row.html.startsWith('<li'), row.html.includes('Godtatt av deg')]).toEqual([200, true, true]);
    await room.broker.put(`/api/v1/proposals/${ids[1]}/decision`, { verdict: 'accepted' });
    const late = await jon.post(`/proposals/${ids[1]}/accept`, {}, live);
    expect(late.html).toContain('En kollega kom først.');
    expect(late.html).toContain('Godtatt av et program');
  });

  it('is shared: taken, handed over and given back', async () => {
    await jon.follow(await many('take'));
    expect(titles(await jon.get('/queue?who=mine'))).toEqual([FALLS, ABSENCE, WATER]);
    const handed = await jon.follow(await many('hand', { colleague: 'maja' }));
    expect(handed.html).toContain('Maja Eksempel har tatt det');
    expect((await jon.follow(await many('take'))).html).toContain('3 forslag ble stående');
    expect((await many('hand')).html).toContain('Velg hvem som skal få forslagene.');
    expect(titles(await jon.follow(await many('hand', { colleague: 'nobody', back: '/queue?who=free' })))).toHaveLength(
      10,
    );
    expect((await many('hand', { colleague: 'kari' })).status).toBe(422);
  });

  it('accepts once, however often the same form is sent', async () => {
    const [first, second] = await Promise.all([many('accept'), many('accept')]);
    expect([first.location, second.location]).toEqual([first.location, first.location]);
    expect((await jon.follow(second)).html).not.toContain('ble stående');
  });

  it('stands 20 000 characters in a note, and says that it is too long', async () => {
    const { status, html } = await many('reject', { reason: 'other', note: 'x'.repeat(20_000) });
    expect([status, html.includes('Teksten er for lang')]).toEqual([422, true]);
  });

  it('leads back nowhere but to itself', async () => {
    for (const back of ['https://evil.example', '//evil.example', '/sign-out', 'javascript:alert(1)']) {
      const { location } = await jon.post('/queue', { action: 'take', proposals: ids[4] ?? '', back });
      expect(location).toMatch(/^\/queue(\?|$)/);
    }
  });
});
