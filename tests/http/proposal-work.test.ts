import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proposed } from '../support/http-stories.ts';
import { openPageRoom, type PageRoom } from '../support/page-room.ts';

describe('brokers who share a queue', () => {
  let room: PageRoom;
  let path: string;
  let proposalId: string;
  beforeEach(async () => {
    room = await openPageRoom();
    ({ proposalId } = await proposed(room));
    path = `/api/v1/proposals/${proposalId}`;
  });
  afterEach(() => room.close());

  const assign = (body: object) => room.broker.put(`${path}/broker`, body);
  const decide = (body: object) => room.broker.put(`${path}/decision`, body);

  it('take a proposal on, hand it over and give it back', async () => {
    expect((await assign({ brokerId: 'jon', from: null })).body).toMatchObject({ id: proposalId, brokerId: 'jon' });
    expect((await room.broker.get('/api/v1/proposals?brokerId=jon')).body.items).toHaveLength(1);
    expect((await assign({ brokerId: 'maja', from: 'jon' })).body.brokerId).toBe('maja');
    expect((await assign({ brokerId: null, from: 'maja' })).body.brokerId).toBe(null);
  });

  it('learn that somebody else was quicker', async () => {
    await assign({ brokerId: 'maja', from: null });
    expect((await assign({ brokerId: 'jon', from: null })).status).toBe(409);
    expect((await assign({ brokerId: 'maja', from: null })).status).toBe(200);
  });

  it('hand over to brokers only', async () => {
    for (const brokerId of ['kari', 'nobody']) {
      expect((await assign({ brokerId })).body.errors[0].pointer).toBe('/brokerId');
    }
    expect((await room.fjellvik.put(`${path}/broker`, { brokerId: null })).status).toBe(404);
  });

  it('release to the municipality what has been accepted, once', async () => {
    expect((await room.broker.put(`${path}/release`, {})).status).toBe(409);
    await decide({ verdict: 'accepted' });
    const released = await room.broker.put(`${path}/release`, {});
    expect(released.body.releasedAt).toBe(room.clock.now());
    room.clock.advance(60_000);
    expect((await room.broker.put(`${path}/release`, {})).body.releasedAt).toBe(released.body.releasedAt);
    expect((await room.fjellvik.put(`${path}/release`, {})).status).toBe(403);
    expect((await room.fjellvik.get(path)).body.releasedAt).toBe(released.body.releasedAt);
  });

  it('take the release back with the acceptance', async () => {
    await decide({ verdict: 'accepted' });
    await room.broker.put(`${path}/release`, {});
    expect((await room.broker.delete(`${path}/decision`)).body.proposal.releasedAt).toBe(null);
  });

  it('look at one theme, one place, and the newest day first', async () => {
    const found = async (query: string) => (await room.broker.get(`/api/v1/proposals?${query}`)).body.items.length;
    const all = await found('');
    expect(all).toBeGreaterThan(0);
    expect(await found('theme=helse-og-velferd&municipalityNumber=9901&countyNumber=99&order=newest')).toBe(all);
    expect(await found('theme=smart-kommune')).toBe(0);
    expect(await found('municipalityNumber=9902')).toBe(0);
  });
});
