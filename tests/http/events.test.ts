import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revokeToken } from '../../src/usecases/manage-tokens.ts';
import { listJobs } from '../../src/usecases/read-jobs.ts';
import { type EventReader, listenTo } from '../support/event-reader.ts';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { AGEING, accepted, proposed, submitted } from '../support/http-stories.ts';

describe('server-sent events', () => {
  let room: HttpRoom;
  beforeEach(async () => {
    room = await openHttpRoom({ config: { heartbeatMs: 100 } });
  });
  afterEach(() => room.close());

  const listen = (who: string, headers: Record<string, string> = {}): Promise<EventReader> =>
    listenTo(`${room.url}/api/v1/events`, room.secrets[who], headers);

  it('tell a broker everything, in order, from the moment the stream opens', async () => {
    await submitted(room);
    const broker = await listen('broker');
    expect(broker.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const needId = await submitted(room);
    const first = await broker.next();
    expect(first).toMatchObject({ event: 'need.submitted', data: { subjectId: needId } });
    await room.oyra.post('/api/v1/expertise', AGEING);
    await room.queue.runUntilEmpty();
    const created = await broker.until('proposal.created');
    expect(Number(created.id)).toBeGreaterThan(Number(first?.id));
    expect(created.data).not.toHaveProperty('audience');
  });

  it('tell the others only what concerns their organisation', async () => {
    const [fjellvik, havnesund, oyra] = [await listen('fjellvik'), await listen('havnesund'), await listen('oyra')];
    const { proposalId } = await accepted(room);
    const last = await room.havnesund.post('/api/v1/needs', { title: 'Skred', description: 'Skred over veien.' });
    expect((await havnesund.next())?.data['subjectId']).toBe(last.body.id);
    expect(await fjellvik.next()).toMatchObject({ event: 'need.submitted' });
    expect((await fjellvik.until('proposal.decided')).data['subjectId']).toBe(proposalId);
    expect(await oyra.next()).toMatchObject({ event: 'expertise.registered' });
    expect((await oyra.until('coupling.opened')).data['details']).toEqual({ proposalId });
  });

  it('tell somebody who comes back what happened since, once each', async () => {
    const before = await listen('broker');
    await submitted(room);
    const seen = await before.next();
    before.leave();
    const missed = [await submitted(room), await submitted(room)];
    const [after, alsoAfter] = await Promise.all([
      listen('broker', { 'Last-Event-ID': seen?.id ?? '' }),
      listen('broker', { 'Last-Event-ID': seen?.id ?? '' }),
    ]);
    missed.push(await submitted(room));
    for (const stream of [after, alsoAfter]) {
      const heard = [await stream.next(), await stream.next(), await stream.next()];
      expect(heard.map((h) => h?.data['subjectId'])).toEqual(missed);
    }
  });

  it('begin now for somebody who says an event that has not happened yet', async () => {
    const early = await listen('broker', { 'Last-Event-ID': '999999' });
    const other = await listen('broker');
    const needId = await submitted(room);
    for (const stream of [early, other]) expect((await stream.next())?.data['subjectId']).toBe(needId);
  });

  it('give a sign of life, and end when the token is revoked', async () => {
    const stream = await listen('fjellvik');
    expect(await stream.raw()).toMatch(/^retry: /);
    expect(await stream.raw()).toBe(': still here');
    const token = (await room.app.store.tokens.all()).find(({ name }) => name === 'fjellvik');
    await revokeToken(room.system, token?.id ?? '');
    expect(await stream.rest()).toEqual([]);
  });

  it('end at shutdown, which does not wait for them', async () => {
    const stream = await listen('broker');
    await room.server.close();
    expect(await stream.rest()).toEqual([]);
  });

  it('are held to twenty streams a caller', async () => {
    const open = await Promise.all(Array.from({ length: 20 }, () => listen('broker')));
    expect((await room.broker.get('/api/v1/events')).status).toBe(429);
    open[0]?.leave();
    await expect.poll(async () => (await listen('broker')).status).toBe(200);
  });

  it('follow one job until it is done', async () => {
    const needId = await submitted(room);
    const { items } = await listJobs(room.system, {}, { limit: 1 });
    const url = `${room.url}/api/v1/jobs/${items[0]?.id}`;
    const stream = await listenTo(url, room.secrets['fjellvik']);
    const first = await stream.next();
    expect(first).toMatchObject({ event: 'job.progress', data: { state: 'pending', subject: { needId } } });
    await room.queue.runUntilEmpty();
    expect((await stream.rest()).at(-1)).toMatchObject({ event: 'job.done', data: { state: 'done', attempts: 1 } });
    const done = await listenTo(url, room.secrets['fjellvik']);
    expect((await done.rest()).map(({ event }) => event)).toEqual(['job.done']);
  });

  it('of a job are for those who may read its need', async () => {
    await submitted(room);
    const { items } = await listJobs(room.system, {}, { limit: 1 });
    const path = `/api/v1/jobs/${items[0]?.id}`;
    expect((await room.havnesund.get(path, { Accept: 'text/event-stream' })).status).toBe(404);
    expect((await room.havnesund.get(path)).status).toBe(404);
    expect((await room.fjellvik.get('/api/v1/jobs')).status).toBe(403);
  });

  it('are asked for with HEAD without opening a stream', async () => {
    expect((await room.broker.send('HEAD', '/api/v1/events')).status).toBe(200);
  });

  it('are not made by reading', async () => {
    await proposed(room);
    const before = await room.app.store.events.lastSeq();
    for (const path of ['needs', 'proposals', 'expertise', 'couplings', 'schemes', 'calls', 'jobs']) {
      await room.broker.get(`/api/v1/${path}`);
    }
    expect(await room.app.store.events.lastSeq()).toBe(before);
  });
});
