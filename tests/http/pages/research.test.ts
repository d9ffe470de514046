import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accepted, FALLS, submitted } from '../../support/http-stories.ts';
import type { PageCaller } from '../../support/page-caller.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';
import { shippedConcepts } from '../../support/shipped.ts';

const TEXT = {
  name: 'Forskergruppe for aldring og helse',
  unit: 'Institutt for helsefag',
  description: 'Vi forsker på fall, balanse og trening blant eldre som bor hjemme, og på hva som hjelper.',
  keywords: 'fallforebygging, eldre\nhjemmetrening; eldre',
};
const NASTY = '<script>alert(1)</script>"\'&';

/** Amina signs in and registers a profile; its path. */
async function registered(amina: PageCaller, changes: object = {}): Promise<string> {
  await amina.signIn('amina');
  await amina.get('/profiles/new');
  const { status, location } = await amina.post('/profiles/new', { ...TEXT, ...changes });
  expect(status).toBe(303);
  return (location ?? '').replace(/\/concepts$/, '');
}

/** The version that a form on the page was filled in from. */
function versionIn(html: string): string {
  return /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
}

describe('a researcher', () => {
  let room: PageRoom;
  let amina: PageCaller;
  beforeEach(async () => {
    room = await openPageRoom();
    amina = room.visitor();
  });
  afterEach(() => room.close());

  it('is told what to do where there is nothing yet', async () => {
    await amina.signIn('amina');
    expect((await amina.get('/profiles')).html).toContain('Det er ingen profiler her ennå');
    expect((await amina.get('/answers')).html).toContain('Ingen har spurt ennå');
  });

  it('registers a profile and sees it, with what comes next', async () => {
    const path = await registered(amina);
    const { html } = await amina.get(path);
    for (const said of [TEXT.name, TEXT.unit, TEXT.description, 'hjemmetrening', 'Neste steg'])
      expect(html).toContain(said);
    expect((await amina.get('/profiles')).html).toContain(TEXT.name);
    expect((await room.broker.get(`/api/v1${path.replace('/profiles', '/expertise')}`)).body).toMatchObject({
      keywords: ['fallforebygging', 'eldre', 'hjemmetrening'],
      organisationName: 'Universitetet på Øyra',
      language: 'nb',
    });
  });

  it('registers one profile however often the form is sent', async () => {
    await amina.signIn('amina');
    await amina.get('/profiles/new');
    const [one, two] = [await amina.post('/profiles/new', TEXT), await amina.post('/profiles/new', TEXT)];
    expect(two.location).toBe(one.location);
  });

  it('gets back what was typed, with the faults on top, and nothing of it is run', async () => {
    await amina.signIn('amina');
    await amina.get('/profiles/new');
    const long = 'ord '.repeat(5_100);
    const { status, html } = await amina.post('/profiles/new', { name: NASTY, description: long, keywords: NASTY });
    expect(status).toBe(422);
    expect(html).toContain('href="#form-description"');
    expect(html).toContain(long.trim());
    expect(html).not.toContain('<script>alert');
    const path = await registered(amina, { name: NASTY, unit: NASTY, description: NASTY.repeat(3), keywords: NASTY });
    for (const page of [path, '/profiles', `${path}/text`, `${path}/concepts`, `${path}/removal`]) {
      expect((await amina.get(page)).html).not.toContain('<script>alert');
    }
  });

  it('changes the text; whoever changes an older one is told, and loses nothing', async () => {
    const path = await registered(amina);
    const other = room.visitor();
    await other.signIn('amina');
    const seen = versionIn((await other.get(`${path}/text`)).html);
    await amina.get(`${path}/text`);
    const changed = { ...TEXT, description: `${TEXT.description} Også på sykehjem.` };
    expect((await amina.post(`${path}/text`, { ...changed, version: seen })).location).toBe(path);
    const late = await other.post(`${path}/text`, { ...TEXT, name: 'Min utgave', version: seen });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Noen andre har endret dette');
    expect(late.html).toContain('value="Min utgave"');
  });

  it('says how much there is room for, from when, and in which forms', async () => {
    const path = await registered(amina);
    const version = versionIn((await amina.get(`${path}/capacity`)).html);
    const wrong = { maxActive: 'mange', availableFrom: '2020-01-01', version };
    expect((await amina.post(`${path}/capacity`, wrong)).html).toContain('href="#form-maxActive"');
    const passed = await amina.post(`${path}/capacity`, { ...wrong, maxActive: '2' });
    expect([passed.status, passed.html.includes('Den dagen har vært')]).toEqual([422, true]);
    const right = { maxActive: '2', availableFrom: '1.3.2031', wants: ['evaluering', 'masteroppgave'], version };
    expect((await amina.post(`${path}/capacity`, right)).status).toBe(303);
    const { html } = await amina.get(path);
    for (const said of ['1. mars 2031', 'Evaluering', 'Masteroppgave']) expect(html).toContain(said);
  });

  it('adds outputs by hand and as a list, is told what became of it, and takes some away', async () => {
    const path = `${await registered(amina)}/outputs`;
    await amina.get(path);
    const one = { title: 'Hvem faller hjemme?', year: '2021', url: 'https://example.org/fall', abstract: '' };
    expect((await amina.follow(await amina.post(path, one))).html).toContain('Én er lagt til.');
    const pasted =
      '@article{a, title={Hvem faller hjemme}, year=2021}\n@article{b, title={Trening}, year=2019}\n@article{c, title={Åpen';
    const after = await amina.follow(await amina.post(`${path}/list`, { pasted }));
    expect(after.html).toContain('Én er lagt til. Én var der fra før.');
    expect(after.html).toContain('ikke tatt med: 3.');
    expect((await amina.post(`${path}/list`, { pasted: '' })).status).toBe(422);
    expect((await amina.post(`${path}/list`, { pasted: 'x'.repeat(20_000) })).html).toContain('Vi fant ingen titler');
    const version = versionIn(after.html);
    expect((await amina.post(`${path}/removal`, { version })).html).toContain('href="#current-list-positions"');
    const removed = await amina.follow(await amina.post(`${path}/removal`, { positions: ['0'], version }));
    expect(removed.html).toContain('I profilen nå (1)');
    expect((await amina.post(`${path}/removal`, { positions: ['0'], version })).status).toBe(409);
  });

  it('adds outputs from a file', async () => {
    const path = `${await registered(amina)}/outputs`;
    const { html } = await amina.get(path);
    const form = new FormData();
    for (const name of ['_csrf', '_once'])
      form.set(name, new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '');
    form.set('file', new File([Buffer.from('tittel;år\nBl\xe5b\xe6r;2020\n', 'latin1')], 'liste.csv'));
    const Cookie = [...amina.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { Cookie, Accept: 'text/html' };
    const answer = await fetch(`${room.url}${path}/list`, { method: 'POST', body: form, headers, redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect((await amina.get(path)).html).toContain('Blåbær (2020)');
  });

  it('sees what a profile is found for and why, but not whose the need is', async () => {
    const path = await registered(amina);
    await submitted(room);
    await submitted(room, { confidential: true });
    await room.queue.runUntilEmpty();
    const { html } = await amina.get(`${path}/found`);
    for (const said of ['Helse og velferd', 'i Nordhavet', 'eldre', '1. kvartal 2027', 'ett fortrolig behov']) {
      expect(html).toContain(said);
    }
    expect(html).not.toMatch(/Fjellvik|Fall hos eldre/);
    expect((await amina.get('/profiles')).html).toContain('Funnet for 2 behov');
  });

  it('pauses a profile and switches it on again', async () => {
    const path = await registered(amina);
    await submitted(room);
    await room.queue.runUntilEmpty();
    await amina.get(path);
    expect((await amina.follow(await amina.post(`${path}/visibility`, { visible: 'no' }))).html).toContain(
      'Profilen er satt på pause.',
    );
    await room.queue.runUntilEmpty();
    expect((await amina.get(`${path}/found`)).html).toContain('blir derfor ikke foreslått');
    await amina.post(`${path}/visibility`, { visible: 'yes' });
    await room.queue.runUntilEmpty();
    expect((await amina.get(`${path}/found`)).html).toContain('Helse og velferd');
  });

  it('takes everything home, and deletes the profile after having been asked once more', async () => {
    const path = await registered(amina);
    const data = await amina.get(`${path}/data`);
    expect(data.headers.get('content-disposition')).toContain('attachment');
    expect(JSON.parse(data.html)).toMatchObject({ profile: { name: TEXT.name }, couplings: [] });
    await amina.get(`${path}/removal`);
    expect((await amina.post(`${path}/removal`, {})).html).toContain('Kryss av for at du vil slette profilen.');
    const gone = await amina.follow(await amina.post(`${path}/removal`, { sure: 'yes' }));
    expect(gone.html).toContain('Profilen er slettet.');
    expect(gone.html).not.toContain(TEXT.name);
    for (const page of [path, `${path}/text`, `${path}/data`]) expect((await amina.get(page)).status).toBe(404);
  });

  it('finds nothing of what belongs to others', async () => {
    const { body } = await room.strandheim.post('/api/v1/expertise', {
      name: 'Andres',
      description: 'Noe helt annet.',
    });
    const path = `/profiles/${body.id}`;
    await amina.signIn('amina');
    for (const page of ['', '/text', '/concepts', '/outputs', '/capacity', '/found', '/data', '/removal']) {
      expect([page, (await amina.get(path + page)).status]).toEqual([page, 404]);
    }
    for (const [form, fields] of [
      ['/text', { ...TEXT, version: '1' }],
      ['/visibility', { visible: 'no' }],
      ['/removal', { sure: 'yes' }],
      ['/outputs', { title: 'Min' }],
    ] as const) {
      expect([form, (await amina.post(path + form, fields)).status]).toEqual([form, 404]);
    }
    const kari = room.visitor();
    await kari.signIn('kari');
    expect((await kari.get('/profiles')).status).toBe(403);
  });

  it('answers a coupling that asks, with a day or a reason where there must be one', async () => {
    const { couplingId } = await accepted(room);
    await amina.signIn('amina');
    expect((await amina.get('/profiles')).html).toContain('Én kobling venter på svar fra dere.');
    expect((await amina.get('/answers')).html).toContain('Venter på svar fra dere');
    const path = `/answers/${couplingId}`;
    const { html } = await amina.get(path);
    for (const said of [FALLS.title, FALLS.description, 'Fjellvik', 'Hvorfor dere ble foreslått'])
      expect(html).toContain(said);
    const version = versionIn(html);
    const faults = [
      [{ version }, '#form-answer'],
      [{ answer: 'no', version }, '#form-reason'],
      [{ answer: 'not-now', version }, '#form-until'],
      [{ answer: 'not-now', until: '2020-01-01', version }, '#form-until'],
    ] as const;
    for (const [fields, field] of faults) expect((await amina.post(path, fields)).html).toContain(`href="${field}"`);
    const later = await amina.follow(
      await amina.post(path, { answer: 'not-now', until: '2031-01-15', reason: 'other', version }),
    );
    expect(later.html).toContain('spør igjen fra 15. januar 2031');
    const no = { answer: 'no', reason: 'no-capacity', note: 'Prøv Strandheim.', version: versionIn(later.html) };
    const told = await amina.follow(await amina.post(path, no));
    for (const said of ['Svaret er sendt.', 'Vi har ikke kapasitet', 'Prøv Strandheim.', 'Koblingen er avsluttet.']) {
      expect(told.html).toContain(said);
    }
    expect((await amina.post(path, { answer: 'yes', version: '3' })).status).toBe(409);
    const kari = room.visitor();
    await kari.signIn('kari');
    expect((await kari.get(path)).status).toBe(403);
  });

  it('is told while writing how the text is understood, only when there is enough of it', async () => {
    await amina.signIn('amina');
    await amina.get('/profiles/new');
    const live = { 'HX-Request': 'true' };
    expect((await amina.post('/profiles/understood', { description: 'Kort' }, live)).html).toContain('Skriv litt til');
  });
});

describe('with the vocabulary, a researcher', () => {
  it('is offered concepts with the words that led there, and confirms some', async () => {
    const room = await openPageRoom({ concepts: await shippedConcepts() });
    const amina = room.visitor();
    const path = await registered(amina);
    const understood = await amina.post('/profiles/understood', { description: TEXT.description });
    expect(understood.html).toContain('fall hos eldre');
    const { html } = await amina.get(`${path}/concepts`);
    expect(html).toMatch(/Fordi det står «/);
    const [, first = ''] = /name="concepts" value="([^"]+)"/.exec(html) ?? [];
    const version = versionIn(html);
    const fields = { concepts: [first], own: 'geriatri, Noe helt eget', version };
    expect((await amina.post(`${path}/concepts`, fields)).status).toBe(303);
    const after = (await amina.get(`${path}/concepts`)).html;
    expect(after.match(/Bekreftet/g)).toHaveLength(3);
    expect(after).toContain('Noe helt eget');
    const confirmed = await room.app.store.confirmations.since(0, 10);
    expect(confirmed.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
    await room.close();
  });
});
