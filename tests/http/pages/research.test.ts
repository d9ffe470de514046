import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageCaller } from '../../support/page-caller.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';
import { GROUP, registered, versionIn } from '../../support/research-stories.ts';

const NASTY = '<script>alert(1)</script>"\'&';

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
    for (const said of [GROUP.name, GROUP.unit, GROUP.description, 'hjemmetrening', 'Neste steg'])
      expect(html).toContain(said);
    expect((await amina.get('/profiles')).html).toContain(GROUP.name);
    expect((await room.broker.get(`/api/v1${path.replace('/profiles', '/expertise')}`)).body).toMatchObject({
      keywords: ['fallforebygging', 'eldre', 'hjemmetrening'],
      organisationName: 'Universitetet på Øyra',
      language: 'nb',
    });
  });

  it('registers one profile however often the form is sent', async () => {
    await amina.signIn('amina');
    await amina.get('/profiles/new');
    const [one, two] = [await amina.post('/profiles/new', GROUP), await amina.post('/profiles/new', GROUP)];
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
    const changed = { ...GROUP, description: `${GROUP.description} Også på sykehjem.` };
    expect((await amina.post(`${path}/text`, { ...changed, version: seen })).location).toBe(path);
    const late = await other.post(`${path}/text`, { ...GROUP, name: 'Min utgave', version: seen });
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

  it('loses nothing of a form when the session runs out while writing', async () => {
    const path = await registered(amina);
    const version = versionIn((await amina.get(`${path}/text`)).html);
    room.clock.advance(2 * 3_600_000);
    const changed = { ...GROUP, description: `${GROUP.description} Også på sykehjem.`, version };
    expect((await amina.post(`${path}/text`, changed)).location).toBe('/sign-in?why=typed');
    await amina.get('/sign-in');
    const back = await amina.follow(await amina.post('/sign-in', { person: 'amina' }));
    expect(back.html).toContain('Også på sykehjem.');
    expect((await amina.post(`${path}/text`, changed)).location).toBe(path);
  });
});
