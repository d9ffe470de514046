import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCall, aScheme } from '../../support/cast.ts';
import { BROKER } from '../../support/granted.ts';
import type { PageCaller } from '../../support/page-caller.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';

const RECORD = {
  nameNb: 'Regionalt forprosjektfond',
  funder: 'Fjellvik fylkeskommune',
  family: 'rff',
  status: 'running',
  purposeNb: 'Støtte til forprosjekter.',
  regions: ['99'],
  source: 'https://example.org/fond',
};

let room: PageRoom;
let jon: PageCaller;
beforeEach(async () => {
  room = await openPageRoom();
  await room.app.store.write(async (tx) => {
    await tx.save.scheme(BROKER, aScheme({ checkedAt: null, unverifiedFields: ['amountMaxNok'] }));
    await tx.save.scheme(
      BROKER,
      aScheme({ id: 'eu', nameNb: 'EU-penger', family: 'eu', regions: ['*'], deadlines: [] }),
    );
    await tx.save.call(BROKER, aCall({ schemeId: 'eu', title: 'A, long; "call"' }));
  });
  jon = room.visitor();
  await jon.signIn('jon');
});
afterEach(() => room.close());

describe('the funding catalogue', () => {
  it('is searched by words, kind, county and what is due, by everybody who is signed in', async () => {
    const amina = room.visitor();
    await amina.signIn('amina');
    expect((await amina.get('/schemes')).html).toContain('2 virkemidler');
    expect((await amina.get('/schemes?q=forprosjekt%20fond')).html).toContain('1 virkemidler');
    expect((await amina.get('/schemes?family=eu')).html).toContain('EU-penger');
    expect((await amina.get('/schemes?unchecked=yes')).html).not.toContain('EU-penger');
    expect((await amina.get('/schemes?q=%25')).html).toContain('Ingen virkemidler passer');
    expect((await amina.get('/schemes/eu')).html).not.toContain('Rett posten');
    expect((await amina.get('/schemes/nothing')).status).toBe(404);
  });

  it('says what is not confirmed, until a broker has checked it', async () => {
    const { html } = await jon.get('/schemes/scheme-first-steps');
    expect(html).toContain('Dette er ikke bekreftet: beløp.');
    const checked = await jon.follow(await jon.post('/schemes/scheme-first-steps/confirm', { version: '1' }));
    expect(checked.html).toContain('Hele posten ble sjekket');
    expect(checked.html).not.toContain('ikke bekreftet:');
    expect((await jon.post('/schemes/scheme-first-steps/confirm', { version: '1' })).status).toBe(409);
  });

  it('is mended with validity, and by one at a time', async () => {
    await jon.get('/schemes/scheme-first-steps/edit');
    const path = '/schemes/scheme-first-steps/edit';
    const change = {
      ...RECORD,
      version: '1',
      validTo: '2027-12-31',
      'kind-0': 'fixed',
      'date-0': '15.3.2027',
      ownContributionPercent: '12,5 %',
    };
    const { html } = await jon.follow(await jon.post(path, change));
    expect(html).toContain('til 31. desember 2027');
    expect(html).toContain('15. mars 2027');
    const second = await jon.post(path, { ...change, nameNb: 'Et annet navn' });
    expect([second.status, second.html.includes('Et annet navn')]).toEqual([409, true]);
    const stored = await room.app.store.schemes.get('scheme-first-steps');
    expect(stored).toMatchObject({
      validTo: '2027-12-31',
      ownContributionPercent: 12.5,
      requiredPartners: [{ kind: 'research_org', min: 1 }],
    });
  });

  it.each([
    [{ validFrom: '2027-01-02', validTo: '2027-01-01' }, 'validTo'],
    [{ amountMinNok: '2', amountMaxNok: '1' }, 'amountMaxNok'],
    [{ ownContributionPercent: 'halvparten' }, 'ownContributionPercent'],
    [{ regions: [] }, 'regions'],
    [{ regions: ['77'] }, 'regions'],
    [{ checkedAt: '2099-01-01' }, 'checkedAt'],
    [{ 'kind-3': 'annual_month', 'month-3': '5' }, 'kind-3'],
    [{ id: 'EU' }, 'id'],
    [{ id: 'eu' }, 'id'],
    [{ url: 'javascript:alert(1)' }, 'url'],
  ])('refuses %j', async (wrong, field) => {
    await jon.get('/schemes/new');
    const { status, html } = await jon.post('/schemes/new', { id: 'new-fund', ...RECORD, ...wrong });
    expect([status, html.includes(`href="#form-${field}"`)]).toEqual([422, true]);
    expect(html).toContain('Fjellvik fylkeskommune');
  });

  it('takes a new scheme once, however often it is sent', async () => {
    await jon.get('/schemes/new');
    const first = await jon.post('/schemes/new', { id: 'new-fund', ...RECORD });
    const again = await jon.post('/schemes/new', { id: 'new-fund', ...RECORD });
    expect([first.location, again.location]).toEqual(['/schemes/new-fund', '/schemes/new-fund']);
    expect((await room.app.store.schemes.get('new-fund'))?.version).toBe(1);
  });
});

describe('the year wheel', () => {
  it('shows the deadlines of twelve months', async () => {
    const { html } = await jon.get('/year-wheel');
    expect(html).toContain('class="year-wheel"');
    expect(html).toMatch(/1 kunngjorte og 1 ventede frister/);
    expect((await jon.get('/year-wheel?family=eu')).html).toMatch(/1 kunngjorte og 0 ventede frister/);
  });
});

describe('a calendar of deadlines', () => {
  async function makeAddress(fields: Record<string, string>): Promise<string> {
    await jon.get('/calendars');
    const made = await jon.follow(await jon.post('/calendars', { name: 'Telefonen', ...fields }));
    const address = /value="http:\/\/[^/]+(\/calendar\/[\w-]+\.ics)"/.exec(made.html)?.[1] ?? '';
    expect(address).not.toBe('');
    return address;
  }

  it('is fetched by its secret address alone, which is shown once', async () => {
    const address = await makeAddress({});
    expect((await jon.get('/calendars')).html).not.toContain(address);
    const { status, headers, html } = await room.visitor().get(address, { Accept: '*/*' });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const lines = html.replaceAll('\r\n ', '').split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.filter((line) => /^(SUMMARY|DTSTART|STATUS|DESCRIPTION)/.test(line))).toEqual([
      'DTSTART;VALUE=DATE:20261201',
      'SUMMARY:Frist: EU-penger',
      'DESCRIPTION:A\\, long\\; "call"\\nFjellvik fylkeskommune',
      'STATUS:CONFIRMED',
      'DTSTART;VALUE=DATE:20270901',
      'SUMMARY:Ventet frist (ikke bekreftet): Regionalt forprosjektfond',
      expect.stringContaining('(2026). Sjekk datoen.'),
      'STATUS:TENTATIVE',
    ]);
    for (const line of html.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect((await jon.get('/calendars')).html).toContain('sist hentet');
  });

  it('has only what was chosen, and nothing once it is revoked', async () => {
    const address = await makeAddress({ families: 'rff', county: '99' });
    expect((await jon.get(address, { Accept: '*/*' })).html).not.toContain('EU-penger');
    const { html } = await jon.get('/calendars');
    const revoke = /action="(\/calendars\/[^"]+\/revoke)"/.exec(html)?.[1] ?? '';
    const sigrid = room.visitor();
    await sigrid.signIn('sigrid');
    await sigrid.get('/calendars');
    expect((await sigrid.post(revoke, {})).status).toBe(404);
    expect((await jon.follow(await jon.post(revoke, {}))).html).toContain('Adressen er stengt.');
    expect((await jon.get(address)).status).toBe(404);
    expect((await jon.get('/calendar/guess-guess-guess-guess.ics')).status).toBe(404);
  });

  it('is replaced by a new one of the same name', async () => {
    const [first, second] = [await makeAddress({}), await makeAddress({})];
    expect([(await jon.get(first)).status, (await jon.get(second, { Accept: '*/*' })).status]).toEqual([404, 200]);
  });
});
