import { expect, test } from 'vitest';
import type { Job, NewJob } from '../../../src/domain/job.ts';
import { plusMs } from '../../../src/domain/time.ts';
import { BROKER } from '../../support/granted.ts';
import { type OpenStore, useRoom } from './room.ts';

export function jobsContract(open: OpenStore): void {
  const room = useRoom(open);
  const add = (job: NewJob): Promise<string> => room.store.write((tx) => tx.outbox.add(job));
  const keyed = (key: string): Promise<string> =>
    add({ kind: 'rescore-expertise', payload: { expertiseId: 'e' }, key });
  const all = async (): Promise<string[]> =>
    (await room.store.jobs.list(BROKER, {}, { limit: 10 })).items.map((job) => job.id);

  test('a new job is pending, has not been begun and is due at once', async () => {
    const id = await add({ kind: 'propose-couplings', payload: { needId: 'need-falls' } });
    const expected: Job = {
      id,
      kind: 'propose-couplings',
      payload: { needId: 'need-falls' },
      key: null,
      state: 'pending',
      attempts: 0,
      runAt: room.clock.now(),
      leasedBy: null,
      leaseUntil: null,
      relayedAt: null,
      progress: null,
      lastError: null,
      createdAt: room.clock.now(),
      finishedAt: null,
    };
    expect(await room.store.jobs.get(id)).toEqual(expected);
    expect(await room.store.jobs.get('nothing')).toBeUndefined();
  });

  test('a job can wait for its time', async () => {
    const runAt = plusMs(room.clock.now(), 60_000);
    const id = await add({ kind: 'housekeeping', payload: {}, runAt });
    expect((await room.store.jobs.get(id))?.runAt).toBe(runAt);
  });

  test('while a job with a key is pending, adding another answers with the pending one, also in one transaction', async () => {
    const [first, second] = await room.store.write(async (tx) => {
      const job: NewJob = { kind: 'rescore-expertise', payload: { expertiseId: 'e' }, key: 'k' };
      return [await tx.outbox.add(job), await tx.outbox.add(job)];
    });
    expect(second).toBe(first);
    expect(await keyed('k')).toBe(first);
    expect(await keyed('other')).not.toBe(first);
    expect(await all()).toHaveLength(2);
  });

  test('a job added by a transaction that failed holds no key', async () => {
    const failing = room.store.write(async (tx) => {
      await tx.outbox.add({ kind: 'housekeeping', payload: {}, key: 'k' });
      throw new Error('cold feet');
    });
    await expect(failing).rejects.toThrow('cold feet');
    const id = await keyed('k');
    expect(await all()).toEqual([id]);
  });

  test('jobs without a key never stand for each other', async () => {
    await add({ kind: 'housekeeping', payload: {} });
    await add({ kind: 'housekeeping', payload: {} });
    expect(await all()).toHaveLength(2);
  });

  test('a job that is running does not stop a new one with its key', async () => {
    const running = await keyed('k');
    await room.store.jobRows.lease({
      worker: 'a',
      now: room.clock.now(),
      until: plusMs(room.clock.now(), 1_000),
      limit: 1,
    });
    const next = await keyed('k');
    expect(next).not.toBe(running);
    expect(await keyed('k')).toBe(next);
  });

  test('a running job that is to be tried again gives up its key to one that is pending by then', async () => {
    const running = await keyed('k');
    await room.store.jobRows.lease({
      worker: 'a',
      now: room.clock.now(),
      until: plusMs(room.clock.now(), 1_000),
      limit: 1,
    });
    const next = await keyed('k');
    expect(await room.store.jobRows.retryAt(running, 'a', room.clock.now(), 'again')).toBe(true);
    expect(await room.store.jobs.get(running)).toMatchObject({ state: 'pending', key: null });
    expect(await room.store.jobs.get(next)).toMatchObject({ state: 'pending', key: 'k' });
  });

  test('jobs are listed newest first, and by state and kind', async () => {
    const old = await add({ kind: 'housekeeping', payload: {} });
    await room.store.jobRows.lease({
      worker: 'a',
      now: room.clock.now(),
      until: plusMs(room.clock.now(), 1_000),
      limit: 1,
    });
    room.clock.advance(1);
    const later = await add({ kind: 'watch-deadlines', payload: {} });
    const find = async (filter: Parameters<typeof room.store.jobs.list>[1]): Promise<string[]> =>
      (await room.store.jobs.list(BROKER, filter, { limit: 10 })).items.map((job) => job.id);
    expect(await find({})).toEqual([later, old]);
    expect(await find({ state: 'running' })).toEqual([old]);
    expect(await find({ kind: 'watch-deadlines' })).toEqual([later]);
    expect(await find({ kind: 'watch-deadlines', state: 'running' })).toEqual([]);
    expect(await room.store.jobs.counts()).toEqual({ pending: 1, running: 1, done: 0, failed: 0 });
  });
}
