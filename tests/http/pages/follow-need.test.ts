import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, FALLS, proposed, submitted } from '../../support/http-stories.ts';
import type { PageCaller } from '../../support/page-caller.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';

const DAY_MS = 86_400_000;
const versionIn = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';

describe('following a need', () => {
  let room: PageRoom;
  let kari: PageCaller;
  beforeAll(async () => {
    room = await openPageRoom();
    kari = room.visitor();
    await kari.signIn('kari');
  });
  afterAll(() => room.close());

  it('begins with an invitation, and then lists what the municipality has submitted, and nobody else’s', async () => {
    expect((await kari.get('/needs')).html).toContain('Ingen behov ennå');
    const id = await submitted(room);
    await room.havnesund.post('/api/v1/needs', { ...FALLS, title: 'Havnesunds behov' });
    const { html } = await kari.get('/needs');
    expect(html).toContain(`href="/needs/${id}"`);
    expect(html).not.toContain('Havnesunds behov');
  });

  it('says first that the search goes on, then that a broker looks at it and by when', async () => {
    const id = await submitted(room, { title: 'Først søk' });
    const searching = (await kari.get(`/needs/${id}`)).html;
    expect(searching).toContain('Vi ser etter fagmiljøer som passer.');
    expect(searching).toContain('hx-trigger="load delay:2s"');
    const { needId } = await proposed(room);
    const { html } = await kari.get(`/needs/${needId}`);
    expect(html).toMatch(/En kompetansekobler ser på .+ som kan passe\./);
    expect(html).toContain('Innen ');
    expect(html).not.toContain('hx-trigger');
  });

  it('shows a proposal only when a broker has released it, with why and how far it has come', async () => {
    const { needId } = await proposed(room);
    expect((await kari.get(`/needs/${needId}`)).html).not.toContain('Forskergruppe for aldring og helse');
    const { needId: released, couplingId, proposalId } = await accepted(room);
    expect((await kari.get(`/needs/${released}`)).html).not.toContain('Forskergruppe for aldring og helse');
    await room.broker.put(`/api/v1/proposals/${proposalId}/release`, {});
    const { html } = await kari.get(`/needs/${released}`);
    expect(html).toContain('Kompetansekobleren sa ja til Forskergruppe for aldring og helse');
    expect(html).toMatch(/ord til felles: [^<]*fall/i);
    expect(html).toContain('Kompetansekobleren setter dere i kontakt med');
    await room.broker.patch(`/api/v1/couplings/${couplingId}`, { status: 'application' });
    const later = (await kari.get(`/needs/${released}`)).html;
    expect(later).toContain('søker om penger');
    expect(later).toContain('Forskergruppe for aldring og helse: søknad');
    expect(later).toMatch(/<li class="stages__now" aria-current="step">Søknad/);
  });

  it('says what can pay, can pay if, cannot, or is not known, with why and where it is known from', async () => {
    const { needId } = await proposed(room);
    await room.broker.put('/api/v1/schemes/elsewhere', {
      ...(await room.broker.get('/api/v1/schemes/fond')).body,
      nameNb: 'Fond for en annen landsdel',
      regions: ['11'],
    });
    const { html } = await kari.get(`/needs/${needId}/funding`);
    expect(html).toContain('Regionalt forprosjektfond');
    expect(html).toContain('https://example.org/fond');
    expect((await kari.get(`/needs/${needId}`)).html).toContain('Se alle virkemidler');
  });

  it('changes it, which is told in its history, and is told when somebody else was first', async () => {
    const id = await submitted(room, { title: 'Skal endres' });
    const form = await kari.get(`/needs/${id}/edit`);
    expect(form.html).toContain('value="Skal endres"');
    const mine = { title: 'Endret av meg', description: FALLS.description, version: versionIn(form.html) };
    await room.fjellvik.patch(`/api/v1/needs/${id}`, { title: 'Endret av en annen' });
    const late = await kari.post(`/needs/${id}/edit`, mine);
    expect(late.status).toBe(409);
    expect(late.html).toContain('value="Endret av meg"');
    expect(late.html).toContain('Dette står der nå');
    expect(late.html).toContain('<strong>Endret av en annen</strong>');
    const sent = await kari.post(`/needs/${id}/edit`, { ...mine, version: versionIn(late.html) });
    const { html } = await kari.follow(sent);
    expect(html).toContain('Endringene er lagret.');
    expect(html).toContain('Behovet ble endret');
    expect((await room.fjellvik.get(`/api/v1/needs/${id}`)).body).toMatchObject({ title: 'Endret av meg', version: 3 });
  });

  it('withdraws it after asking, once and for all', async () => {
    const id = await submitted(room, { title: 'Skal trekkes' });
    expect((await kari.get(`/needs/${id}/withdraw`)).html).toContain('Vil du trekke «Skal trekkes»?');
    const sent = await kari.post(`/needs/${id}/withdraw`, {});
    expect((await kari.follow(sent)).html).toContain('Behovet er trukket. Ingenting mer skjer med det.');
    expect((await kari.post(`/needs/${id}/withdraw`, {})).status).toBe(303);
    expect((await kari.get(`/needs/${id}/edit`)).location).toBe(`/needs/${id}`);
  });

  it("knows nothing of another municipality's need, whatever is asked of it", async () => {
    const id = await submitted(room);
    const ola = room.visitor();
    await ola.signIn('ola');
    for (const path of ['', '/edit', '/withdraw', '/funding']) {
      expect([path, (await ola.get(`/needs/${id}${path}`)).status]).toEqual([path, 404]);
    }
    const need = { title: 'Stjålet', description: FALLS.description, version: '1' };
    expect((await ola.post(`/needs/${id}/edit`, need)).status).toBe(404);
    expect((await ola.post(`/needs/${id}/withdraw`, {})).status).toBe(404);
    expect((await room.fjellvik.get(`/api/v1/needs/${id}`)).body.status).not.toBe('withdrawn');
  });

  it('lets a need whose start has passed be changed otherwise', async () => {
    const id = await submitted(room, { title: 'Gammel start', startQuarter: '2027Q1' });
    room.clock.advance(300 * DAY_MS);
    await kari.signIn('kari');
    const { html } = await kari.get(`/needs/${id}/edit`);
    expect(html).toContain('<option value="2027Q1" selected>');
    const changes = { title: 'Gammel start!', description: FALLS.description, version: versionIn(html) };
    expect((await kari.post(`/needs/${id}/edit`, { ...changes, startQuarter: '2027Q1' })).status).toBe(303);
    const again = versionIn((await kari.get(`/needs/${id}/edit`)).html);
    const past = await kari.post(`/needs/${id}/edit`, { ...changes, version: again, startQuarter: '2026Q1' });
    expect([past.status, past.html.includes('href="#form-startQuarter"')]).toEqual([422, true]);
  });
});
