import { beforeEach, expect, test } from 'vitest';
import { type Instant, plusMs } from '../../../src/domain/time.ts';
import type { JobRows } from '../../../src/ports.ts';
import { type OpenStore, useRoom } from './room.ts';

const LEASE_MS = 30_000;

export function relayContract(open: OpenStore): void {
  const room = useRoom(open);
  let rows: JobRows;
  beforeEach(() => {
    rows = room.store.jobRows;
  });
  const now = (): Instant => room.clock.now();
  const by = (worker: string) => ({ worker, now: now(), until: plusMs(now(), LEASE_MS) });
  const add = (job: { runAt?: Instant } = {}): Promise<string> =>
    room.store.write((tx) => tx.outbox.add({ kind: 'housekeeping', payload: {}, ...job }));
  const relay = async (limit = 10, againAfterMs = 60_000): Promise<string[]> =>
    (await rows.relay(now(), plusMs(now(), -againAfterMs), limit)).map((job) => job.id);

  test('what is due is handed over once, oldest first, and again when it has not been done for long', async () => {
    const old = await add({ runAt: plusMs(now(), -1) });
    const young = await add();
    await add({ runAt: plusMs(now(), 3_600_000) });
    expect(await relay(1)).toEqual([old]);
    expect(await relay()).toEqual([young]);
    expect(await relay()).toEqual([]);
    expect(await room.store.jobs.get(old)).toMatchObject({ state: 'pending', relayedAt: now() });
    room.clock.advance(60_001);
    await rows.leaseOne(young, by('a'));
    await rows.finish(young, 'a', now());
    expect(await relay()).toEqual([old]);
    expect(await relay()).toEqual([]);
  });

  test('a job under a living lease is not handed over again, one under a dead lease is', async () => {
    const id = await add();
    await relay();
    await rows.leaseOne(id, by('a'));
    room.clock.advance(LEASE_MS - 1);
    expect(await relay(10, 0)).toEqual([]);
    room.clock.advance(1);
    expect(await relay(10, 0)).toEqual([id]);
  });

  test('a job that could not be handed over after all is handed over next time', async () => {
    const ids = [await add(), await add()];
    expect(await relay()).toEqual(ids);
    await rows.unrelay(ids);
    await rows.unrelay([]);
    expect(await relay()).toEqual(ids);
  });

  test('a job to be tried again is handed over anew when its time has come', async () => {
    const id = await add();
    await relay();
    await rows.leaseOne(id, by('a'));
    await rows.retryAt(id, 'a', plusMs(now(), 10), 'once more');
    expect(await relay()).toEqual([]);
    room.clock.advance(10);
    expect(await relay()).toEqual([id]);
  });
}
