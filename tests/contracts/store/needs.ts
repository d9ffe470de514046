import { beforeEach, expect, test } from 'vitest';
import { needCard } from '../../../src/domain/access.ts';
import type { Need } from '../../../src/domain/need.ts';
import type { NeedFilter } from '../../../src/ports.ts';
import { aNeed, aProposal, FJELLVIK, HAVNESUND } from '../../support/cast.ts';
import { ALL, granted, opened, scopeOf } from '../../support/granted.ts';
import { addOrganisations, type OpenStore, useRoom } from './room.ts';

const FALLS = aNeed({ createdAt: '2026-01-01T00:00:00.000Z' });
const WATER = aNeed({
  id: 'need-water',
  organisationId: HAVNESUND.id,
  municipalityNumber: '9902',
  title: 'Lekkasjer i vannrør',
  description: 'ÅRSTIDENE slår hull i 40 % av rørene våre.',
  language: 'nn',
  themes: ['byutvikling', 'smart-kommune'],
  status: 'matched',
  createdAt: '2026-01-02T00:00:00.000Z',
});
const SCHOOL = aNeed({
  id: 'need-school',
  title: 'Fravær i ungdomsskolen',
  description: 'Under_streken og prosent.',
  themes: ['oppvekst-og-utdanning'],
  status: 'withdrawn',
  createdAt: '2026-01-03T00:00:00.000Z',
});

export function needContract(open: OpenStore): void {
  const room = useRoom(open);
  const save = (need: Need): Promise<void> => room.store.write((tx) => tx.save.need(granted('need', need)));
  const find = async (filter: NeedFilter, scope = ALL): Promise<string[]> => {
    const { items } = await room.store.needs.list(scope, filter, { limit: 100 });
    return items.map((sealed) => opened('need', sealed).id);
  };

  beforeEach(async () => {
    await addOrganisations(room.store);
    for (const need of [FALLS, WATER, SCHOOL]) await save(need);
  });

  test('cards tell whose and what each one is, by id, and leave out what is not there', async () => {
    const cards = await room.store.needs.cards(['need-water', 'nothing', FALLS.id]);
    expect([...cards.keys()].toSorted()).toEqual([FALLS.id, 'need-water'].toSorted());
    const { id, title, municipalityNumber, countyNumber, unit, language, themes, example } = FALLS;
    const proposal = granted('proposal', aProposal());
    expect(needCard(proposal, cards.get(FALLS.id))).toEqual({
      id,
      title,
      municipalityNumber,
      countyNumber,
      unit,
      language,
      themes,
      example,
    });
  });

  test('municipalities that have a need are known, each once', async () => {
    await save(aNeed({ id: 'need-again' }));
    const found = await room.store.needs.municipalities();
    expect(found).toEqual([...new Set(found)].toSorted());
    expect(found).toContain('9901');
  });

  test('a need comes back as it was saved', async () => {
    const bare = aNeed({ id: 'need-bare', unit: null, budgetNok: null, startQuarter: null, readiness: {}, themes: [] });
    const full = aNeed({ id: 'need-full', budgetNok: 9_000_000_000, confidential: true, example: true });
    await save(bare);
    await save(full);
    expect(opened('need', await room.store.needs.get('need-bare'))).toEqual(bare);
    expect(opened('need', await room.store.needs.get('need-full'))).toEqual(full);
    expect(await room.store.needs.get('need-nowhere')).toBeUndefined();
  });

  test('the list is newest first', async () => {
    expect(await find({})).toEqual(['need-school', 'need-water', 'need-falls']);
  });

  test('an organisation lists its own needs only', async () => {
    expect(await find({}, scopeOf(HAVNESUND.id))).toEqual(['need-water']);
    expect(await find({ status: 'submitted' }, scopeOf(HAVNESUND.id))).toEqual([]);
    expect(await find({}, scopeOf(FJELLVIK.id))).toEqual(['need-school', 'need-falls']);
  });

  test.each<[string, NeedFilter, string[]]>([
    ['status', { status: 'matched' }, ['need-water']],
    ['theme', { theme: 'smart-kommune' }, ['need-water']],
    ['municipality', { municipalityNumber: '9901' }, ['need-school', 'need-falls']],
    ['language', { language: 'nn' }, ['need-water']],
    ['several at once', { municipalityNumber: '9901', status: 'submitted' }, ['need-falls']],
  ])('the list can be narrowed by %s', async (_what, filter, expected) => {
    expect(await find(filter)).toEqual(expected);
  });

  test.each([
    ['part of a word in the title', 'lekkasj', ['need-water']],
    ['part of a word in the description', 'står i fare', ['need-falls']],
    ['small letters where the text has capital Å', 'årstid', ['need-water']],
    ['capital Æ where the text has a small one', 'FRAVÆR', ['need-school']],
    ['an å typed as a and a ring', 'a\u030Arstidene', ['need-water']],
    ['a percent sign, taken as it is', '40 %', ['need-water']],
    ['an underscore, taken as it is', 'under_', ['need-school']],
    ['an underscore that stands for nothing else', 'l_kkasjer', []],
    ['an exclamation mark, taken as it is', '!', []],
    ['a quote that means nothing to the database', "' or 1=1 --", []],
  ])('searching finds %s', async (_what, q, expected) => {
    expect(await find({ q })).toEqual(expected);
  });

  test('a change with the next version replaces the need', async () => {
    const changed = { ...FALLS, title: 'Fall og brudd', version: 2 };
    await save(changed);
    expect(opened('need', await room.store.needs.get('need-falls'))).toEqual(changed);
    expect(await find({ q: 'brudd' })).toEqual(['need-falls']);
  });

  test.each([1, 3])('a change with version %i where 1 is stored is stale, and changes nothing', async (version) => {
    const late = save({ ...FALLS, title: 'Too late', version });
    await expect(late).rejects.toMatchObject({ code: 'conflict', stale: true });
    expect(opened('need', await room.store.needs.get('need-falls'))).toEqual(FALLS);
  });

  test('marking as matched changes a submitted need and leaves its version; a withdrawn one stays withdrawn', async () => {
    const at = room.clock.now();
    await room.store.write(async (tx) => {
      await tx.markMatched('need-falls', at);
      await tx.markMatched('need-school', at);
    });
    expect(opened('need', await room.store.needs.get('need-falls'))).toEqual({
      ...FALLS,
      status: 'matched',
      updatedAt: at,
    });
    expect(opened('need', await room.store.needs.get('need-school'))).toEqual(SCHOOL);
  });

  test('open needs are walked through oldest first, without the withdrawn', async () => {
    await save(aNeed({ id: 'need-a-new', createdAt: '2026-01-04T00:00:00.000Z' }));
    expect(await room.store.needs.openIds('', 2)).toEqual(['need-falls', 'need-water']);
    expect(await room.store.needs.openIds('need-water', 2)).toEqual(['need-a-new']);
    expect(await room.store.needs.openIds('need-a-new', 2)).toEqual([]);
  });
}
