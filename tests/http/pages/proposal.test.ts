import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proposed, submitted } from '../../support/http-stories.ts';
import type { PageCaller } from '../../support/page-caller.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';

describe('the page of a proposal', () => {
  let room: PageRoom;
  let jon: PageCaller;
  let proposalId: string;
  let path: string;
  beforeEach(async () => {
    room = await openPageRoom();
    ({ proposalId } = await proposed(room));
    path = `/proposals/${proposalId}`;
    jon = room.visitor();
    await jon.signIn('jon');
    await jon.get(path);
  });
  afterEach(() => room.close());

  const stored = async () => (await room.broker.get(`/api/v1/proposals/${proposalId}`)).body;

  it('shows both texts with what met marked, why in words, what is missing and what can pay', async () => {
    const { html } = await jon.get(path);
    expect(html).toMatch(/<mark class="met met--word">eldre<\/mark>/);
    expect(html).toContain('Hvorfor de er foreslått for hverandre');
    expect(html).toContain('Begge skriver «eldre»');
    expect(html).toContain('Det som mangler');
    expect(html).toContain('Regionalt forprosjektfond');
    expect(html).toContain('0 av 1 plasser er i bruk');
  });

  it('accepts and releases at once, opens a coupling, and is undone', async () => {
    const done = await jon.follow(await jon.post(`${path}/accept`, { release: 'yes' }));
    expect(done.html).toContain('Forslaget er godtatt.');
    expect(await stored()).toMatchObject({ status: 'accepted', releasedAt: room.clock.now() });
    const page = await jon.get(path);
    expect(page.html).toContain('Frigitt til kommunen');
    expect(page.html).toMatch(/href="\/couplings\/[^"]+"/);
    await jon.follow(await jon.post(`${path}/undo`, { stay: 'yes' }));
    expect(await stored()).toMatchObject({ status: 'proposed', releasedAt: null });
  });

  it('asks for a reason, and shows the form again with the note', async () => {
    const { status, html } = await jon.post(`${path}/reject`, { note: 'Se <script>alert(1)</script>' });
    expect(status).toBe(422);
    expect(html).toContain('Velg ett av alternativene.');
    expect(html).toContain('Se &lt;script>alert(1)&lt;/script>');
    expect(html).not.toContain('<script>alert');
  });

  it('rejects with a reason and a note that history keeps, and goes back to the queue one came from', async () => {
    const back = '/queue?theme=helse-og-velferd';
    const done = await jon.post(`${path}/reject`, { reason: 'too-general', note: 'Spurte NAV først.', back });
    expect(done.location).toContain('theme=helse-og-velferd');
    const { html } = await jon.get(path);
    expect(html).toContain('Avslått av deg: for generell kompetanse');
    expect(html).toContain('Spurte NAV først.');
  });

  it('parks until a day to come, and no other', async () => {
    expect((await jon.post(`${path}/park`, { until: '2020-01-01' })).html).toContain('Skriv en dag som kommer.');
    expect((await jon.post(`${path}/park`, { until: 'i morgen' })).status).toBe(422);
    await jon.post(`${path}/park`, { until: '15.1.2027' });
    expect(await stored()).toMatchObject({ status: 'parked', parkedUntil: '2027-01-15' });
  });

  it('is taken and handed over, and says when somebody was quicker', async () => {
    await room.broker.put(`/api/v1/proposals/${proposalId}/broker`, { brokerId: 'maja' });
    expect((await jon.post(`${path}/take`, { stay: 'yes' })).status).toBe(409);
    expect((await jon.get(path)).html).toContain('Maja Eksempel');
    expect((await jon.post(`${path}/hand`, { colleague: 'jon', from: 'maja', stay: 'yes' })).status).toBe(303);
    expect((await jon.get(path)).html).toContain('</strong> Du');
  });

  it('does not accept what there is no capacity for, and says why', async () => {
    const { expertiseId } = await stored();
    const again = await submitted(room, { title: 'Balanse og fall blant eldre' });
    await room.queue.runUntilEmpty();
    const { body } = await room.broker.get(`/api/v1/needs/${again}/proposals`);
    const second = body.items.find((item: { expertiseId: string }) => item.expertiseId === expertiseId);
    await jon.post(`${path}/accept`, {});
    const { html } = await jon.get(`/proposals/${second.id}`);
    expect(html).toContain('1 av 1 plasser er i bruk');
    expect(html).not.toContain('Godta forslaget');
    const row = await jon.post(`/proposals/${second.id}/accept`, {}, { 'HX-Request': 'true' });
    expect(row.html).toContain('Miljøet har ikke ledig kapasitet.');
  });

  it('is not there for others, nor under a made-up id', async () => {
    expect((await jon.get('/proposals/nothing')).status).toBe(404);
    expect((await jon.post('/proposals/nothing/accept', {})).status).toBe(404);
    const amina = room.visitor();
    await amina.signIn('amina');
    expect((await amina.get(path)).status).toBe(403);
  });
});

describe('couplings', () => {
  let room: PageRoom;
  beforeEach(async () => {
    room = await openPageRoom();
  });
  afterEach(() => room.close());

  async function opened() {
    const { proposalId } = await proposed(room);
    const { body } = await room.broker.put(`/api/v1/proposals/${proposalId}/decision`, { verdict: 'accepted' });
    return `/couplings/${body.coupling.id}`;
  }

  it('are followed up, with what has happened and by whom', async () => {
    const path = await opened();
    const jon = room.visitor();
    await jon.signIn('jon');
    expect((await jon.get('/couplings')).html).toContain('Fall hos eldre som bor hjemme');
    await jon.get(path);
    await jon.post(path, { status: 'sketch', note: 'Møte 12. januar.', version: '1' });
    const { html } = await jon.get(path);
    expect(html).toContain('Fra kontakt til skisse');
    expect(html).toContain('Jon Eksempel');
    expect((await jon.get('/couplings?status=contact')).html).toContain('Ingen koblinger her');
  });

  it('changed by two at once keep what the second typed', async () => {
    const path = await opened();
    const jon = room.visitor();
    await jon.signIn('jon');
    await jon.get(path);
    await jon.post(path, { status: 'sketch', note: '', version: '1' });
    const { status, html } = await jon.post(path, { status: 'agreement', note: 'Avtalt.', version: '1' });
    expect([status, html.includes('Avtalt.'), html.includes('Noen andre har endret dette')]).toEqual([409, true, true]);
  });

  it('are quiet when nothing has happened for a month', async () => {
    await opened();
    room.clock.advance(40 * 86_400_000);
    const jon = room.visitor();
    await jon.signIn('jon');
    expect((await jon.get('/couplings')).html).toContain('Stille i 40 dager');
  });

  it('are there for their parties, and not for others', async () => {
    const path = await opened();
    const [kari, ola] = [room.visitor(), room.visitor()];
    await kari.signIn('kari');
    await ola.signIn('ola');
    expect((await kari.get(path)).status).toBe(200);
    expect((await kari.get(path)).html).not.toContain('/proposals/');
    expect((await ola.get(path)).status).toBe(404);
    expect((await ola.post(path, { status: 'ended', note: '' })).status).toBe(404);
  });
});
