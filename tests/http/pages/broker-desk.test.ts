import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageCaller } from '../../support/page-caller.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';

const NEED = {
  channel: 'visit',
  on: '2026-11-01',
  note: 'Møtte helsesjefen.',
  title: 'Hvordan kan vi oppdage fall før de skjer?',
  description: 'Mange eldre faller hjemme. Vi vil vite hva som virker for å forebygge fall hos eldre som bor hjemme.',
};

let room: PageRoom;
let jon: PageCaller;
beforeEach(async () => {
  room = await openPageRoom();
  jon = room.visitor();
  await jon.signIn('jon');
});
afterEach(() => room.close());

async function register(municipality: string, said: Partial<typeof NEED> = {}): Promise<string> {
  await jon.get('/register-need');
  const { status, location } = await jon.post('/register-need', { ...NEED, municipality, ...said });
  expect(status).toBe(303);
  return location?.split('/').at(-1) ?? '';
}

describe('registering a need after a visit', () => {
  it.each(['Fjellvik', 'fjellvik', '9901', 'Fjellvik (9901)'])('finds the municipality from "%s"', async (typed) => {
    const id = await register(typed);
    const { body } = await room.fjellvik.get(`/api/v1/needs/${id}`);
    expect([body.municipalityNumber, body.title]).toEqual(['9901', NEED.title]);
  });

  it('notes the visit, tells how the scoring goes, and is done once however often it is sent', async () => {
    await jon.get('/register-need');
    const first = await jon.post('/register-need', { ...NEED, municipality: '9901' });
    const again = await jon.post('/register-need', { ...NEED, municipality: '9901' });
    expect(again.location).toBe(first.location);
    expect((await room.broker.get('/api/v1/needs')).body.items).toHaveLength(1);

    const waiting = await jon.follow(first);
    expect(waiting.html).toContain('Finner fagmiljøer og finansiering');
    await room.queue.runUntilEmpty();
    const done = await jon.get(first.location ?? '', { 'HX-Request': 'true' });
    expect(done.html).not.toContain('<html');
    expect(done.html).not.toContain('hx-trigger');

    const { html } = await jon.get('/outreach/9901');
    expect(html).toContain('Møtte helsesjefen.');
    expect(html).toContain('Ga et behov');
  });

  it('keeps what was typed when something is wrong, and says what', async () => {
    await jon.get('/register-need');
    const script = '<script>alert(1)</script>';
    const long = 'å'.repeat(20_001);
    const sent = { ...NEED, municipality: 'Atlantis', on: '2099-01-01', description: long, title: script };
    const { status, html } = await jon.post('/register-need', sent);
    expect(status).toBe(422);
    expect(html).toContain('Teksten er for lang.');
    expect(html).toContain(long);
    expect(html).not.toContain(script);
    const { html: next } = await jon.post('/register-need', { ...sent, description: NEED.description });
    expect(next).toContain('href="#form-municipality"');
    const { html: last } = await jon.post('/register-need', { ...NEED, municipality: '9901', on: '2099-01-01' });
    expect(last).toContain('Datoen har ikke vært ennå.');
  });

  it('is for brokers', async () => {
    const kari = room.visitor();
    await kari.signIn('kari');
    for (const path of ['/register-need', '/outreach', '/joint-needs', '/overview', '/calendars', '/schemes/new']) {
      expect([path, (await kari.get(path)).status]).toEqual([path, 403]);
    }
    expect((await room.visitor().get('/outreach')).location).toBe('/sign-in?next=%2Foutreach');
  });
});

describe('the outreach list', () => {
  it('has the municipalities nobody has heard from first, and those that were heard from not at all', async () => {
    const before = await jon.get('/outreach');
    expect(before.html).toContain('2 av 2 kommuner');
    await register('9901');
    const after = await jon.get('/outreach?months=12');
    expect(after.html).toContain('1 av 2 kommuner');
    expect(after.html).toContain('Havnesund');
    expect(after.html).not.toContain('href="/outreach/9901"');
    room.clock.advance(400 * 86_400_000);
    await jon.signIn('jon');
    const later = await jon.get('/outreach?months=12');
    expect(later.html.indexOf('/outreach/9902')).toBeLessThan(later.html.indexOf('/outreach/9901'));
  });

  it('can be searched, and taken along as a file that no spreadsheet runs', async () => {
    expect((await jon.get('/outreach?q=havne')).html).toContain('1 av 2 kommuner');
    expect((await jon.get('/outreach?q=atlantis')).html).toContain('Ingen kommuner passer');
    const file = await jon.get('/outreach.csv?q=havne');
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.html.split('\r\n').slice(1)).toEqual(['Havnesund;9902;Nordhavet;0;;', '']);
  });

  it('remembers a talk that gave no need', async () => {
    await jon.get('/outreach/9902');
    const noted = { channel: 'phone', on: '2026-11-02', note: '<b>Ring igjen</b>' };
    const { html } = await jon.follow(await jon.post('/outreach/9902', noted));
    expect(html).toContain('Kontakten er lagret.');
    expect(html).toContain('&lt;b>Ring igjen&lt;/b>');
    expect((await jon.get('/outreach')).html).toContain('02.11.2026, telefon');
    expect((await jon.get('/outreach/0000')).status).toBe(404);
  });
});

describe('joint needs', () => {
  it('are found, compared, brought together, changed and parted', async () => {
    const [a, b] = [await register('9901'), await register('9902', { title: 'Fall hos eldre som bor hjemme' })];
    const { html: found } = await jon.get('/joint-needs');
    expect(found).toContain(`need=${a}`);
    const compared = await jon.get(`/joint-needs/compare?need=${a}&need=${b}`);
    expect(compared.html).toContain('<mark>');
    expect(compared.html).toContain('Bare i Fjellvik');

    const few = await jon.post('/joint-needs/compare', { need: [a, b], needIds: [a], title: 'Fall', note: 'Skrevet' });
    expect([few.status, few.html.includes('Velg minst to behov'), few.html.includes('Skrevet')]).toEqual([
      422,
      true,
      true,
    ]);
    const made = await jon.post('/joint-needs/compare', { need: [a, b], needIds: [a, b], title: 'Fall', note: '' });
    expect((await jon.follow(made)).html).toContain('Behovene er ført sammen.');
    expect((await jon.get('/joint-needs')).html).not.toContain('Sammenlign<');

    const change = { title: 'Fall hjemme', note: '', needIds: [a, b], version: '1' };
    expect((await jon.post(made.location ?? '', change)).status).toBe(303);
    const stale = await jon.post(made.location ?? '', { ...change, title: 'Noe annet' });
    expect([stale.status, stale.html.includes('Noe annet')]).toEqual([409, true]);
    const parted = await jon.follow(await jon.post(`${made.location}/dissolve`, {}));
    expect(parted.html).toContain('Behovene står hver for seg igjen.');
    expect((await jon.get(made.location ?? '')).status).toBe(404);
  });

  it('of needs that are not there are not found', async () => {
    expect((await jon.get('/joint-needs/compare?need=nobody')).status).toBe(404);
    expect((await jon.get('/joint-needs/compare')).status).toBe(404);
  });
});

describe('what became of needs', () => {
  it('is told in pictures and numbers', async () => {
    expect((await jon.get('/overview')).html).toContain('Ingen behov i utvalget');
    await register('9901');
    const { html } = await jon.get('/overview?period=all');
    for (const text of ['Fra behov til resultat', 'Nordhavet', 'class="funnel"', 'class="county-map"']) {
      expect(html).toContain(text);
    }
  });
});
