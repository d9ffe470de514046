import { describe, expect, it } from 'vitest';
import { PARTNER_KINDS } from '../../src/domain/funding/partner-kinds.ts';
import { parseScheme } from '../../src/imports/schemes.ts';
import { readCatalogue } from '../support/catalogue.ts';
import { faultsOf } from './faults-of.ts';

const now = '2026-11-21T08:00:00.000Z';
const { places, schemes, scheme } = await readCatalogue();
const parse = (value: unknown) => parseScheme(value, { now, places });

const record = {
  id: 'testordningen',
  name_nb: 'Testordningen',
  funder: 'Testdirektoratet',
  funder_type: 'national',
  status: 'running',
  purpose_nb: 'Penger til kommuner.',
  eligible_applicants: ['municipality'],
  required_partners: [],
  regions: ['*'],
  deadlines: [],
  source: 'page: https://example.test/',
  verified: true,
};

describe('a scheme from a file', () => {
  it('is read from the shipped catalogue: 100 of them in eight families', () => {
    const families: Record<string, number> = {};
    for (const { family } of schemes) families[family] = (families[family] ?? 0) + 1;
    expect(families).toEqual({
      rff: 12,
      skjonnsmidler: 11,
      nfr: 11,
      eu: 20,
      interreg: 8,
      national: 25,
      regional: 8,
      foundation: 5,
    });
  });

  it('knows its deadlines by kind: a date, a month that is a habit, or none', () => {
    expect(scheme('skjonn-innlandet').deadlines).toEqual([
      { kind: 'fixed', date: '2022-01-13', month: null, yearSeen: 2022, note: null },
      { kind: 'fixed', date: '2023-01-31', month: null, yearSeen: 2023, note: null },
      { kind: 'annual_month', date: null, month: 1, yearSeen: 2023, note: 'Januarfrist to år på rad' },
    ]);
    expect(scheme('ks-digifin').deadlines[0]).toMatchObject({
      kind: 'running',
      date: null,
      month: null,
      yearSeen: null,
    });
    expect(scheme('eu-dut').deadlines[1]).toMatchObject({ kind: 'annual_month', month: 11 });
  });

  it('names what is unverified by the names of its own fields', () => {
    expect(scheme('rff-arktis').unverifiedFields).toEqual(['eligibleApplicants', 'requiredPartners', 'lastSeenYear']);
  });

  it('asks only for partners of known kinds', () => {
    const kinds = new Set(schemes.flatMap((s) => s.requiredPartners.map((partner) => partner.kind)));
    expect([...kinds].filter((kind) => !PARTNER_KINDS.has(kind))).toEqual([]);
  });

  it('keeps "not known" as null, and begins as version 1', () => {
    expect(parse(record)).toMatchObject({
      family: 'national',
      nameEn: null,
      amountMinNok: null,
      amountMaxNok: null,
      ownContributionPercent: null,
      checkedAt: null,
      validTo: null,
      version: 1,
      createdAt: now,
    });
  });

  it('may be written in camelCase, with the month by its own name', () => {
    const deadlines = [{ kind: 'annual_month', month: 2, yearSeen: 2024 }];
    const { funder_type: _, ...rest } = record;
    expect(parse({ ...rest, family: 'eu', deadlines }).deadlines[0]).toMatchObject({
      month: 2,
      yearSeen: 2024,
      date: null,
    });
  });

  it.each([
    [{ funder_type: null }, '/family', 'It is required.'],
    [{ regions: ['50', '99'] }, '/regions', 'Use county numbers of 2024, or "*" alone for the whole country.'],
    [
      { required_partners: [{ kind: 'constructor', min: 1 }] },
      '/required_partners/0/kind',
      `Unknown kind of partner. Known: ${[...PARTNER_KINDS.keys()].join(', ')}.`,
    ],
    [{ amount_min_nok: 2, amount_max_nok: 1 }, '/amount_min_nok', 'It is more than the most.'],
    [{ valid_from: '2027-01-01', valid_to: '2026-01-01' }, '/valid_to', 'It is before the first day of validity.'],
    [
      { deadlines: [{ kind: 'fixed', date: 3 }] },
      '/deadlines/0/date',
      'Only annual_month has a month here. Give a date as yyyy-mm-dd.',
    ],
    [
      { deadlines: [{ kind: 'annual_month', date: true }] },
      '/deadlines/0/date',
      'Give a date as yyyy-mm-dd, or a month 1–12 for annual_month.',
    ],
    [{ deadlines: [{ kind: 'annual_month' }] }, '/deadlines/0/date', 'annual_month needs a month, 1–12.'],
    [{ deadlines: [{ kind: 'annual_month', date: 13 }] }, '/deadlines/0/date', 'Give at most 12.'],
    [
      { deadlines: [{ kind: 'fixed', date: '2027-02-29' }] },
      '/deadlines/0/date',
      'Give a date that exists, as yyyy-mm-dd.',
    ],
    [{ status: 'open' }, '/status', 'Unknown value. Known: open_annually, running, closed, discontinued, unknown.'],
    [{ source: '' }, '/source', 'It is empty.'],
  ])('with %o is refused at %s', (wrong, pointer, message) => {
    expect(faultsOf(() => parse({ ...record, ...wrong }))).toEqual({ [pointer]: message });
  });

  it('is refused when it calls a field unverified that schemes do not have', () => {
    expect(
      faultsOf(() => parse({ ...record, unverified_fields: ['purpose_nb', 'weather'] }))['/unverified_fields'],
    ).toMatch(/^Use names of a scheme's own fields: id, nameNb, /);
  });
});
