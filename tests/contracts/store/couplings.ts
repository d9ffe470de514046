import { beforeEach, expect, test } from 'vitest';
import type { Coupling } from '../../../src/domain/coupling.ts';
import { COUPLING_STATUSES } from '../../../src/domain/words.ts';
import type { CouplingFilter } from '../../../src/ports.ts';
import { aCoupling, FJELLVIK, HAVNESUND, OYRA } from '../../support/cast.ts';
import { ALL, allOpened, granted, opened, scopeOf } from '../../support/granted.ts';
import { addCast, type OpenStore, useRoom } from './room.ts';

const FIRST = aCoupling();

export function couplingContract(open: OpenStore): void {
  const room = useRoom(open);
  const save = (coupling: Coupling): Promise<void> =>
    room.store.write((tx) => tx.save.coupling(granted('coupling', coupling)));

  const find = async (scope = ALL): Promise<Coupling[]> =>
    allOpened('coupling', (await room.store.couplings.list(scope, { limit: 10 })).items);

  beforeEach(async () => {
    await addCast(room.store);
    await save(FIRST);
  });

  test('a coupling comes back as it was saved, by its id and by its proposal', async () => {
    expect(opened('coupling', await room.store.couplings.get(FIRST.id))).toEqual(FIRST);
    expect(opened('coupling', await room.store.couplings.ofProposal(FIRST.proposalId))).toEqual(FIRST);
    expect(await room.store.couplings.get('nothing')).toBeUndefined();
    expect(await room.store.couplings.ofProposal('nothing')).toBeUndefined();
  });

  test('of several with one proposal, the one that is not cancelled counts', async () => {
    await save({ ...FIRST, cancelled: true, version: 2 });
    const second = aCoupling({ id: 'a-second' });
    await save(second);
    expect(opened('coupling', await room.store.couplings.ofProposal(FIRST.proposalId))).toEqual(second);
  });

  test('an answer comes back as it was given', async () => {
    const at = '2026-02-01T08:00:00.000Z';
    const answer = { verdict: 'not-now', until: '2027-01-15', reason: null, note: 'Etter jul.', at } as const;
    await save({ ...FIRST, answer, version: 2 });
    expect(opened('coupling', await room.store.couplings.get(FIRST.id))).toEqual({ ...FIRST, answer, version: 2 });
  });

  test('a stale change is refused', async () => {
    await expect(save({ ...FIRST, status: 'work' })).rejects.toMatchObject({ code: 'conflict', stale: true });
  });

  test('both parties list a coupling, newest first, and nobody else does', async () => {
    const later = aCoupling({ id: 'a-later', createdAt: '2026-03-01T00:00:00.000Z' });
    await save(later);
    expect(await find()).toEqual([later, FIRST]);
    expect(await find(scopeOf(FJELLVIK.id))).toEqual([later, FIRST]);
    expect(await find(scopeOf(OYRA.id))).toEqual([later, FIRST]);
    expect(await find(scopeOf(HAVNESUND.id))).toEqual([]);
  });

  test('couplings that are ended, that are experience or that are cancelled take up no capacity', async () => {
    for (const status of COUPLING_STATUSES) await save(aCoupling({ id: `in-${status}`, status }));
    await save(aCoupling({ id: 'cancelled', cancelled: true }));
    const counts = await room.store.couplings.activeCounts(['expertise-ageing', 'expertise-without']);
    expect([...counts]).toEqual([['expertise-ageing', 1 + COUPLING_STATUSES.length - 2]]);
  });

  test('they are narrowed by how far they have come, and by whether they take up capacity', async () => {
    await save(aCoupling({ id: 'ended', status: 'ended' }));
    const ids = async (filter: CouplingFilter) =>
      allOpened('coupling', (await room.store.couplings.list(ALL, { limit: 10 }, filter)).items).map(({ id }) => id);
    expect(await ids({ status: 'ended' })).toEqual(['ended']);
    expect(await ids({ active: true })).toEqual([FIRST.id]);
    expect(await ids({ active: false, status: 'contact' })).toEqual([]);
  });

  test('counting takes any number of ids, and none', async () => {
    const ids = Array.from({ length: 40_000 }, (_, i) => `expertise-${i}`);
    expect(await room.store.couplings.activeCounts([...ids, 'expertise-ageing'])).toEqual(
      new Map([['expertise-ageing', 1]]),
    );
    expect(await room.store.couplings.activeCounts([])).toEqual(new Map());
  });
}
