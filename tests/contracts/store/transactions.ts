import { expect, test } from 'vitest';
import { aNeed } from '../../support/cast.ts';
import { BROKER, granted, opened } from '../../support/granted.ts';
import { addOrganisations, type OpenStore, useRoom } from './room.ts';

const COLD_FEET = new Error('cold feet');

export function transactionContract(open: OpenStore): void {
  const room = useRoom(open);

  test('a need and the job it causes are both there after the commit', async () => {
    await addOrganisations(room.store);
    const jobId = await room.store.write(async (tx) => {
      await tx.save.need(granted('need', aNeed()));
      return tx.outbox.add({ kind: 'propose-couplings', payload: { needId: 'need-falls' } });
    });
    expect(opened('need', await room.store.needs.get('need-falls'))).toEqual(aNeed());
    expect(await room.store.jobs.get(jobId)).toMatchObject({ state: 'pending', payload: { needId: 'need-falls' } });
  });

  test('when the work throws, neither the need nor the job is there, and the error is the one thrown', async () => {
    await addOrganisations(room.store);
    const attempt = room.store.write(async (tx) => {
      await tx.save.need(granted('need', aNeed()));
      await tx.outbox.add({ kind: 'propose-couplings', payload: { needId: 'need-falls' } });
      throw COLD_FEET;
    });
    await expect(attempt).rejects.toBe(COLD_FEET);
    expect(await room.store.needs.get('need-falls')).toBeUndefined();
    expect((await room.store.jobs.list(BROKER, {}, { limit: 10 })).items).toEqual([]);
  });

  test('a transaction sees its own writes, and others do not see them before the commit', async () => {
    await addOrganisations(room.store);
    await room.store.write(async (tx) => {
      await tx.save.need(granted('need', aNeed()));
      expect(await tx.needs.get('need-falls')).toBeDefined();
      expect(await room.store.needs.get('need-falls')).toBeUndefined();
    });
    expect(await room.store.needs.get('need-falls')).toBeDefined();
  });

  test('transactions started at the same time run one after the other, in the order they were started', async () => {
    const steps: string[] = [];
    const write = (name: string): Promise<void> =>
      room.store.write(async (tx) => {
        steps.push(`${name} begins`);
        await tx.addEvent({ at: room.clock.now(), name, subjectId: 's', audience: [], details: {} });
        await tx.events.since(0, 10);
        steps.push(`${name} ends`);
      });
    await Promise.all([write('one'), write('two'), write('three')]);
    expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends']);
    expect((await room.store.events.since(0, 10)).map((event) => event.name)).toEqual(['one', 'two', 'three']);
  });

  test('a transaction that failed does not stand in the way of the next', async () => {
    await expect(room.store.write(() => Promise.reject(COLD_FEET))).rejects.toBe(COLD_FEET);
    await addOrganisations(room.store);
    expect(await room.store.organisations.get('fjellvik')).toBeDefined();
  });

  test('writing inside a transaction by another way stops with `internal` instead of waiting for ever', async () => {
    const nested = room.store.write(() => room.store.write(() => Promise.resolve()));
    await expect(nested).rejects.toMatchObject({ code: 'internal' });
    const lease = room.store.write(() => room.store.jobRows.renew('job-000001', 'worker', room.clock.now()));
    await expect(lease).rejects.toMatchObject({ code: 'internal' });
  });

  test('after a commit that added work the listeners are called, after others they are not', async () => {
    let heard = 0;
    room.store.onWorkAdded(() => {
      heard += 1;
    });
    await room.store.write((tx) => tx.outbox.add({ kind: 'housekeeping', payload: {} }));
    expect(heard).toBe(1);
    await addOrganisations(room.store);
    await expect(
      room.store.write(async (tx) => {
        await tx.outbox.add({ kind: 'housekeeping', payload: {} });
        throw COLD_FEET;
      }),
    ).rejects.toBe(COLD_FEET);
    expect(heard).toBe(1);
  });

  test('a listener finds the work it was called for', async () => {
    const found = new Promise((resolve) => {
      room.store.onWorkAdded(() => resolve(room.store.jobRows.nextDue()));
    });
    await room.store.write((tx) => tx.outbox.add({ kind: 'housekeeping', payload: {} }));
    expect(await found).toBe(room.clock.now());
  });

  test('what refers to something that does not exist is a `conflict`, and nothing of it stays', async () => {
    const orphan = room.store.write((tx) => tx.save.need(granted('need', aNeed())));
    await expect(orphan).rejects.toMatchObject({ code: 'conflict', stale: false });
    expect(await room.store.needs.get('need-falls')).toBeUndefined();
  });

  test('a store that works says so', async () => {
    await expect(room.store.check()).resolves.toBeUndefined();
  });
}
