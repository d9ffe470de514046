import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { AGEING, FALLS, submitted } from '../support/http-stories.ts';

describe('needs', () => {
  let room: HttpRoom;
  beforeAll(async () => {
    room = await openHttpRoom();
  });
  afterAll(() => room.close());

  it('are taken at once, and say where to follow them', async () => {
    const { status, body, headers } = await room.fjellvik.post('/api/v1/needs', FALLS);
    expect(status).toBe(202);
    expect(body.status).toBe('submitted');
    expect(headers.get('location')).toBe(`/api/v1/needs/${body.id}`);
    const job = await room.fjellvik.get(body.links.job);
    expect(job.body).toMatchObject({ kind: 'propose-couplings', state: 'pending', subject: { needId: body.id } });
  });

  it('are read as they were written, with what was worked out', async () => {
    const id = await submitted(room, { title: '  Fall\u0020hos eldre  ', unit: 'Hjemmetjenesten' });
    const { body } = await room.fjellvik.get(`/api/v1/needs/${id}`);
    expect(body).toMatchObject({
      title: 'Fall hos eldre',
      unit: 'Hjemmetjenesten',
      language: 'nb',
      municipalityNumber: '9901',
      countyNumber: '99',
      serviceAreas: [],
      confidential: false,
      version: 1,
    });
  });

  it('can be submitted by a broker for any municipality, and by a municipality only for itself', async () => {
    const forHavnesund = { ...FALLS, municipalityNumber: '9902' };
    const byBroker = await room.broker.post('/api/v1/needs', forHavnesund);
    expect((await room.havnesund.get(byBroker.body.links.self)).body.municipalityNumber).toBe('9902');
    expect((await room.fjellvik.post('/api/v1/needs', forHavnesund)).status).toBe(403);
    const forNobody = await room.broker.post('/api/v1/needs', FALLS);
    expect(forNobody.body.errors).toEqual([
      { pointer: '/municipalityNumber', message: expect.stringMatching(/whose/) },
    ]);
  });

  it('of another municipality do not exist, whatever is tried with them', async () => {
    const id = await submitted(room);
    const other = room.havnesund;
    const tries = [
      other.get(`/api/v1/needs/${id}`),
      other.patch(`/api/v1/needs/${id}`, { title: 'Vårt nå' }),
      other.post(`/api/v1/needs/${id}/withdrawal`),
      other.get(`/api/v1/needs/${id}/proposals`),
      other.get(`/api/v1/needs/${id}/funding`),
      room.oyra.get(`/api/v1/needs/${id}`),
    ];
    for (const { status, body } of await Promise.all(tries)) {
      expect(status).toBe(404);
      expect(body.detail).toBe(`There is no need with id "${id}", or you may not see it.`);
    }
    const mine = await other.get('/api/v1/needs?limit=100');
    expect(mine.body.items.map((need: { id: string }) => need.id)).not.toContain(id);
    expect((await room.oyra.get('/api/v1/needs')).status).toBe(403);
  });

  it('change by PATCH only where told, and are scored again', async () => {
    const id = await submitted(room);
    await room.queue.runUntilEmpty();
    const { body } = await room.fjellvik.patch(`/api/v1/needs/${id}`, { title: 'Fall på bad', budgetNok: null });
    expect(body).toMatchObject({ title: 'Fall på bad', budgetNok: null, description: FALLS.description, version: 2 });
    expect((await room.fjellvik.get(body.links.job)).body.state).toBe('pending');
  });

  it('can be withdrawn twice, and not changed after', async () => {
    const id = await submitted(room);
    const once = await room.fjellvik.post(`/api/v1/needs/${id}/withdrawal`);
    const twice = await room.fjellvik.post(`/api/v1/needs/${id}/withdrawal`);
    expect([once.body.status, twice.body.status]).toEqual(['withdrawn', 'withdrawn']);
    const change = await room.fjellvik.patch(`/api/v1/needs/${id}`, { title: 'Likevel' });
    expect(change.status).toBe(409);
    expect(change.body.detail).toMatch(/withdrawn/);
  });

  it('show what is proposed for them, ranked, without the numbers that are for brokers', async () => {
    await room.oyra.post('/api/v1/expertise', AGEING);
    const id = await submitted(room);
    expect((await room.fjellvik.get(`/api/v1/needs/${id}/proposals`)).body.items).toEqual([]);
    await room.queue.runUntilEmpty();
    const [seen] = (await room.fjellvik.get(`/api/v1/needs/${id}/proposals`)).body.items;
    expect(seen).toMatchObject({ position: 1, status: 'proposed', expertise: { name: AGEING.name } });
    expect(seen.explanation.value).toBeCloseTo(seen.score, 6);
    expect(seen).not.toHaveProperty('ranking');
    const [forBroker] = (await room.broker.get(`/api/v1/needs/${id}/proposals`)).body.items;
    expect(forBroker.ranking.modelVersion).not.toBe('');
  });

  it('are listed newest first, filtered, a page at a time', async () => {
    const ids: string[] = [];
    for (const title of ['Skred ved skolen', 'Skred ved havna', 'Skred i dalen']) {
      ids.unshift((await room.havnesund.post('/api/v1/needs', { ...FALLS, title, themes: ['byutvikling'] })).body.id);
      room.clock.advance(1000);
    }
    const first = await room.broker.get('/api/v1/needs?q=SKRED&theme=byutvikling&limit=2');
    const second = await room.broker.get(`/api/v1/needs?q=SKRED&limit=2&cursor=${first.body.nextCursor}`);
    const seen = [...first.body.items, ...second.body.items].map((need: { id: string }) => need.id);
    expect(seen).toEqual(ids);
    expect(second.body.nextCursor).toBeNull();
    const elsewhere = await room.broker.get('/api/v1/needs?q=skred&municipalityNumber=9901');
    expect(elsewhere.body.items).toEqual([]);
  });
});
