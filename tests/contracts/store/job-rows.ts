import { beforeEach, expect, test } from 'vitest';
import type { Job } from '../../../src/domain/job.ts';
import { type Instant, plusMs } from '../../../src/domain/time.ts';
import type { JobRows } from '../../../src/ports.ts';
import { type OpenStore, useRoom } from './room.ts';

const LEASE_MS = 30_000;

export function jobRowsContract(open: OpenStore): void {
  const room = useRoom(open);
  let rows: JobRows;
  beforeEach(() => {
    rows = room.store.jobRows;
  });
  const now = (): Instant => room.clock.now();
  const by = (worker: string) => ({ worker, now: now(), until: plusMs(now(), LEASE_MS) });
  const lease = async (worker: string, limit = 10): Promise<string[]> =>
    (await rows.lease({ ...by(worker), limit })).map((job) => job.id);
  const add = (job: { runAt?: Instant } = {}): Promise<string> =>
    room.store.write((tx) => tx.outbox.add({ kind: 'housekeeping', payload: {}, ...job }));
  const get = async (id: string): Promise<Job> => {
    const job = await room.store.jobs.get(id);
    if (job === undefined) throw new Error(`There is no job ${id}.`);
    return job;
  };

  test('leasing takes what is due, oldest first, up to the limit, and each job once', async () => {
    const late = await add({ runAt: plusMs(now(), -1_000) });
    const later = await add({ runAt: now() });
    const latest = await add({ runAt: now() });
    const future = await add({ runAt: plusMs(now(), 1) });
    expect(await lease('a', 2)).toEqual([late, later]);
    expect(await lease('b', 2)).toEqual([latest]);
    expect(await lease('b', 2)).toEqual([]);
    room.clock.advance(1);
    expect(await lease('b', 2)).toEqual([future]);
  });

  test('a leased job is running, counts the attempt and names its worker', async () => {
    const id = await add();
    const [leased] = await rows.lease({ ...by('a'), limit: 1 });
    expect(leased).toMatchObject({
      id,
      state: 'running',
      attempts: 1,
      leasedBy: 'a',
      leaseUntil: plusMs(now(), LEASE_MS),
    });
    expect(await get(id)).toEqual(leased);
  });

  test('of many workers at once, each job goes to one', async () => {
    for (let i = 0; i < 50; i++) await add();
    const taken = await Promise.all(Array.from({ length: 20 }, (_, i) => lease(`w${i}`, 5)));
    expect(taken.flat()).toHaveLength(50);
    expect(new Set(taken.flat()).size).toBe(50);
  });

  test('a job whose lease has run out is taken over, in its turn, and the first worker has lost it', async () => {
    const id = await add();
    await lease('a');
    const younger = await add({ runAt: plusMs(now(), 1) });
    room.clock.advance(LEASE_MS - 1);
    expect(await lease('b', 1)).toEqual([younger]);
    room.clock.advance(1);
    expect(await lease('b')).toEqual([id]);
    expect(await get(id)).toMatchObject({ attempts: 2, leasedBy: 'b' });
    expect(await rows.renew(id, 'a', plusMs(now(), LEASE_MS))).toBe(false);
    expect(await rows.finish(id, 'a', now())).toBe(false);
    expect(await rows.retryAt(id, 'a', now(), 'late')).toBe(false);
    expect(await rows.fail(id, 'a', now(), 'late')).toBe(false);
    await rows.progress(id, 'a', 1, 2);
    expect(await get(id)).toMatchObject({ state: 'running', leasedBy: 'b', lastError: null, progress: null });
  });

  test('a lease that is renewed does not run out', async () => {
    const id = await add();
    await lease('a');
    room.clock.advance(LEASE_MS - 1);
    expect(await rows.renew(id, 'a', plusMs(now(), LEASE_MS))).toBe(true);
    room.clock.advance(LEASE_MS - 1);
    expect(await lease('b')).toEqual([]);
  });

  test('a worker that is late, but whose job nobody has taken, can still finish it', async () => {
    const id = await add();
    await lease('a');
    room.clock.advance(LEASE_MS * 2);
    expect(await rows.finish(id, 'a', now())).toBe(true);
    expect(await lease('b')).toEqual([]);
  });

  test('a finished job is done, free and without error', async () => {
    const id = await add();
    await lease('a');
    await rows.retryAt(id, 'a', now(), 'first try');
    await lease('a');
    expect(await rows.finish(id, 'a', now())).toBe(true);
    expect(await get(id)).toMatchObject({
      state: 'done',
      leasedBy: null,
      leaseUntil: null,
      finishedAt: now(),
      lastError: null,
    });
    expect(await rows.finish(id, 'a', now())).toBe(false);
    expect(await lease('a')).toEqual([]);
  });

  test('a job to be tried again waits until then, and says why', async () => {
    const id = await add();
    await lease('a');
    expect(await rows.retryAt(id, 'a', plusMs(now(), 5_000), 'the database was busy')).toBe(true);
    expect(await get(id)).toMatchObject({
      state: 'pending',
      attempts: 1,
      lastError: 'the database was busy',
      leasedBy: null,
    });
    expect(await lease('a')).toEqual([]);
    room.clock.advance(5_000);
    expect(await lease('a')).toEqual([id]);
  });

  test('a failed job stays, with its error, and is not taken again', async () => {
    const id = await add();
    await lease('a');
    expect(await rows.fail(id, 'a', now(), 'gave up')).toBe(true);
    expect(await get(id)).toMatchObject({ state: 'failed', lastError: 'gave up', finishedAt: now(), leasedBy: null });
    room.clock.advance(LEASE_MS * 10);
    expect(await lease('a')).toEqual([]);
    expect(await rows.leaseOne(id, by('a'))).toBeUndefined();
  });

  test('progress can be read while the job runs', async () => {
    const id = await add();
    await lease('a');
    await rows.progress(id, 'a', 3, 12);
    expect((await get(id)).progress).toEqual({ done: 3, total: 12 });
  });

  test('one job can be leased by its id, unless somebody living holds it or it is over', async () => {
    const id = await add({ runAt: plusMs(now(), 60_000) });
    expect(await rows.leaseOne(id, by('a'))).toMatchObject({ id, state: 'running', attempts: 1, leasedBy: 'a' });
    expect(await rows.leaseOne(id, by('b'))).toBeUndefined();
    room.clock.advance(LEASE_MS);
    expect(await rows.leaseOne(id, by('b'))).toMatchObject({ attempts: 2, leasedBy: 'b' });
    await rows.finish(id, 'b', now());
    expect(await rows.leaseOne(id, by('a'))).toBeUndefined();
    expect(await rows.leaseOne('nothing', by('a'))).toBeUndefined();
  });

  test('the next job is due when it is its time, or when a lease runs out', async () => {
    expect(await rows.nextDue()).toBeUndefined();
    const id = await add({ runAt: plusMs(now(), 60_000) });
    expect(await rows.nextDue()).toBe(plusMs(now(), 60_000));
    await add();
    expect(await rows.nextDue()).toBe(now());
    const [taken] = await lease('a');
    expect(await rows.nextDue()).toBe(plusMs(now(), LEASE_MS));
    await rows.finish(taken ?? '', 'a', now());
    await rows.leaseOne(id, by('a'));
    await rows.fail(id, 'a', now(), 'gave up');
    expect(await rows.nextDue()).toBeUndefined();
  });
}
