import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { AGEING, accepted, FALLS } from '../support/http-stories.ts';

describe('couplings', () => {
  let room: HttpRoom;
  beforeEach(async () => {
    room = await openHttpRoom();
  });
  afterEach(() => room.close());

  it('show each party who the other one is, and no more', async () => {
    const { couplingId } = await accepted(room);
    for (const party of [room.fjellvik, room.oyra, room.broker]) {
      const { body } = await party.get(`/api/v1/couplings/${couplingId}`);
      expect(body).toMatchObject({ status: 'contact', need: { title: FALLS.title }, expertise: { name: AGEING.name } });
      expect(body.need).not.toHaveProperty('description');
      expect(body.expertise).not.toHaveProperty('description');
    }
  });

  it('are seen by their parties and brokers only', async () => {
    const { couplingId } = await accepted(room);
    for (const stranger of [room.havnesund, room.strandheim]) {
      expect((await stranger.get(`/api/v1/couplings/${couplingId}`)).status).toBe(404);
      expect((await stranger.patch(`/api/v1/couplings/${couplingId}`, { status: 'ended' })).status).toBe(404);
      expect((await stranger.get('/api/v1/couplings')).body.items).toEqual([]);
    }
    for (const party of [room.fjellvik, room.oyra, room.broker]) {
      expect((await party.get('/api/v1/couplings')).body.items).toHaveLength(1);
    }
  });

  it('are followed up by either party, one version at a time', async () => {
    const { couplingId } = await accepted(room);
    const path = `/api/v1/couplings/${couplingId}`;
    const etag = (await room.oyra.get(path)).headers.get('etag') ?? '';
    const sketch = await room.oyra.patch(path, { status: 'sketch', note: 'Utkast sendt.' }, { 'If-Match': etag });
    expect(sketch.body).toMatchObject({ status: 'sketch', note: 'Utkast sendt.', version: 2 });
    const late = await room.fjellvik.patch(path, { status: 'ended' }, { 'If-Match': etag });
    expect(late.status).toBe(412);
    expect((await room.fjellvik.patch(path, { status: 'lost' })).status).toBe(400);
  });

  it('that have come further than first contact hold the decision', async () => {
    const { couplingId, proposalId } = await accepted(room);
    await room.oyra.patch(`/api/v1/couplings/${couplingId}`, { status: 'sketch' });
    expect((await room.broker.delete(`/api/v1/proposals/${proposalId}/decision`)).status).toBe(409);
  });

  it('are marked cancelled when the decision behind them is undone', async () => {
    const { couplingId, proposalId } = await accepted(room);
    await room.broker.delete(`/api/v1/proposals/${proposalId}/decision`);
    expect((await room.oyra.get(`/api/v1/couplings/${couplingId}`)).body.cancelled).toBe(true);
    expect((await room.oyra.patch(`/api/v1/couplings/${couplingId}`, { status: 'work' })).status).toBe(409);
  });

  it('notice a new title of the need in what is cached', async () => {
    const { couplingId, needId } = await accepted(room);
    const path = `/api/v1/couplings/${couplingId}`;
    const etag = (await room.oyra.get(path)).headers.get('etag') ?? '';
    expect((await room.oyra.get(path, { 'If-None-Match': etag })).status).toBe(304);
    await room.fjellvik.patch(`/api/v1/needs/${needId}`, { title: 'Fall på bad' });
    const { body } = await room.oyra.get(path, { 'If-None-Match': etag });
    expect(body.need.title).toBe('Fall på bad');
  });
});
