import { beforeEach, expect, test } from 'vitest';
import type { Call, Scheme } from '../../../src/domain/scheme.ts';
import type { CallFilter, SchemeFilter } from '../../../src/ports.ts';
import { aCall, aScheme } from '../../support/cast.ts';
import { BROKER } from '../../support/granted.ts';
import { type OpenStore, useRoom } from './room.ts';

const COUNTY = aScheme();
const NATIONAL = aScheme({
  id: 'scheme-national',
  nameNb: 'Forskning for kommunene',
  nameEn: 'Research for municipalities',
  funder: 'Rådet for ØKT kunnskap',
  family: 'nfr',
  regions: ['*'],
  deadlines: [],
  amountMinNok: null,
  amountMaxNok: null,
  ownContributionPercent: null,
  createdAt: '2026-02-01T00:00:00.000Z',
});

export function fundingContract(open: OpenStore): void {
  const room = useRoom(open);
  const save = (scheme: Scheme): Promise<void> => room.store.write((tx) => tx.save.scheme(BROKER, scheme));
  const saveCall = (call: Call): Promise<void> => room.store.write((tx) => tx.save.call(BROKER, call));

  beforeEach(async () => {
    await save(COUNTY);
    await save(NATIONAL);
  });

  test('a scheme comes back as it was saved', async () => {
    expect(await room.store.schemes.get(COUNTY.id)).toEqual(COUNTY);
    expect(await room.store.schemes.get(NATIONAL.id)).toEqual(NATIONAL);
    expect(await room.store.schemes.get('nothing')).toBeUndefined();
  });

  test.each<[string, SchemeFilter, string[]]>([
    ['nothing: newest first', {}, [NATIONAL.id, COUNTY.id]],
    ['family', { family: 'rff' }, [COUNTY.id]],
    ['county, where those for every county count too', { countyNumber: '99' }, [NATIONAL.id, COUNTY.id]],
    ['a county with none of its own', { countyNumber: '9' }, [NATIONAL.id]],
    ['a word in the name', { q: 'FORPROSJEKTFOND' }, [COUNTY.id]],
    ['a word in the English name', { q: 'municipalities' }, [NATIONAL.id]],
    ['a word in the purpose', { q: 'går sammen' }, [NATIONAL.id, COUNTY.id]],
    ['a word in the name of the funder', { q: 'økt' }, [NATIONAL.id]],
  ])('schemes can be listed by %s', async (_by, filter, expected) => {
    const { items } = await room.store.schemes.list(filter, { limit: 10 });
    expect(items.map((scheme) => scheme.id)).toEqual(expected);
  });

  test('a stale change of a scheme or a call is refused', async () => {
    await saveCall(aCall());
    await expect(save({ ...COUNTY, version: 3 })).rejects.toMatchObject({ code: 'conflict', stale: true });
    await expect(saveCall(aCall({ version: 1 }))).rejects.toMatchObject({ code: 'conflict', stale: true });
  });

  test('the revision rises at every change of a scheme or a call, and at nothing else', async () => {
    expect(await room.store.schemes.revision()).toBe(2);
    await save({ ...COUNTY, version: 2 });
    await saveCall(aCall());
    expect(await room.store.schemes.revision()).toBe(4);
    await expect(save({ ...COUNTY, version: 2 })).rejects.toMatchObject({ stale: true });
    expect(await room.store.schemes.revision()).toBe(4);
  });

  test('all schemes and all calls can be read at once', async () => {
    await saveCall(aCall());
    expect(await room.store.schemes.all()).toEqual([COUNTY, NATIONAL]);
    expect(await room.store.calls.all()).toEqual([aCall()]);
  });

  test('a call belongs to a scheme that exists', async () => {
    await expect(saveCall(aCall({ schemeId: 'nothing' }))).rejects.toMatchObject({ code: 'conflict' });
  });

  test('calls are listed newest first, by scheme, and by when they close', async () => {
    const open = aCall();
    const later = aCall({
      id: 'call-later',
      schemeId: NATIONAL.id,
      closes: '2027-03-01',
      createdAt: '2026-02-01T00:00:00.000Z',
    });
    const unknown = aCall({ id: 'call-unknown', closes: null, createdAt: '2026-03-01T00:00:00.000Z' });
    for (const call of [open, later, unknown]) await saveCall(call);
    const find = async (filter: CallFilter): Promise<Call[]> =>
      (await room.store.calls.list(filter, { limit: 10 })).items;
    expect(await find({})).toEqual([unknown, later, open]);
    expect(await find({ schemeId: NATIONAL.id })).toEqual([later]);
    expect(await find({ closesFrom: '2026-12-01' })).toEqual([later, open]);
    expect(await find({ closesFrom: '2026-12-02' })).toEqual([later]);
    expect(await room.store.calls.get('call-later')).toEqual(later);
    expect(await room.store.calls.get('nothing')).toBeUndefined();
  });
}
