import { describe, expect, it } from 'vitest';
import { assessScheme } from '../../../src/domain/funding/assess.ts';
import { beginBy } from '../../../src/domain/funding/lead-time.ts';
import type { RuleResult } from '../../../src/domain/funding/verdict.ts';
import type { Call, Scheme } from '../../../src/domain/scheme.ts';
import type { OrganisationKind } from '../../../src/domain/words.ts';
import { municipalNeed, readCatalogue } from '../../support/catalogue.ts';

const catalogue = await readCatalogue();
const today = '2026-11-21';

/** A scheme of which everything is known, and which says yes to any municipality in the country. */
const open: Scheme = {
  id: 'testordningen',
  nameNb: 'Testordningen',
  nameEn: null,
  funder: 'Testdirektoratet',
  family: 'national',
  instrument: null,
  status: 'running',
  purposeNb: 'Penger til kommuner.',
  eligibleApplicants: ['municipality'],
  requiredPartners: [],
  regions: ['*'],
  amountMinNok: null,
  amountMaxNok: 5_000_000,
  ownContributionPercent: 0,
  durationMonthsMax: null,
  deadlines: [{ kind: 'running', date: null, month: null, yearSeen: 2026, note: null }],
  themes: [],
  excludesNb: null,
  url: null,
  source: 'page: https://example.test/',
  verified: true,
  unverifiedFields: [],
  lastSeenYear: 2026,
  checkedAt: '2026-10-01',
  validFrom: null,
  validTo: null,
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

const call: Call = {
  id: 'runde-1',
  schemeId: open.id,
  title: 'Runde 1',
  description: '',
  language: 'nb',
  opens: null,
  closes: '2027-09-15',
  budgetMin: null,
  budgetMax: null,
  currency: 'NOK',
  url: null,
  source: 'utlysningen',
  checkedAt: '2026-11-01',
  version: 1,
  createdAt: open.createdAt,
  updatedAt: open.updatedAt,
};

function rules(rule: RuleResult['rule'], scheme: Partial<Scheme>, need = municipalNeed('Oslo'), calls: Call[] = []) {
  return assessScheme(need, { ...open, ...scheme }, calls, today).rules.filter((result) => result.rule === rule);
}
const verdicts = (...args: Parameters<typeof rules>) => rules(...args).map(({ verdict }) => verdict);

/** A scheme that asks for this partner, or has this one deadline; a need of this size. */
const asked = (kind: string, min: number) => ({ requiredPartners: [{ kind, min }] });
const budget = (budgetNok: number | null) => municipalNeed('Oslo', ['forskningsprosjekt'], { budgetNok });
const at = (deadline: Partial<Scheme['deadlines'][number]>) => ({
  deadlines: [{ kind: 'fixed' as const, date: null, month: null, yearSeen: null, note: null, ...deadline }],
});
const monthly = (month: number, yearSeen: number | null) => at({ kind: 'annual_month', month, yearSeen });
const share = (family: Scheme['family']) => rules('own-share', { family, ownContributionPercent: 50 })[0]?.missing?.nb;

describe('a scheme of which everything is known', () => {
  it('says yes', () => {
    expect(assessScheme(municipalNeed('Oslo'), open, [], today).verdict).toBe('can');
  });
});

describe('status and validity', () => {
  it('lets an open call prove that a scheme of unknown status is alive, with the call as source', () => {
    const [result] = rules('status', { status: 'unknown' }, municipalNeed('Oslo'), [call]);
    expect(result).toMatchObject({ verdict: 'can', source: 'utlysningen', checked: '2026-11-01', verified: true });
  });

  it('lets no call revive a discontinued scheme', () => {
    expect(verdicts('status', { status: 'discontinued' }, municipalNeed('Oslo'), [call])).toEqual(['cannot']);
  });

  it('gives a regional research fund that a county has reopened no more than a reserved yes', () => {
    expect(verdicts('status', { family: 'rff', status: 'running', checkedAt: '2026-10-01' })).toEqual(['can-if']);
    expect(verdicts('status', { family: 'rff', status: 'running', checkedAt: '2023-10-01' })).toEqual(['unknown']);
    expect(verdicts('status', { family: 'rff', status: 'running', checkedAt: null })).toEqual(['unknown']);
  });

  it.each<[Partial<Scheme>, string[], string]>([
    [{ validTo: '2026-11-20' }, ['cannot'], 'ended yesterday'],
    [{ validTo: today }, ['can'], 'ends today'],
    [{ validFrom: '2026-11-22' }, ['cannot'], 'begins tomorrow'],
    [{ validFrom: today }, [], 'begins today, and has no end to tell of'],
  ])('%o: %o (%s)', (period, expected) => {
    expect(verdicts('validity', period)).toEqual(expected);
  });
});

describe('partners', () => {
  it.each<[string, number, { pairedWith?: OrganisationKind; otherMunicipalityNumbers?: string[] }, string[], string]>([
    ['municipality', 1, {}, ['can'], 'the applicant is one'],
    ['municipality', 2, {}, ['can-if'], 'one more is missing'],
    ['municipality', 2, { otherMunicipalityNumbers: ['3101'] }, ['can'], 'the need is joined with another'],
    ['municipality', 2, { otherMunicipalityNumbers: ['0301'] }, ['can-if'], 'the same municipality twice is one'],
    ['public_body', 1, {}, ['can'], 'the applicant is one'],
    ['approved_research_org', 1, {}, ['can-if'], 'nobody is proposed'],
    ['approved_research_org', 1, { pairedWith: 'university' }, ['can'], 'universities are approved'],
    ['approved_research_org', 1, { pairedWith: 'institute' }, ['can-if'], 'institutes must be looked up in the list'],
    ['approved_research_org', 1, { pairedWith: 'company' }, ['can-if'], 'a company is none'],
    ['degree_awarding_institution', 1, { pairedWith: 'university' }, ['can'], 'universities award doctorates'],
    ['degree_awarding_institution', 1, { pairedWith: 'university-college' }, ['can-if'], 'in some fields'],
    ['non_research_partner', 2, {}, ['can-if'], 'the municipality is one, another is missing'],
    ['non_research_partner', 2, { otherMunicipalityNumbers: ['3101'] }, ['can'], 'two municipalities'],
    ['foreign_partner', 2, { pairedWith: 'university' }, ['can-if'], 'those of the proposal are in Norway'],
    ['a kind nobody has heard of', 1, {}, ['unknown'], 'what is not understood is not a yes'],
    ['constructor', 1, {}, ['unknown'], 'nor is a word that means something to the machine'],
  ])('%s × %i with %o: %o (%s)', (kind, min, known, expected) => {
    const need = municipalNeed('Oslo', ['forskningsprosjekt'], known);
    expect(verdicts('partners', asked(kind, min), need)).toEqual(expected);
  });

  it('says how many are missing', () => {
    const [result] = rules('partners', asked('foreign_partner', 2));
    expect(result?.missing).toEqual({
      nb: 'Mangler 2 partnere fra ulike land utenfor Norge.',
      nn: 'Manglar 2 partnarar frå ulike land utanfor Noreg.',
      en: 'Missing: 2 partners from different countries outside Norway.',
    });
  });

  it('turns to the organisation of the proposal when that one must apply', () => {
    const ksp = catalogue.scheme('nfr-ksp-samfunn');
    const paired = assessScheme(
      municipalNeed('Oslo', ['forskningsprosjekt'], { pairedWith: 'university' }),
      ksp,
      [],
      today,
    );
    expect(paired.rules.find(({ rule }) => rule === 'applicant')?.missing?.nb).toBe(
      'Fagmiljøet i forslaget må ville stå som søker.',
    );
  });
});

describe('money', () => {
  it.each<[Partial<Scheme>, number | null, string[], string]>([
    [{ amountMinNok: 150_000 }, 149_999, ['cannot', 'can'], 'too small for the scheme'],
    [{ amountMinNok: 150_000 }, 150_000, ['can', 'can'], 'just large enough'],
    [{ amountMinNok: 150_000 }, null, ['unknown', 'can-if'], 'not stated: it may be too small'],
    [{}, 5_000_000, ['can'], 'just within'],
    [{}, 5_000_001, ['can-if'], 'split it, or find the rest'],
    [{}, null, ['can-if'], 'not stated: keep within'],
    [{ amountMaxNok: null }, 1_000, ['can-if'], 'not known is not unlimited'],
  ])('%o and a budget of %s: %o (%s)', (limits, budgetNok, expected) => {
    expect(verdicts('amount', limits, budget(budgetNok))).toEqual(expected);
  });

  it('says what is over, in kroner', () => {
    const [result] = rules('amount', {}, budget(6_500_000));
    expect(result?.missing?.nb.replaceAll(/\s/g, ' ')).toBe(
      'Del opp prosjektet, eller finn 1 500 000 kroner et annet sted.',
    );
    expect(result?.missing?.en).toBe('Split the project, or find NOK 1,500,000 elsewhere.');
  });

  it('warns that skjønnsmidler cannot be the own share of a state grant, but says nothing of it to the EU', () => {
    expect(share('nfr')).toBe('Sett av 50 % egenandel i budsjettet. Skjønnsmidler kan ikke brukes til det.');
    expect(share('eu')).toBe('Sett av 50 % egenandel i budsjettet.');
    expect(verdicts('own-share', { family: 'skjonnsmidler' })).toEqual(['can', 'can-if']);
  });

  it('asks for an own share that is not known', () => {
    expect(verdicts('own-share', { ownContributionPercent: null })).toEqual(['can-if']);
  });
});

describe('what the need wants', () => {
  const klimasats = catalogue.scheme('mdir-klimasats');
  const verdict = (...wants: Parameters<typeof municipalNeed>[1] & object) =>
    assessScheme(municipalNeed('Oslo', wants), klimasats, [], today).rules.find(({ rule }) => rule === 'exclusion')
      ?.verdict;

  it('shuts research out of Klimasats', () => expect(verdict('forskningsprosjekt', 'evaluering')).toBe('cannot'));
  it('lets measures in, on their terms', () => expect(verdict('innovasjonsprosjekt')).toBe('can-if'));
  it('lets the part in that is a measure', () =>
    expect(verdict('forskningsprosjekt', 'innovasjonsprosjekt')).toBe('can-if'));
  it('does not guess what is wanted', () => expect(verdict()).toBe('unknown'));

  it("says that a master's thesis needs no grant", () => {
    const [result] = rules('exclusion', {}, municipalNeed('Oslo', ['masteroppgave', 'studentpraksis']));
    expect(result).toMatchObject({
      verdict: 'can-if',
      missing: { nb: 'Søk bare hvis samarbeidet vokser til et prosjekt.' },
    });
  });

  it('passes on what the record excludes as something to check', () => {
    const [result] = rules('exclusion', { excludesNb: 'Ordinær drift støttes ikke.' });
    expect(result?.verdict).toBe('can-if');
    expect(result?.text.en).toContain('«Ordinær drift støttes ikke.»');
  });
});

describe('deadlines', () => {
  it.each([
    [{ deadlines: [] }, ['unknown'], 'nothing is known'],
    [at({ date: null }), ['unknown'], 'there is one, of unknown date'],
    [at({ date: '2026-11-20' }), ['unknown'], 'it was yesterday'],
    [at({ date: '2027-03-01' }), ['can'], 'announced, and time enough'],
    [at({ date: today }), ['can', 'can-if'], 'it is today: no time'],
    [at({ kind: 'running', yearSeen: 2023 }), ['can'], 'continuous, seen three years ago'],
    [at({ kind: 'running', yearSeen: 2022 }), ['can-if'], 'continuous, but seen four years ago'],
    [at({ kind: 'running', yearSeen: null }), ['can-if'], 'continuous, but nobody knows when it was seen'],
    [monthly(2, 2023), ['can-if'], 'a habit seen three years ago'],
    [monthly(2, 2022), ['unknown'], 'a habit seen four years ago'],
    [monthly(2, null), ['unknown'], 'a habit of hearsay'],
  ])('%o: %o (%s)', (deadlines, expected) => {
    expect(verdicts('deadline', deadlines)).toEqual(expected);
  });

  it('tells an expected month as a habit, never as a promise', () => {
    expect(rules('deadline', monthly(2, 2024))[0]?.text.nb).toBe(
      'Fristen har pleid å være i februar (sist sett 2024). Ventet februar 2027, ikke bekreftet.',
    );
    expect(rules('deadline', monthly(12, 2024))[0]?.text.en).toBe(
      'The deadline has been in December (last seen 2024). Expected December 2026, not confirmed.',
    );
    expect(rules('deadline', monthly(11, 2025))[0]?.text.nn).toBe(
      'Fristen har brukt å vere i november (sist sett 2025). Venta denne månaden (han kan vere passert; elles november 2027), ikkje stadfesta.',
    );
  });

  it('takes the first round there is time for', () => {
    const soon = { ...call, id: 'runde-0', closes: '2026-12-01' };
    const [result] = rules('deadline', { deadlines: [] }, municipalNeed('Oslo'), [call, soon]);
    expect(result?.text.nb).toBe('Søknadsfrist 15. september 2027.');
    expect(result).toMatchObject({ source: 'utlysningen', checked: '2026-11-01', verified: true });
  });

  it('says when the money would come after the work should begin', () => {
    const need = municipalNeed('Oslo', ['forskningsprosjekt'], { startQuarter: '2027Q2' });
    expect(verdicts('deadline', { deadlines: [] }, need, [call])).toEqual(['can', 'can-if']);
  });

  it('reckons the last day to begin from the family: four weeks for directorates, half a year for the EU', () => {
    expect(beginBy({ id: 'x', family: 'national' }, '2027-03-01')).toBe('2027-02-01');
    expect(beginBy({ id: 'x', family: 'eu' }, '2027-09-22')).toBe('2027-03-24');
    expect(beginBy({ id: 'nfr-offentlig-sektor-phd', family: 'nfr' }, '2027-03-01')).toBe('2026-11-30');
  });
});

describe('trust', () => {
  it('marks what the record itself does not vouch for, and leaves the verdict', () => {
    const [result] = rules('applicant', { unverifiedFields: ['eligibleApplicants'] });
    expect(result).toMatchObject({ verdict: 'can', verified: false });
    expect(rules('region', { unverifiedFields: ['eligibleApplicants'] })[0]?.verified).toBe(true);
  });

  it('trusts nothing in a record that is unverified without saying where', () => {
    expect(rules('region', { verified: false })[0]?.verified).toBe(false);
  });

  it('says when the record was checked, else the year it was last seen, else nothing', () => {
    expect(rules('region', {})[0]?.checked).toBe('2026-10-01');
    expect(rules('region', { checkedAt: null })[0]?.checked).toBe('2026');
    expect(rules('region', { checkedAt: null, lastSeenYear: null })[0]?.checked).toBeNull();
  });
});

describe('parts of counties', () => {
  const aurora = catalogue.scheme('interreg-aurora');
  const region = (need: ReturnType<typeof municipalNeed>) =>
    assessScheme(need, aurora, [], today).rules.find(({ rule }) => rule === 'region')?.verdict;

  it('lets Trøndelag and Engerdal into Aurora for Sámi purposes', () => {
    expect(region(municipalNeed('Trøndelag'))).toBe('can-if');
    expect(region(municipalNeed('Innlandet', [], { municipalityNumber: '3425' }))).toBe('can-if');
    expect(region(municipalNeed('Innlandet'))).toBe('cannot');
    expect(region(municipalNeed('Finnmark'))).toBe('can');
  });

  it('knows no region where the record names none', () => {
    expect(verdicts('region', { regions: [] })).toEqual(['unknown']);
  });
});
