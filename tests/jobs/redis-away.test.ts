import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { BullmqQueue } from '../../jobs/bullmq.ts';
import type { NewJob } from '../../src/domain/job.ts';
import { gate, openQueueRoom, type QueueRoom } from '../support/queue-room.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';

const scoring = (needId: string): NewJob => ({ kind: 'propose-couplings', payload: { needId } });

describe('the queue on a Redis that comes and goes', () => {
  let room: QueueRoom;
  let redis: TestRedis;
  const options = () => ({ redisUrl: redis.url, work: true, againAfterMs: 200 });

  beforeEach(async () => {
    [room, redis] = await Promise.all([openQueueRoom('real'), startRedis()]);
  });
  afterEach(async () => {
    await room.close();
    await redis.stop();
  });

  const allDone = (count: number) =>
    vi.waitFor(async () => expect(await room.store.jobs.counts()).toMatchObject({ done: count }), {
      timeout: 15_000,
      interval: 20,
    });

  it('says what to do when Redis is not there', async () => {
    await redis.kill();
    const queue = room.own(new BullmqQueue(room.parts({}), options()));
    await expect(queue.check()).rejects.toMatchObject({
      code: 'unavailable',
      message: `Redis at 127.0.0.1:${redis.port} does not answer (ECONNREFUSED). Start it or correct REDIS_URL; until then work waits in the database.`,
    });
  });

  it('keeps a password out of what it says', async () => {
    const redisUrl = `redis://kobler:hemmelig@127.0.0.1:${redis.port}`;
    const queue = room.own(new BullmqQueue(room.parts({}), { ...options(), redisUrl }));
    const fault: unknown = await queue.check().catch((error: unknown) => error);
    expect(fault).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('refuses the user or password (WRONGPASS)'),
    });
    expect(String(fault)).not.toContain('hemmelig');
  });

  it('starts without Redis, lets work wait, and runs it when Redis comes', async () => {
    await redis.kill();
    const queue = room.own(new BullmqQueue(room.parts({}), options()));
    await queue.start();
    const id = await room.add(scoring('need-1'));
    await vi.waitFor(() => expect(room.lines[0]).toMatchObject({ event: 'queue.unavailable', code: 'unavailable' }), {
      timeout: 10_000,
    });
    expect(await room.row(id)).toMatchObject({ state: 'pending', attempts: 0, relayedAt: null });
    await redis.restart();
    await allDone(1);
    expect(room.lines.map(({ event }) => event)).toContain('queue.available');
  });

  it('stops while Redis is away, after the current job', async () => {
    const begun = gate();
    const release = gate();
    const work = async () => {
      begun.open();
      await release.opened;
    };
    const queue = room.own(new BullmqQueue(room.parts({ 'propose-couplings': work }), options()));
    await queue.start();
    const id = await room.add(scoring('need-1'));
    await begun.opened;
    await redis.kill();
    const stopping = queue.stop();
    release.open();
    await stopping;
    expect(await room.row(id)).toMatchObject({ state: 'done', attempts: 1 });
  });

  it('loses none of 200 jobs and doubles no effect when Redis is killed in the middle', async () => {
    const needIds = Array.from({ length: 200 }, (_, i) => `need-${i}`);
    const halfway = gate();
    let begun = 0;
    const handlers = {
      'propose-couplings': async (payload: unknown) => {
        begun += 1;
        if (begun === 60) halfway.open();
        const { needId } = z.object({ needId: z.string() }).parse(payload);
        const name = `Effect of ${needId}`;
        await room.store.write(async (tx) => {
          if ((await tx.organisations.byName(name)) !== undefined) return;
          await tx.save.organisation({
            id: `effect-${needId}`,
            name,
            kind: 'other',
            organisationNumber: null,
            municipalityNumber: null,
            countyNumber: null,
            createdAt: room.clock.now(),
          });
          await tx.addEvent({
            at: room.clock.now(),
            name: 'effect',
            subjectId: needId,
            audience: [],
            details: {},
          });
        });
      },
    };
    const workers = ['worker-a', 'worker-b'].map((name) =>
      room.own(new BullmqQueue(room.parts(handlers, name), { ...options(), concurrency: 2 })),
    );
    for (const needId of needIds) await room.add(scoring(needId));
    await Promise.all(workers.map((worker) => worker.start()));
    await halfway.opened;
    await redis.kill();
    expect((await room.store.jobs.counts()).done).toBeLessThan(200);
    await redis.restart();
    await allDone(200);
    const effects = await room.store.events.since(0, 1_000);
    expect(effects.map(({ subjectId }) => subjectId).toSorted()).toEqual(needIds.toSorted());
    expect(await room.store.jobs.counts()).toMatchObject({ done: 200, failed: 0, running: 0 });
  });

  it('hands rows over without running them where no worker is wanted', async () => {
    const ran: string[] = [];
    const relayOnly = room.own(new BullmqQueue(room.parts({}, 'server'), { ...options(), work: false }));
    await relayOnly.start();
    const id = await room.add(scoring('need-1'));
    await vi.waitFor(async () => expect((await room.row(id)).relayedAt).not.toBeNull());
    expect(await room.row(id)).toMatchObject({ state: 'pending', attempts: 0 });
    const handlers = { 'propose-couplings': async () => void ran.push('worker') };
    const worker = room.own(new BullmqQueue(room.parts(handlers, 'worker'), options()));
    await worker.start();
    await allDone(1);
    expect(ran).toEqual(['worker']);
  });

  it('keeps two installations on one Redis apart', async () => {
    const other = await openQueueRoom('real');
    try {
      const seen: string[] = [];
      const handlersOf = (name: string) => ({ 'propose-couplings': async () => void seen.push(name) });
      const ours = room.own(new BullmqQueue(room.parts(handlersOf('ours')), { ...options(), prefix: 'ours' }));
      const theirs = other.own(new BullmqQueue(other.parts(handlersOf('theirs')), { ...options(), prefix: 'theirs' }));
      const id = await room.add(scoring('need-1'));
      expect(await other.add(scoring('need-1'))).toBe(id);
      await Promise.all([ours.runUntilEmpty(), theirs.runUntilEmpty()]);
      expect(seen.toSorted()).toEqual(['ours', 'theirs']);
    } finally {
      await other.close();
    }
  });
});
