import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { AGEING, FLOODS, submitted } from '../support/http-stories.ts';

describe('profiles', () => {
  let room: HttpRoom;
  beforeAll(async () => {
    room = await openHttpRoom();
  });
  afterAll(() => room.close());

  it('are registered by a researcher for the own organisation', async () => {
    const { status, body, headers } = await room.oyra.post('/api/v1/expertise', AGEING);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(body.links.self);
    expect(body).toMatchObject({
      organisationName: 'Universitetet på Øyra',
      language: 'nb',
      verified: false,
      version: 1,
    });
    expect(body.outputs[0]).toEqual({ ...AGEING.outputs[0], url: null });
    const forOthers = await room.oyra.post('/api/v1/expertise', { ...AGEING, organisationId: 'strandheim' });
    expect(forOthers.status).toBe(403);
  });

  it('may be registered by a broker for an organisation nobody knew', async () => {
    const elsewhere = { ...FLOODS, organisationName: 'Vågan institutt' };
    const { body } = await room.broker.post('/api/v1/expertise', elsewhere);
    const again = await room.broker.post('/api/v1/expertise', elsewhere);
    expect(body.organisationName).toBe('Vågan institutt');
    expect(again.body.organisationId).toBe(body.organisationId);
    expect((await room.oyra.post('/api/v1/expertise', { ...elsewhere, organisationName: 'Ny' })).status).toBe(403);
  });

  it('of another organisation do not exist, whatever is tried with them', async () => {
    const { body } = await room.oyra.post('/api/v1/expertise', AGEING);
    const tries = [
      room.strandheim.get(body.links.self),
      room.strandheim.put(body.links.self, FLOODS),
      room.strandheim.delete(body.links.self),
      room.fjellvik.get(body.links.self),
    ];
    for (const { status } of await Promise.all(tries)) expect(status).toBe(404);
    const { items } = (await room.strandheim.get('/api/v1/expertise')).body;
    expect(items.map((item: { id: string }) => item.id)).not.toContain(body.id);
    expect((await room.fjellvik.get('/api/v1/expertise')).status).toBe(403);
  });

  it('are replaced whole by PUT, and open needs are scored again', async () => {
    const { body } = await room.oyra.post('/api/v1/expertise', AGEING);
    await room.queue.runUntilEmpty();
    const replaced = await room.oyra.put(body.links.self, FLOODS);
    expect(replaced.body).toMatchObject({ ...FLOODS, keywords: [], outputs: [], version: 2 });
    expect(replaced.body.capacity).toEqual({ maxActive: null, availableFrom: null });
    const { items } = (await room.broker.get('/api/v1/jobs?kind=rescore-expertise&state=pending')).body;
    expect(items[0].subject).toEqual({ expertiseId: body.id });
  });

  it('are gone when removed, from reading, lists and proposals', async () => {
    const { body } = await room.oyra.post('/api/v1/expertise', AGEING);
    const needId = await submitted(room);
    await room.queue.runUntilEmpty();
    const removed = await room.oyra.delete(body.links.self);
    expect([removed.status, removed.body]).toEqual([204, '']);
    expect((await room.oyra.delete(body.links.self)).status).toBe(204);
    expect((await room.oyra.get(body.links.self)).status).toBe(404);
    expect((await room.oyra.put(body.links.self, AGEING)).status).toBe(404);
    await room.queue.runUntilEmpty();
    const { items } = (await room.fjellvik.get(`/api/v1/needs/${needId}/proposals`)).body;
    expect(items.map((item: { expertiseId: string }) => item.expertiseId)).not.toContain(body.id);
  });

  it('are found by a part of their text, in any case', async () => {
    await room.oyra.post('/api/v1/expertise', { ...FLOODS, name: 'Ørretgruppa' });
    const { items } = (await room.broker.get(`/api/v1/expertise?q=${encodeURIComponent('øRRET')}`)).body;
    expect(items.map((item: { name: string }) => item.name)).toEqual(['Ørretgruppa']);
  });
});
