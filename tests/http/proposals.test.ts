import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { AGEING, proposed, submitted } from '../support/http-stories.ts';

describe('proposals', () => {
  let room: HttpRoom;
  beforeEach(async () => {
    room = await openHttpRoom();
  });
  afterEach(() => room.close());

  const decide = (id: string, body: object) => room.broker.put(`/api/v1/proposals/${id}/decision`, body);

  it('stand in the brokers’ queue, best first, and in nobody else’s', async () => {
    const { proposalId } = await proposed(room);
    const { body } = await room.broker.get('/api/v1/proposals?status=proposed&minScore=0.01');
    expect(body.items[0]).toMatchObject({ id: proposalId, position: 1, expertise: { name: AGEING.name } });
    const scores = body.items.map((item: { score: number }) => item.score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
    expect((await room.fjellvik.get('/api/v1/proposals')).status).toBe(403);
  });

  it('say in full why, what is missing and what could pay, rule by rule', async () => {
    const { proposalId } = await proposed(room);
    const { body } = await room.broker.get(`/api/v1/proposals/${proposalId}`);
    const parts = body.explanation.parts.map((part: { value: number }) => part.value);
    expect(parts.reduce((a: number, b: number) => a + b, 0)).toBeCloseTo(body.score, 5);
    expect(body.funding.map((option: { schemeId: string }) => option.schemeId)).toEqual(['fond']);
    const [fund] = body.fundingRules;
    expect(fund.rules.length).toBeGreaterThan(2);
    expect(fund.rules[0]).toMatchObject({ source: 'https://example.org/fond', checked: '2026-10-01' });
    expect(body.decisions).toEqual([]);
  });

  it('are read by both parties only once they are accepted, without the brokers’ note', async () => {
    const { proposalId } = await proposed(room);
    const path = `/api/v1/proposals/${proposalId}`;
    expect((await room.fjellvik.get(path)).status).toBe(404);
    expect((await room.oyra.get(path)).status).toBe(404);
    await decide(proposalId, { verdict: 'accepted', note: 'Ring Kari først.' });
    for (const party of [room.fjellvik, room.oyra]) {
      const { body } = await party.get(path);
      expect(body.decisions[0]).toMatchObject({ verdict: 'accepted', note: null });
      expect(body).not.toHaveProperty('ranking');
    }
    expect((await room.broker.get(path)).body.decisions[0].note).toBe('Ring Kari først.');
    expect((await room.strandheim.get(path)).status).toBe(404);
    expect((await room.havnesund.get(path)).status).toBe(404);
  });

  it('are decided by brokers only', async () => {
    const { proposalId } = await proposed(room);
    const path = `/api/v1/proposals/${proposalId}/decision`;
    expect((await room.fjellvik.put(path, { verdict: 'accepted' })).status).toBe(404);
    await decide(proposalId, { verdict: 'accepted' });
    expect((await room.fjellvik.put(path, { verdict: 'accepted' })).status).toBe(403);
    expect((await room.fjellvik.delete(path)).status).toBe(403);
  });

  it('decided twice the same way are the same answer, and the opposite is a conflict until undone', async () => {
    const { proposalId } = await proposed(room);
    const first = await decide(proposalId, { verdict: 'accepted' });
    const second = await decide(proposalId, { verdict: 'accepted' });
    expect(first.body.proposal.status).toBe('accepted');
    expect(second.body).toEqual(first.body);

    const opposite = await decide(proposalId, { verdict: 'rejected', reason: 'wrong-topic' });
    expect([opposite.status, opposite.body.detail]).toEqual([409, expect.stringMatching(/Undo/)]);
    const undone = await room.broker.delete(`/api/v1/proposals/${proposalId}/decision`);
    expect(undone.body).toMatchObject({
      proposal: { status: 'proposed' },
      decision: { verdict: 'undone' },
      coupling: null,
    });
    const rejected = await decide(proposalId, { verdict: 'rejected', reason: 'wrong-topic' });
    expect(rejected.body.proposal.status).toBe('rejected');
  });

  it('that are not for now come back on the day given', async () => {
    const { proposalId } = await proposed(room);
    const { body } = await decide(proposalId, { verdict: 'rejected', reason: 'not-now', until: '2027-02-01' });
    expect(body.proposal).toMatchObject({ status: 'parked', parkedUntil: '2027-02-01' });
  });

  it('cannot be accepted beyond the capacity of the profile', async () => {
    const { proposalId } = await proposed(room);
    const other = await submitted(room, { title: 'Eldre som faller på bad' });
    await room.queue.runUntilEmpty();
    const [same] = (await room.broker.get(`/api/v1/needs/${other}/proposals`)).body.items;
    await decide(proposalId, { verdict: 'accepted' });
    const full = await decide(same.id, { verdict: 'accepted' });
    expect([full.status, full.body.detail]).toEqual([409, expect.stringMatching(/1 of 1 couplings/)]);
  });

  it('leave what was done to them in the audit log, for brokers', async () => {
    const { proposalId } = await proposed(room);
    await decide(proposalId, { verdict: 'accepted' });
    await room.broker.delete(`/api/v1/proposals/${proposalId}/decision`);
    const path = `/api/v1/audit?subjectKind=proposal&subjectId=${proposalId}`;
    const { items } = (await room.broker.get(path)).body;
    expect(items.map((entry: { action: string }) => entry.action)).toEqual([
      'proposal.created',
      'proposal.decided',
      'proposal.reopened',
    ]);
    expect(items[1].actor).toMatch(/^token:/);
    expect((await room.fjellvik.get(path)).status).toBe(403);
  });
});
