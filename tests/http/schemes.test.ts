import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { FUND, ROUND, submitted } from '../support/http-stories.ts';

describe('schemes and calls', () => {
  let room: HttpRoom;
  beforeAll(async () => {
    room = await openHttpRoom();
  });
  afterAll(() => room.close());

  it('are registered and replaced by brokers only', async () => {
    const made = await room.broker.put('/api/v1/schemes/fond', FUND);
    const replaced = await room.broker.put('/api/v1/schemes/fond', { ...FUND, amountMaxNok: 400_000 });
    expect([made.status, replaced.status]).toEqual([201, 200]);
    expect(replaced.body).toMatchObject({ id: 'fond', amountMaxNok: 400_000, version: 2 });
    expect((await room.fjellvik.put('/api/v1/schemes/fond', FUND)).status).toBe(403);
    expect((await room.broker.put('/api/v1/calls/runde', ROUND)).status).toBe(201);
    expect((await room.oyra.put('/api/v1/calls/runde', ROUND)).status).toBe(403);
  });

  it('are read by everybody with a token', async () => {
    await room.broker.put('/api/v1/schemes/fond', FUND);
    await room.broker.put('/api/v1/calls/runde', ROUND);
    for (const caller of [room.fjellvik, room.oyra, room.broker]) {
      const { body } = await caller.get('/api/v1/schemes/fond');
      expect(body).toMatchObject({ source: FUND.source, checkedAt: '2026-10-01', deadlines: FUND.deadlines });
      expect((await caller.get(body.links.calls)).body.items[0].title).toBe(ROUND.title);
    }
    expect((await room.fjellvik.get('/api/v1/schemes/intet')).status).toBe(404);
  });

  it('are found by text, family, county and closing date', async () => {
    await room.broker.put('/api/v1/schemes/fond', FUND);
    await room.broker.put('/api/v1/calls/runde', ROUND);
    const found = async (path: string) => (await room.fjellvik.get(`/api/v1/${path}`)).body.items.length;
    expect(await found('schemes?q=FORPROSJEKT&family=regional&countyNumber=99')).toBe(1);
    expect(await found('schemes?family=eu')).toBe(0);
    expect(await found('calls?closesFrom=2027-03-01')).toBe(1);
    expect(await found('calls?closesFrom=2027-03-02')).toBe(0);
  });

  it('are tried on a need, each rule with its text and source', async () => {
    await room.broker.put('/api/v1/schemes/fond', FUND);
    await room.broker.put('/api/v1/schemes/nedlagt', { ...FUND, nameNb: 'Nedlagt fond', status: 'discontinued' });
    const needId = await submitted(room);
    const { items } = (await room.fjellvik.get(`/api/v1/needs/${needId}/funding`)).body;
    const verdicts = items.map((item: { schemeId: string; verdict: string }) => [item.schemeId, item.verdict]);
    expect(verdicts.at(-1)).toEqual(['nedlagt', 'cannot']);
    expect(verdicts.map(([id]: [string]) => id)).toContain('fond');
    for (const item of items) {
      for (const rule of item.rules) expect([rule.text.nb, rule.text.nn, rule.text.en, rule.source]).not.toContain('');
    }
  });
});
