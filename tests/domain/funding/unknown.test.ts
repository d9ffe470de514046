import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessScheme } from '../../../src/domain/funding/assess.ts';
import { type Deadline, SCHEME_FAMILIES, SCHEME_STATUSES, type Scheme } from '../../../src/domain/scheme.ts';
import { ORGANISATION_KINDS, WANTS } from '../../../src/domain/words.ts';
import { COUNTIES, municipalNeed, readCatalogue } from '../../support/catalogue.ts';

const catalogue = await readCatalogue();
const today = '2026-11-21';
const year = fc.integer({ min: 2020, max: 2026 });
const date = fc.constantFrom('2020-05-01', '2025-12-31', '2026-11-21', '2027-02-28', '2028-01-01');

/** Mostly what says yes, so that there are yeses to doubt; else anything, also nothing. */
const mostly = <T>(yes: T, ...others: T[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(yes) }, { weight: 1, arbitrary: fc.constantFrom(yes, ...others) });
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const deadline: fc.Arbitrary<Deadline> = fc.record({
  kind: mostly<Deadline['kind']>('running', 'fixed', 'annual_month'),
  date: orNull(date),
  month: orNull(fc.integer({ min: 1, max: 12 })),
  yearSeen: orNull(year),
  note: fc.constant(null),
});

const scheme: fc.Arbitrary<Scheme> = fc.record({
  id: mostly('ny-ordning', 'constructor', 'toString', ...catalogue.schemes.map((s) => s.id)),
  nameNb: fc.constant('Ny ordning'),
  nameEn: fc.constant(null),
  funder: fc.constant('Noen'),
  family: mostly<Scheme['family']>('national', ...SCHEME_FAMILIES),
  instrument: fc.constant(null),
  status: mostly<Scheme['status']>('running', ...SCHEME_STATUSES),
  purposeNb: fc.constant('Penger.'),
  eligibleApplicants: mostly<Scheme['eligibleApplicants']>(
    ['municipality'],
    [],
    ['company'],
    ['research_org', 'university'],
  ),
  requiredPartners: mostly<Scheme['requiredPartners']>(
    [],
    [{ kind: 'municipality', min: 2 }],
    [{ kind: 'valueOf', min: 1 }],
    [{ kind: 'approved_research_org', min: 1 }],
  ),
  regions: mostly<Scheme['regions']>(['*'], [], ['50'], ['34', '56']),
  amountMinNok: mostly<number | null>(null, 0, 150_000),
  amountMaxNok: mostly<number | null>(9_000_000, null, 300_000),
  ownContributionPercent: mostly<number | null>(0, null, 50),
  durationMonthsMax: mostly<number | null>(null, 36),
  deadlines: fc.array(deadline, { maxLength: 3 }),
  themes: fc.constant([]),
  excludesNb: mostly<string | null>(null, 'Drift støttes ikke.'),
  url: fc.constant(null),
  source: fc.constant('page: https://example.test/'),
  verified: fc.boolean(),
  unverifiedFields: fc.subarray(['status', 'deadlines', 'regions']),
  lastSeenYear: orNull(year),
  checkedAt: orNull(date),
  validFrom: mostly<string | null>(null, '2020-01-01', '2027-01-01'),
  validTo: mostly<string | null>(null, '2020-01-01', '2027-01-01'),
  version: fc.constant(1),
  createdAt: fc.constant('2026-01-01T00:00:00.000Z'),
  updatedAt: fc.constant('2026-01-01T00:00:00.000Z'),
});

const need = fc
  .record({
    county: fc.constantFrom(...COUNTIES),
    wants: fc.subarray([...WANTS]),
    budgetNok: orNull(fc.integer({ min: 0, max: 9_000_000 })),
    startQuarter: orNull(fc.constantFrom('2026Q4', '2027Q3', '2028Q4')),
    pairedWith: fc.constantFrom(undefined, ...ORGANISATION_KINDS),
  })
  .map(({ county, wants, pairedWith, ...money }) =>
    municipalNeed(county, wants, { ...money, ...(pairedWith === undefined ? {} : { pairedWith }) }),
  );

/** What must be known, and how, before anybody may say yes. */
const isKnownInFull = (s: Scheme): boolean =>
  ['running', 'open_annually'].includes(s.status) &&
  s.eligibleApplicants.includes('municipality') &&
  s.regions.length > 0 &&
  s.amountMaxNok !== null &&
  s.ownContributionPercent === 0 &&
  s.excludesNb === null &&
  s.family !== 'rff' &&
  s.deadlines.some((d) => (d.kind === 'fixed' && d.date !== null) || (d.kind === 'running' && d.yearSeen !== null));

describe('what is not known', () => {
  it('never becomes a yes, whatever the record', () => {
    let yes = 0;
    fc.assert(
      fc.property(need, scheme, (facts, record) => {
        const { verdict } = assessScheme(facts, record, [], today);
        if (verdict !== 'can') return;
        yes++;
        expect(isKnownInFull(record)).toBe(true);
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(yes).toBeGreaterThan(100);
  });

  it('takes the yes from every scheme that loses a fact that decides', () => {
    const sure: Scheme = {
      ...catalogue.scheme('mdir-natursats'),
      amountMinNok: null,
      durationMonthsMax: null,
      id: 'ny-ordning',
      family: 'national',
      status: 'running',
      eligibleApplicants: ['municipality'],
      requiredPartners: [],
      regions: ['*'],
      amountMaxNok: 9_000_000,
      ownContributionPercent: 0,
      deadlines: [{ kind: 'running', date: null, month: null, yearSeen: 2026, note: null }],
      excludesNb: null,
      validTo: null,
      validFrom: null,
    };
    const losses: Partial<Scheme>[] = [
      { status: 'unknown' },
      { eligibleApplicants: [] },
      { regions: [] },
      { amountMaxNok: null },
      { ownContributionPercent: null },
      { deadlines: [] },
      { deadlines: [{ kind: 'running', date: null, month: null, yearSeen: null, note: null }] },
      { deadlines: [{ kind: 'annual_month', date: null, month: null, yearSeen: 2026, note: null }] },
    ];
    expect(assessScheme(municipalNeed('Oslo'), sure, [], today).verdict).toBe('can');
    fc.assert(
      fc.property(fc.subarray(losses, { minLength: 1 }), (lost) => {
        const record: Scheme = { ...sure };
        for (const loss of lost) Object.assign(record, loss);
        expect(assessScheme(municipalNeed('Oslo'), record, [], today).verdict).not.toBe('can');
      }),
    );
  });
});
