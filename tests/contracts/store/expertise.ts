import { beforeEach, expect, test } from 'vitest';
import { expertiseCard } from '../../../src/domain/access.ts';
import type { Expertise } from '../../../src/domain/expertise.ts';
import { anExpertise, aProposal, OYRA, STRANDHEIM } from '../../support/cast.ts';
import { ALL, allOpened, granted, opened, scopeOf } from '../../support/granted.ts';
import { addOrganisations, type OpenStore, useRoom } from './room.ts';

const AGEING = anExpertise();
const ICE = anExpertise({
  id: 'expertise-ice',
  name: 'Isforskning',
  nameEn: 'Cryosphere Lab',
  organisationId: STRANDHEIM.id,
  organisationName: STRANDHEIM.name,
  description: 'Vi måler is i havner.',
  keywords: ['isbre', 'ØKOLOGI'],
  outputs: [],
  capacity: { maxActive: null, availableFrom: '2027-01-01' },
  createdAt: '2026-02-01T00:00:00.000Z',
});

export function expertiseContract(open: OpenStore): void {
  const room = useRoom(open);
  const save = (expertise: Expertise): Promise<void> =>
    room.store.write((tx) => tx.save.expertise(granted('expertise', expertise)));
  const get = async (id: string): Promise<Expertise> => opened('expertise', await room.store.expertise.get(id));
  const find = async (q?: string, scope = ALL): Promise<string[]> => {
    const filter = q === undefined ? {} : { q };
    const { items } = await room.store.expertise.list(scope, filter, { limit: 100 });
    return allOpened('expertise', items).map((expertise) => expertise.id);
  };

  const changed = async (since: number, limit = 10): Promise<[string, number, boolean][]> => {
    const profiles = allOpened('expertise', await room.store.expertise.changedSince(since, limit));
    return profiles.map(({ id, revision, removed }) => [id, revision, removed]);
  };

  beforeEach(async () => {
    await addOrganisations(room.store);
    await save(AGEING);
    await save(ICE);
  });

  test('a profile comes back as it was saved, its outputs in their order, with a revision of its own', async () => {
    expect(await get('expertise-ageing')).toEqual({ ...AGEING, revision: 1 });
    expect(await get('expertise-ice')).toEqual({ ...ICE, revision: 2 });
    expect(await room.store.expertise.get('nothing')).toBeUndefined();
  });

  test('cards tell who each one is, by id, and leave out what is not there', async () => {
    const cards = await room.store.expertise.cards(['expertise-ice', 'nothing', 'expertise-ageing']);
    expect([...cards.keys()].toSorted()).toEqual(['expertise-ageing', 'expertise-ice']);
    const { id, name, nameEn, organisationName, unit, countyNumber, language, contactUrl, example } = AGEING;
    const proposal = granted('proposal', aProposal());
    expect(expertiseCard(proposal, cards.get('expertise-ageing'))).toEqual({
      id,
      name,
      nameEn,
      organisationName,
      unit,
      countyNumber,
      language,
      contactUrl,
      example,
    });
    expect(await room.store.expertise.cards([])).toEqual(new Map());
  });

  test('a change replaces the outputs, however many there are, and takes the next revision', async () => {
    const outputs = Array.from({ length: 2_500 }, (_, i) => ({
      title: `Artikkel ${i}`,
      abstract: null,
      year: null,
      url: null,
    }));
    await save({ ...AGEING, outputs, version: 2 });
    expect(await get('expertise-ageing')).toEqual({ ...AGEING, outputs, version: 2, revision: 3 });
    await save({ ...AGEING, outputs: outputs.slice(0, 1), version: 3 });
    expect((await get('expertise-ageing')).outputs).toEqual(outputs.slice(0, 1));
  });

  test('a stale change is refused, keeps the outputs and uses up no revision', async () => {
    const late = save({ ...AGEING, outputs: [], version: 1 });
    await expect(late).rejects.toMatchObject({ code: 'conflict', stale: true });
    expect(await get('expertise-ageing')).toEqual({ ...AGEING, revision: 1 });
    await save({ ...AGEING, version: 2 });
    expect((await get('expertise-ageing')).revision).toBe(3);
  });

  test('the list is newest first, and an organisation lists its own only', async () => {
    expect(await find()).toEqual(['expertise-ice', 'expertise-ageing']);
    expect(await find(undefined, scopeOf(OYRA.id))).toEqual(['expertise-ageing']);
  });

  test.each([
    ['the name', 'isforsk', ['expertise-ice']],
    ['the English name', 'cryosphere', ['expertise-ice']],
    ['the description', 'BALANSE', ['expertise-ageing']],
    ['a keyword, whatever its case', 'økologi', ['expertise-ice']],
    ['nothing across two fields', 'isforskning vi', []],
  ])('searching looks in %s', async (_where, q, expected) => {
    expect(await find(q)).toEqual(expected);
  });

  test('a removed profile is in no list, but can be fetched and followed', async () => {
    await save({ ...ICE, removed: true, version: 2 });
    expect(await find()).toEqual(['expertise-ageing']);
    expect((await get('expertise-ice')).removed).toBe(true);
  });

  test('an index can follow what changed, by rising revision, some at a time', async () => {
    await save({ ...ICE, removed: true, version: 2 });
    expect(await changed(0)).toEqual([
      ['expertise-ageing', 1, false],
      ['expertise-ice', 3, true],
    ]);
    expect(await changed(0, 1)).toEqual([['expertise-ageing', 1, false]]);
    expect(await changed(1)).toEqual([['expertise-ice', 3, true]]);
    expect(await changed(3)).toEqual([]);
  });

  test('a change that is rolled back is never followed', async () => {
    const failing = room.store.write(async (tx) => {
      await tx.save.expertise(granted('expertise', { ...ICE, version: 2 }));
      throw new Error('cold feet');
    });
    await expect(failing).rejects.toThrow('cold feet');
    expect(await room.store.expertise.changedSince(2, 10)).toEqual([]);
  });
}
