import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accepted, FALLS, submitted } from '../../support/http-stories.ts';
import type { PageCaller } from '../../support/page-caller.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';
import { GROUP, registered, versionIn } from '../../support/research-stories.ts';
import { shippedConcepts } from '../../support/shipped.ts';

describe('a researcher who has a profile', () => {
  let room: PageRoom;
  let amina: PageCaller;
  beforeEach(async () => {
    room = await openPageRoom();
    amina = room.visitor();
  });
  afterEach(() => room.close());

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
      'Profilen er satt på pause',
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
    expect(JSON.parse(data.html)).toMatchObject({ profile: { name: GROUP.name }, couplings: [] });
    await amina.get(`${path}/removal`);
    expect((await amina.post(`${path}/removal`, {})).html).toContain('Kryss av for at du vil slette profilen.');
    const gone = await amina.follow(await amina.post(`${path}/removal`, { sure: 'yes' }));
    expect(gone.html).toContain('Profilen er slettet.');
    expect(gone.html).not.toContain(GROUP.name);
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
      ['/text', { ...GROUP, version: '1' }],
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
    const understood = await amina.post('/profiles/understood', { description: GROUP.description });
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
