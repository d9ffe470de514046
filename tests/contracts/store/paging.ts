import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Page, PageRequest, Store } from '../../../src/ports.ts';
import { aCall, aCoupling, aNeed, anExpertise, aProposal, aScheme, FJELLVIK } from '../../support/cast.ts';
import { ALL, allOpened, BROKER, granted } from '../../support/granted.ts';
import { addCast, type OpenStore, useRoom } from './room.ts';

/** All pages of a list, one after the other; `between` runs after each. */
async function walk<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  limit: number,
  between: (pages: number) => Promise<void> = async () => {},
): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  for (let pages = 1; ; pages++) {
    const page = await list({ limit, cursor });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items);
    if (page.nextCursor === null) return found;
    expect(page.items).toHaveLength(limit);
    cursor = page.nextCursor;
    await between(pages);
  }
}

const SEVERAL = 7;
/** Each list with something that fills it with several rows, of which some were made in the same millisecond. */
const LISTS: Record<string, List> = {
  needs: {
    add: (store, id, createdAt) => store.write((tx) => tx.save.need(granted('need', aNeed({ id, createdAt })))),
    ids: async (store, page) => mapPage(await store.needs.list(ALL, {}, page), (items) => allOpened('need', items)),
  },
  expertise: {
    add: (store, id, createdAt) =>
      store.write((tx) => tx.save.expertise(granted('expertise', anExpertise({ id, createdAt })))),
    ids: async (store, page) =>
      mapPage(await store.expertise.list(ALL, {}, page), (items) => allOpened('expertise', items)),
  },
  schemes: {
    add: (store, id, createdAt) => store.write((tx) => tx.save.scheme(BROKER, aScheme({ id, createdAt }))),
    ids: async (store, page) => mapPage(await store.schemes.list({}, page), (items) => items),
  },
  calls: {
    add: (store, id, createdAt) => store.write((tx) => tx.save.call(BROKER, aCall({ id, createdAt }))),
    ids: async (store, page) => mapPage(await store.calls.list({}, page), (items) => items),
  },
  couplings: {
    add: (store, id, createdAt) =>
      store.write((tx) => tx.save.coupling(granted('coupling', aCoupling({ id, createdAt })))),
    ids: async (store, page) => mapPage(await store.couplings.list(ALL, page), (items) => allOpened('coupling', items)),
  },
};
type List = {
  add: (store: Store, id: string, createdAt: string) => Promise<void>;
  ids: (store: Store, page: PageRequest) => Promise<Page<string>>;
};

function mapPage<T>({ items, nextCursor }: Page<T>, open: (items: T[]) => { id: string }[]): Page<string> {
  return { items: open(items).map(({ id }) => id), nextCursor };
}

function descending(a: string | number, b: string | number): number {
  return a > b ? -1 : Number(a < b);
}

export function pagingContract(open: OpenStore): void {
  const room = useRoom(open);
  beforeEach(() => addCast(room.store));

  test.each(Object.entries(LISTS))('the pages of %s hold every row once, newest first', async (_name, { add, ids }) => {
    const before = await ids(room.store, { limit: 100 });
    const expected: string[] = [];
    for (let i = 0; i < SEVERAL; i++) {
      await add(room.store, `page-${i}`, `2027-01-01T00:00:00.00${Math.floor(i / 3)}Z`);
      expected.unshift(`page-${i}`);
    }
    const list = (page: PageRequest): Promise<Page<string>> => ids(room.store, page);
    for (const limit of [1, 2, 3, SEVERAL, 100])
      expect(await walk(list, limit)).toEqual([...expected, ...before.items]);
  });

  test('jobs are paged too', async () => {
    const added: string[] = [];
    for (let i = 0; i < SEVERAL; i++) {
      added.unshift(await room.store.write((tx) => tx.outbox.add({ kind: 'housekeeping', payload: {} })));
    }
    const jobs = await walk((page) => room.store.jobs.list(BROKER, { kind: 'housekeeping' }, page), 3);
    expect(jobs.map((job) => job.id)).toEqual(added);
  });

  test('rows that come while somebody pages neither repeat nor hide one', async () => {
    for (let i = 0; i < SEVERAL; i++) {
      await room.store.write((tx) => tx.save.need(granted('need', aNeed({ id: `page-${i}` }))));
    }
    const before = (await room.store.needs.list(ALL, {}, { limit: 100 })).items;
    const found = await walk(
      (page) => room.store.needs.list(ALL, {}, page),
      2,
      (pages) =>
        room.store.write((tx) =>
          tx.save.need(granted('need', aNeed({ id: `newer-${pages}`, createdAt: '2027-01-01T00:00:00.000Z' }))),
        ),
    );
    expect(allOpened('need', found)).toEqual(allOpened('need', before));
  });

  test('whatever the scores and times, paging proposals gives each once, best first, then newest', async () => {
    const row = fc.record({
      score: fc.oneof(fc.constantFrom(0, 0.1, 0.30000000000000004, 1), fc.double({ min: 0, max: 1, noNaN: true })),
      createdAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z', '2026-06-01T00:00:00.000Z'),
      status: fc.constantFrom('proposed', 'accepted'),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (given, limit) => {
        run += 1;
        const needId = `need-${run}`;
        const proposals = given.map((some, i) => {
          return aProposal({
            ...some,
            id: `p-${run}-${String(i).padStart(2, '0')}`,
            needId,
            expertiseId: `expertise-${i}`,
          });
        });
        await room.store.write(async (tx) => {
          await tx.save.need(granted('need', aNeed({ id: needId, organisationId: FJELLVIK.id })));
          for (const [i, proposal] of proposals.entries()) {
            const id = `expertise-${i}`;
            const known = await tx.expertise.get(id);
            if (known === undefined) await tx.save.expertise(granted('expertise', anExpertise({ id, outputs: [] })));
            await tx.save.proposal(granted('proposal', proposal));
          }
        });
        const found = await walk((page) => room.store.proposals.list(ALL, { needId }, page), limit);
        const expected = proposals.toSorted(
          (a, b) => descending(a.score, b.score) || descending(a.createdAt, b.createdAt) || descending(a.id, b.id),
        );
        expect(allOpened('proposal', found)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['not base64', '%%%'],
    ['not JSON', Buffer.from('hello').toString('base64url')],
    ['not a list', Buffer.from('{"a":1}').toString('base64url')],
    ['of another list', Buffer.from('["jobs","2026-01-01T00:00:00.000Z","x"]').toString('base64url')],
    ['too short', Buffer.from('["needs","x"]').toString('base64url')],
    ['of the wrong kind', Buffer.from('["needs",null,{}]').toString('base64url')],
    ['empty', ''],
  ])('a cursor that is %s is `invalid` and named', async (_what, cursor) => {
    const list = room.store.needs.list(ALL, {}, { limit: 10, cursor });
    await expect(list).rejects.toMatchObject({ code: 'invalid', faults: [{ pointer: 'cursor' }] });
  });
}
