import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { accepted, proposed, submitted } from '../support/http-stories.ts';

describe('a profile, for those whose it is,', () => {
  let room: HttpRoom;
  beforeEach(async () => {
    room = await openHttpRoom();
  });
  afterEach(() => room.close());

  it('tells what it is found for and why, and nothing that gives the municipality away', async () => {
    const { expertiseId, proposalId } = await proposed(room);
    await submitted(room, { confidential: true, title: 'Hemmelig om fall' });
    await room.queue.runUntilEmpty();
    const { status, body } = await room.oyra.get(`/api/v1/expertise/${expertiseId}/findings`);
    expect(status).toBe(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      proposalId,
      themes: ['helse-og-velferd'],
      wants: ['forskningsprosjekt'],
      countyNumber: '99',
      startQuarter: '2027Q1',
    });
    expect(body.items[0].ownWords).toEqual(expect.arrayContaining(['eldre']));
    expect(JSON.stringify(body)).not.toMatch(/Fjellvik|9901|Fall hos|Hemmelig/);
    expect((await room.strandheim.get(`/api/v1/expertise/${expertiseId}/findings`)).status).toBe(404);
    expect((await room.fjellvik.get(`/api/v1/expertise/${expertiseId}/findings`)).status).toBe(404);
  });

  it('is proposed for nothing while it is switched off, and again afterwards', async () => {
    const { expertiseId, needId, proposalId } = await proposed(room);
    const path = `/api/v1/expertise/${expertiseId}/visibility`;
    const found = async () => {
      await room.queue.runUntilEmpty();
      const { items } = (await room.broker.get(`/api/v1/needs/${needId}/proposals`)).body;
      return items.map((item: { expertiseId: string }) => item.expertiseId);
    };
    const off = await room.oyra.put(path, { visible: false });
    expect([off.status, off.body.visible, off.body.version]).toEqual([200, false, 2]);
    const late = await room.broker.put(`/api/v1/proposals/${proposalId}/decision`, { verdict: 'accepted' });
    expect(late.status).toBe(409);
    expect((await room.oyra.put(path, { visible: false })).body.version).toBe(2);
    expect(await found()).not.toContain(expertiseId);
    await room.oyra.put(path, { visible: true });
    expect(await found()).toContain(expertiseId);
    expect((await room.strandheim.put(path, { visible: false })).status).toBe(404);
  });

  it('leaves none of its words behind when it is removed, also where something has been decided', async () => {
    const { proposalId, couplingId } = await accepted(room);
    const { body } = await room.broker.get(`/api/v1/proposals/${proposalId}`);
    expect(body.explanation.parts.length).toBeGreaterThan(0);
    expect((await room.oyra.delete(`/api/v1/expertise/${body.expertiseId}`)).status).toBe(204);
    const after = (await room.broker.get(`/api/v1/proposals/${proposalId}`)).body;
    expect(after).toMatchObject({
      status: 'accepted',
      score: body.score,
      explanation: { value: body.score, parts: [] },
    });
    expect((await room.fjellvik.get(`/api/v1/couplings/${couplingId}`)).body.expertise.name).toBe(body.expertise.name);
  });

  it('can be downloaded whole', async () => {
    const { expertiseId } = await proposed(room);
    const { body } = await room.oyra.get(`/api/v1/expertise/${expertiseId}/export`);
    expect(body.profile).toMatchObject({ id: expertiseId, visible: true, wants: [] });
    expect(body.history.map(({ action }: { action: string }) => action)).toEqual(['expertise.registered']);
    expect(body.foundFor.items).toHaveLength(1);
    expect((await room.strandheim.get(`/api/v1/expertise/${expertiseId}/export`)).status).toBe(404);
  });
});

describe('a coupling that asks', () => {
  let room: HttpRoom;
  beforeEach(async () => {
    room = await openHttpRoom();
  });
  afterEach(() => room.close());

  it('is answered by the people of the profile, and by nobody else', async () => {
    const { couplingId } = await accepted(room);
    const path = `/api/v1/couplings/${couplingId}/answer`;
    expect((await room.fjellvik.put(path, { verdict: 'yes' })).status).toBe(403);
    expect((await room.havnesund.put(path, { verdict: 'yes' })).status).toBe(404);
    const { status, body } = await room.oyra.put(path, { verdict: 'yes', note: 'Gjerne.' });
    expect([status, body.status]).toEqual([200, 'contact']);
    expect(body.answer).toMatchObject({ verdict: 'yes', until: null, reason: null, note: 'Gjerne.' });
    expect((await room.oyra.put(path, { verdict: 'yes', note: 'Gjerne.' })).body.version).toBe(body.version);
  });

  it('can be answered with another day, and with a no that says why and sets the capacity free', async () => {
    const { couplingId } = await accepted(room);
    const path = `/api/v1/couplings/${couplingId}/answer`;
    for (const wrong of [
      { verdict: 'no' },
      { verdict: 'not-now' },
      { verdict: 'not-now', until: '2020-01-01' },
      { verdict: 'yes', reason: 'other' },
      { verdict: 'yes', until: '2030-01-01' },
      { verdict: 'no', reason: 'need-withdrawn' },
    ]) {
      expect([wrong, (await room.oyra.put(path, wrong)).status]).toEqual([wrong, 400]);
    }
    const later = await room.oyra.put(path, { verdict: 'not-now', until: '2030-01-01' });
    expect(later.body).toMatchObject({ status: 'contact', answer: { verdict: 'not-now', until: '2030-01-01' } });
    const no = await room.oyra.put(path, { verdict: 'no', reason: 'no-capacity' });
    expect(no.body).toMatchObject({ status: 'ended', answer: { verdict: 'no', reason: 'no-capacity' } });
    const pending = (await room.broker.get('/api/v1/jobs?kind=rescore-expertise&state=pending')).body.items;
    expect(pending).toHaveLength(1);
    expect((await room.oyra.put(path, { verdict: 'yes' })).status).toBe(409);
  });

  it('asks anew when an acceptance that was undone is repeated', async () => {
    const { couplingId, proposalId } = await accepted(room);
    const decision = `/api/v1/proposals/${proposalId}/decision`;
    await room.oyra.put(`/api/v1/couplings/${couplingId}/answer`, { verdict: 'yes' });
    await room.broker.delete(decision);
    expect((await room.oyra.put(`/api/v1/couplings/${couplingId}/answer`, { verdict: 'yes', note: '2' })).status).toBe(
      409,
    );
    const again = await room.broker.put(decision, { verdict: 'accepted' });
    expect(again.body.coupling).toMatchObject({ id: couplingId, answer: null });
  });
});
