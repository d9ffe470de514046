import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';

const FALLS = { title: 'Fall hos eldre', description: 'Hvordan forebygge fall hos eldre som bor hjemme?' };

let room: HttpRoom;
beforeEach(async () => {
  room = await openHttpRoom();
});
afterEach(() => room.close());

async function twoNeeds(): Promise<string[]> {
  const asked = [room.fjellvik, room.havnesund].map((caller) => caller.post('/api/v1/needs', FALLS));
  return (await Promise.all(asked)).map(({ body }) => body.id);
}

describe('joint needs', () => {
  it('are found by the engine, brought together, changed with If-Match, and parted', async () => {
    const needIds = await twoNeeds();
    const { body: found } = await room.broker.get('/api/v1/joint-need-groups');
    expect(found).toMatchObject({ done: 2, total: 2 });
    expect(found.items[0].needIds.toSorted()).toEqual(needIds.toSorted());

    const made = await room.broker.post('/api/v1/joint-needs', { title: 'Fall', needIds });
    expect([made.status, made.headers.get('location')]).toEqual([201, made.body.links.self]);
    expect((await room.broker.get('/api/v1/joint-need-groups')).body.items).toEqual([]);
    const change = { title: 'Fall hjemme', needIds };
    const changed = await room.broker.put(made.body.links.self, change);
    expect(changed.body).toMatchObject({ title: 'Fall hjemme', version: 2 });
    expect((await room.broker.delete(made.body.links.self)).status).toBe(204);
    expect((await room.broker.get(made.body.links.self)).status).toBe(404);
  });

  it('are of several municipalities, and for brokers', async () => {
    const [first] = await twoNeeds();
    const { body: second } = await room.fjellvik.post('/api/v1/needs', FALLS);
    const alone = await room.broker.post('/api/v1/joint-needs', { title: 'Fall', needIds: [first, second.id] });
    expect([alone.status, alone.body.errors[0].pointer]).toEqual([400, '/needIds']);
    for (const path of ['joint-needs', 'joint-need-groups', 'outreach', 'figures']) {
      expect([path, (await room.fjellvik.get(`/api/v1/${path}`)).status]).toEqual([path, 403]);
    }
  });
});

describe('outreach', () => {
  it('lists whom to call, and notes who has been', async () => {
    await room.fjellvik.post('/api/v1/needs', FALLS);
    const contact = { municipalityNumber: '9902', channel: 'visit', on: '2026-01-04' };
    expect((await room.broker.post('/api/v1/outreach/contacts', contact)).status).toBe(201);
    const { items } = (await room.broker.get('/api/v1/outreach')).body;
    expect(items).toMatchObject([{ municipalityNumber: '9902', needs: 0, lastContact: { channel: 'visit' } }]);
    expect((await room.broker.get('/api/v1/outreach?months=0')).body.items).toHaveLength(2);
    const tomorrow = await room.broker.post('/api/v1/outreach/contacts', { ...contact, on: '2099-01-01' });
    expect([tomorrow.status, tomorrow.body.errors[0].pointer]).toEqual([400, '/on']);
    const nowhere = await room.broker.post('/api/v1/outreach/contacts', { ...contact, municipalityNumber: '0000' });
    expect(nowhere.status).toBe(400);
  });
});

describe('figures', () => {
  it('count what has become of needs', async () => {
    await twoNeeds();
    const { body } = await room.broker.get('/api/v1/figures?months=12');
    expect(body.funnel[0]).toEqual({ step: 'stated', needs: 2 });
    expect(body.counties).toEqual([{ countyNumber: '99', needs: 2, municipalities: 2 }]);
  });
});
