import { expect, test } from 'vitest';
import type { AuditEntry, DomainEvent } from '../../../src/domain/audit.ts';
import { type Instant, plusMs } from '../../../src/domain/time.ts';
import type { IdempotentResult } from '../../../src/ports.ts';
import { BROKER } from '../../support/granted.ts';
import { type OpenStore, useRoom } from './room.ts';

/** What is to be pruned of everything. */
function allBefore(at: string) {
  return { jobs: at, events: at, idempotency: at, sessions: at, typedForms: at, needDrafts: at };
}

export function recordsContract(open: OpenStore): void {
  const room = useRoom(open);
  const entry = (action: string, subjectId = 'need-falls'): Omit<AuditEntry, 'seq'> => {
    const details = { verdict: 'accepted', position: 2, again: false, reason: null };
    return { at: room.clock.now(), actor: 'token:broker', action, subjectKind: 'need', subjectId, details };
  };
  const event = (name: string, at: Instant = room.clock.now()): Omit<DomainEvent, 'seq'> => {
    return { at, name, subjectId: 'proposal-1', audience: ['fjellvik', 'oyra'], details: { done: 1 } };
  };
  const result = (key: string, createdAt: Instant = room.clock.now()): IdempotentResult => {
    return { principalId: 'token-1', key, requestHash: 'abc', result: '{"id":"need-falls"}', createdAt };
  };

  test('what was done to a thing can be read in the order it was done', async () => {
    await room.store.write(async (tx) => {
      await tx.addAudit(entry('need.submitted'));
      await tx.addAudit(entry('need.submitted', 'need-other'));
      await tx.addAudit(entry('need.changed'));
    });
    const entries = await room.store.audit.ofSubject('need', 'need-falls');
    expect(entries).toEqual([
      { seq: expect.any(Number), ...entry('need.submitted') },
      { seq: expect.any(Number), ...entry('need.changed') },
    ]);
    expect(await room.store.audit.ofSubject('proposal', 'need-falls')).toEqual([]);
  });

  test('events come in order after the last one seen, and the last one is known', async () => {
    expect(await room.store.events.lastSeq()).toBe(0);
    await room.store.write(async (tx) => {
      for (const name of ['one', 'two', 'three']) await tx.addEvent(event(name));
    });
    const [one, two, three] = await room.store.events.since(0, 10);
    expect(one).toEqual({ seq: expect.any(Number), ...event('one') });
    expect(await room.store.events.since(one?.seq ?? 0, 1)).toEqual([two]);
    expect(await room.store.events.lastSeq()).toBe(three?.seq);
    expect(await room.store.events.since(three?.seq ?? 0, 10)).toEqual([]);
  });

  test('the number of an event is never used again, even when all have been pruned', async () => {
    await room.store.write((tx) => tx.addEvent(event('old')));
    const last = await room.store.events.lastSeq();
    const soon = plusMs(room.clock.now(), 1);
    await room.store.write((tx) => tx.prune(allBefore(soon)));
    await room.store.write((tx) => tx.addEvent(event('new')));
    expect((await room.store.events.since(last, 10)).map(({ name }) => name)).toEqual(['new']);
  });

  test('what a key answered the first time is known to its owner only', async () => {
    await room.store.write((tx) => tx.addIdempotent(result('k')));
    expect(await room.store.idempotency.get('token-1', 'k')).toEqual(result('k'));
    expect(await room.store.idempotency.get('token-2', 'k')).toBeUndefined();
    expect(await room.store.idempotency.get('token-1', 'other')).toBeUndefined();
  });

  test('a key used twice is a `conflict`, and what the second did is undone', async () => {
    await room.store.write((tx) => tx.addIdempotent(result('k')));
    const again = room.store.write(async (tx) => {
      await tx.addEvent(event('second'));
      await tx.addIdempotent(result('k'));
    });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    expect(await room.store.events.since(0, 10)).toEqual([]);
  });

  test('pruning deletes done jobs, events and keys from before, counts them, and leaves the rest', async () => {
    const before = room.clock.now();
    const lease = { worker: 'a', now: before, until: plusMs(before, 1_000), limit: 1 };
    const add = (): Promise<string> => room.store.write((tx) => tx.outbox.add({ kind: 'housekeeping', payload: {} }));
    const done = await add();
    await room.store.jobRows.lease(lease);
    await room.store.jobRows.finish(done, 'a', before);
    const failed = await add();
    await room.store.jobRows.lease(lease);
    await room.store.jobRows.fail(failed, 'a', before, 'gave up');
    const pending = await add();
    const later = plusMs(before, 1);
    await room.store.write(async (tx) => {
      await tx.addEvent(event('old', before));
      await tx.addEvent(event('new', later));
      await tx.addIdempotent(result('old', before));
      await tx.addIdempotent(result('new', later));
      await tx.addAudit(entry('need.submitted'));
    });

    expect(await room.store.write((tx) => tx.prune(allBefore(before)))).toBe(0);
    expect(await room.store.write((tx) => tx.prune(allBefore(later)))).toBe(3);

    const left = await room.store.jobs.list(BROKER, {}, { limit: 10 });
    expect(left.items.map((job) => job.id)).toEqual([pending, failed]);
    expect((await room.store.events.since(0, 10)).map(({ name }) => name)).toEqual(['new']);
    expect(await room.store.idempotency.get('token-1', 'old')).toBeUndefined();
    expect(await room.store.idempotency.get('token-1', 'new')).toBeDefined();
    expect(await room.store.audit.ofSubject('need', 'need-falls')).toHaveLength(1);
  });
}
