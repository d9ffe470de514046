import { describe, expect, it } from 'vitest';
import { assessScheme } from '../../../src/domain/funding/assess.ts';
import type { FundingVerdict, RuleResult } from '../../../src/domain/funding/verdict.ts';
import { worst } from '../../../src/domain/funding/verdict.ts';
import { COUNTIES, type CountyName, municipalNeed, readCatalogue } from '../../support/catalogue.ts';

const catalogue = await readCatalogue();
const today = '2026-11-21';

function assess(schemeId: string, need: ReturnType<typeof municipalNeed>) {
  return assessScheme(need, catalogue.scheme(schemeId), catalogue.callsOf(schemeId), today);
}

/** Scheme, county, verdict, a rule that gives it, and why. */
type Line = [string, CountyName, FundingVerdict, RuleResult['rule'], string];

const research: Line[] = [
  // Regional research funds: the state grant ended with 2023; never a yes.
  ['rff-statlig-ordning', 'Trøndelag', 'cannot', 'validity', 'the state scheme lasted to the end of 2023'],
  ['rff-vestland', 'Vestland', 'cannot', 'status', 'Vestland has said that there are no more calls'],
  [
    'rff-trondelag',
    'Trøndelag',
    'unknown',
    'status',
    'called in 2024, but whether the county has money now is not known',
  ],
  ['rff-trondelag', 'Vestland', 'cannot', 'region', 'for applicants in Trøndelag'],
  ['rff-agder', 'Agder', 'unknown', 'status', 'no call was found after the state grant'],
  ['rff-innlandet', 'Innlandet', 'unknown', 'status', 'four months of 2020, and nothing since'],
  ['rff-more-og-romsdal', 'Møre og Romsdal', 'unknown', 'status', 'no call was found after the state grant'],
  ['rff-nordland', 'Nordland', 'unknown', 'status', 'no call was found after 2020'],
  ['rff-oslo', 'Oslo', 'unknown', 'status', 'proposed wound up in 2023'],
  ['rff-rogaland', 'Rogaland', 'unknown', 'status', 'no call was found after the state grant'],
  ['rff-viken', 'Buskerud', 'unknown', 'status', 'the county is split, and nobody has confirmed a successor'],
  ['rff-arktis', 'Finnmark', 'unknown', 'status', 'the county is split, and nobody has confirmed a successor'],
  ['rff-vestfold-telemark', 'Telemark', 'unknown', 'status', 'even for the company that would have to apply'],
  // Skjønnsmidler: from the own county's Statsforvalter only.
  ['skjonn-innlandet', 'Innlandet', 'can-if', 'deadline', 'January two years running, not confirmed for 2027'],
  ['skjonn-innlandet', 'Trøndelag', 'cannot', 'region', 'another district'],
  ['skjonn-ostlandet', 'Akershus', 'can-if', 'deadline', 'one Statsforvalter for four counties; March, seen 2023'],
  ['skjonn-nordland', 'Nordland', 'can-if', 'own-share', 'may not be the own share of another state grant'],
  ['skjonn-trondelag', 'Trøndelag', 'unknown', 'deadline', 'the month was last seen in 2020: too long ago'],
  ['skjonn-vestland', 'Vestland', 'unknown', 'deadline', 'the month was last seen in 2021: too long ago'],
  ['skjonn-agder', 'Agder', 'unknown', 'deadline', 'the month was last seen in 2022: too long ago'],
  ['skjonn-rogaland', 'Rogaland', 'unknown', 'deadline', 'the month was last seen in 2022: too long ago'],
  ['skjonn-more-og-romsdal', 'Møre og Romsdal', 'unknown', 'deadline', 'no date was noted'],
  ['skjonn-troms-finnmark', 'Troms', 'unknown', 'deadline', 'no date was noted'],
  ['skjonn-vestfold-telemark', 'Vestfold', 'unknown', 'status', 'no call was found'],
  ['skjonn-kdd', 'Oslo', 'cannot', 'applicant', 'KS and ministries apply, never a municipality'],
  // The Research Council.
  [
    'nfr-ksp-samfunn',
    'Nordland',
    'can-if',
    'applicant',
    'a research organisation applies, the municipality is partner',
  ],
  ['nfr-offentlig-sektor-phd', 'Rogaland', 'can-if', 'exclusion', 'only if an employee wants a doctorate'],
  ['nfr-kommunehelse', 'Agder', 'can-if', 'partners', 'one municipality more is needed, and a research organisation'],
  [
    'nfr-offentlig-sektor-2026',
    'Oslo',
    'unknown',
    'deadline',
    'the 2026 round is over and no date for the next is noted',
  ],
  ['nfr-offentlig-sektor-2025', 'Oslo', 'cannot', 'status', 'closed'],
  ['nfr-ipo-historisk', 'Oslo', 'cannot', 'validity', 'ran from 2017 to 2022'],
  ['nfr-forprosjekt-offentlig', 'Oslo', 'cannot', 'status', 'closed'],
  ['nfr-pilot-helse', 'Troms', 'unknown', 'precondition', 'needs a finished pre-project, which a need does not tell'],
  ['nfr-pes-horisont-europa', 'Troms', 'can-if', 'exclusion', 'pays only for writing a Horizon Europe application'],
  ['nfr-forkommersiell-anskaffelse', 'Oslo', 'unknown', 'status', 'last call noted in 2022'],
  ['nfr-skattefunn', 'Oslo', 'cannot', 'applicant', 'companies only'],
  ['nfr-he-partnerskap', 'Oslo', 'unknown', 'precondition', 'Norway must fund that very call'],
  // The EU.
  ['he-klynge-2', 'Trøndelag', 'can-if', 'partners', 'two partners from other countries, one of them in the EU'],
  ['he-klynge-1', 'Finnmark', 'can-if', 'deadline', 'the call of April 2027 leaves too little time to begin afresh'],
  ['he-klynge-3', 'Troms', 'can-if', 'partners', 'a call in November 2027'],
  ['he-klynge-4', 'Agder', 'can-if', 'deadline', 'the call of February 2027 leaves too little time to begin afresh'],
  ['he-klynge-5', 'Innlandet', 'can-if', 'partners', 'a call in October 2027'],
  ['he-klynge-6', 'Nordland', 'can-if', 'partners', 'a call in September 2027'],
  ['he-mission-byer', 'Rogaland', 'can-if', 'partners', 'a call in October 2027'],
  ['he-mission-klimatilpasning', 'Vestland', 'can-if', 'partners', 'a call in September 2027'],
  ['he-mission-ovrige', 'Nordland', 'can-if', 'partners', 'a call of the ocean mission'],
  ['eu-life', 'Oslo', 'cannot', 'applicant', 'Norway takes no part: nobody may apply'],
  ['eu-cerv', 'Oslo', 'cannot', 'applicant', 'Norway takes no part: nobody may apply'],
  ['eu-dut', 'Oslo', 'unknown', 'precondition', 'Norway must be a funder in the round'],
  ['eu-digital-europe', 'Oslo', 'cannot', 'exclusion', 'roll-out, not research'],
  ['eu-erasmus-samarbeid', 'Oslo', 'cannot', 'exclusion', 'research cannot be the main aim'],
  ['eu-erasmus-mobilitet-skole', 'Oslo', 'cannot', 'exclusion', 'learning stays, not research'],
  ['eu-eu4health', 'Oslo', 'unknown', 'deadline', 'no date was noted'],
  ['eu-kreativt-europa', 'Oslo', 'unknown', 'deadline', 'no date was noted'],
  ['eu-ucpm-kapp', 'Oslo', 'can-if', 'partners', 'one partner from another country; April, seen 2025'],
  ['eea-grants', 'Oslo', 'unknown', 'deadline', 'the operator in each country sets the dates'],
  // Interreg: geography first, then a partner across the border.
  ['interreg-sverige-norge', 'Trøndelag', 'can-if', 'partners', 'a Swedish partner is missing'],
  ['interreg-sverige-norge', 'Østfold', 'unknown', 'region', 'only parts of the county are in'],
  ['interreg-sverige-norge', 'Rogaland', 'cannot', 'region', 'not on the border'],
  ['interreg-aurora', 'Nordland', 'unknown', 'deadline', 'the date of the next call is not noted'],
  ['interreg-aurora', 'Innlandet', 'cannot', 'region', 'only Elgå in Engerdal'],
  ['interreg-nordsjoen', 'Rogaland', 'cannot', 'status', 'all the money is spent'],
  ['interreg-npa', 'Oslo', 'cannot', 'region', 'the north and the west'],
  ['interreg-oks', 'Trøndelag', 'cannot', 'region', 'the south'],
  ['interreg-ostersjoen', 'Finnmark', 'cannot', 'region', 'northern Norway is not in'],
  ['interreg-europe', 'Oslo', 'unknown', 'deadline', 'the page is about the last period'],
  ['urbact', 'Oslo', 'unknown', 'deadline', 'years between the calls'],
  // National schemes.
  ['mdir-klimasats', 'Oslo', 'cannot', 'exclusion', 'emission cuts, not research'],
  ['enova-yrkesbygg', 'Oslo', 'cannot', 'exclusion', 'physical measures, not research'],
  ['hdir-helseteknologi', 'Oslo', 'cannot', 'exclusion', 'taking technology into use, not research'],
  ['mdir-klimatilpasning', 'Oslo', 'unknown', 'deadline', 'the month was last seen in 2022: too long ago'],
  ['mdir-natursats', 'Oslo', 'can-if', 'duration', 'a year at a time'],
  ['digdir-medfinansiering', 'Oslo', 'unknown', 'deadline', 'and a state agency would have to apply'],
  ['digdir-stimulab', 'Oslo', 'can-if', 'deadline', 'February, seen 2024'],
  ['ks-digifin', 'Oslo', 'can-if', 'precondition', 'only members'],
  ['bufdir-inkludering', 'Oslo', 'can-if', 'precondition', 'only municipalities that have confirmed this year'],
  ['imdi-kvalifisering', 'Oslo', 'can-if', 'precondition', 'at least ten participants'],
  ['hdir-folkehelseprogrammet', 'Oslo', 'cannot', 'status', 'the programme is near its end'],
  ['hdir-kompetanse-innovasjon', 'Oslo', 'unknown', 'deadline', 'the months were last seen in 2021'],
  ['hod-rekruttering-samhandling', 'Oslo', 'unknown', 'deadline', 'set in each health community'],
  ['udir-lokal-kompetanse', 'Oslo', 'cannot', 'exclusion', 'pure research falls outside'],
  ['hkdir-kompetansepluss', 'Oslo', 'cannot', 'exclusion', 'basic skills, not research'],
  ['ks-fou', 'Oslo', 'cannot', 'applicant', 'KS buys research; municipalities get no money'],
  ['nav-fou', 'Oslo', 'unknown', 'status', 'called now and then; a research organisation applies'],
  ['helse-midt-forskning', 'Trøndelag', 'can-if', 'applicant', 'a health trust or university applies'],
  ['helse-midt-forskning', 'Oslo', 'cannot', 'region', 'Central Norway'],
  ['nordforsk', 'Oslo', 'unknown', 'deadline', 'the last call noted is of 2019'],
  ['nordic-innovation', 'Oslo', 'unknown', 'status', 'no call after 2024'],
  ['nordplus', 'Oslo', 'cannot', 'exclusion', 'pure research falls outside'],
  ['in-innovasjonspartnerskap', 'Oslo', 'unknown', 'status', 'last round noted in 2020'],
  ['husbanken-boligtiltak', 'Oslo', 'can-if', 'deadline', 'June, seen 2023'],
  ['nasjonalbiblioteket-utvikling', 'Oslo', 'unknown', 'deadline', 'the month was last seen in 2020'],
  ['doga-gnist', 'Oslo', 'unknown', 'status', 'no round after 2023'],
  // Regional money.
  ['distriktforsk-trondelag', 'Trøndelag', 'can-if', 'precondition', 'talk with a kompetansemegler first'],
  ['distriktforsk-trondelag', 'Nordland', 'cannot', 'region', 'Trøndelag only'],
  ['forregion-ovrige-fylker', 'Nordland', 'unknown', 'applicant', 'the county says whether a municipality may apply'],
  ['rum-more-og-romsdal', 'Møre og Romsdal', 'can-if', 'own-share', 'half of the cost'],
  ['rum-nordland', 'Nordland', 'can-if', 'deadline', 'March, seen 2025'],
  ['rum-troms', 'Troms', 'can-if', 'deadline', 'continuous, but last seen in 2020: confirm'],
  ['rum-rogaland', 'Rogaland', 'can-if', 'partners', 'another municipality is missing'],
  ['rum-ovrige-fylker', 'Agder', 'unknown', 'deadline', 'each county sets its own'],
  ['bygdevekstavtaler', 'Finnmark', 'cannot', 'status', 'closed'],
  // Foundations.
  ['dam-utvikling', 'Oslo', 'can-if', 'applicant', 'a health organisation applies'],
  ['dam-forskning', 'Oslo', 'unknown', 'deadline', 'no date was noted'],
  ['gjensidigestiftelsen', 'Oslo', 'cannot', 'exclusion', 'no research in open calls'],
  ['sparebankstiftelsen-dnb', 'Innlandet', 'can-if', 'exclusion', 'only outside the core duties'],
  ['sparebankstiftelsen-dnb', 'Finnmark', 'cannot', 'region', 'eastern Norway'],
  ['snn-stiftelsen', 'Troms', 'cannot', 'exclusion', 'no research'],
];

describe('a municipal wish for research on 21 November 2026', () => {
  it.each(research)('%s, %s: %s by %s (%s)', (schemeId, county, verdict, rule) => {
    const assessment = assess(schemeId, municipalNeed(county));
    expect(assessment.verdict).toBe(verdict);
    expect(assessment.rules.filter((result) => result.verdict === verdict).map((result) => result.rule)).toContain(
      rule,
    );
  });

  it('has a line for every scheme of the catalogue', () => {
    const tried = new Set(research.map(([id]) => id));
    expect(catalogue.schemes.map((s) => s.id).filter((id) => !tried.has(id))).toEqual([]);
  });
});

describe('every scheme in every county', () => {
  const all = COUNTIES.flatMap((county) =>
    [undefined, 'university' as const, 'institute' as const].flatMap((pairedWith) => {
      const need = municipalNeed(
        county,
        ['forskningsprosjekt', 'innovasjonsprosjekt'],
        pairedWith ? { pairedWith } : {},
      );
      return catalogue.schemes.map((scheme) => ({
        county,
        scheme,
        assessment: assessScheme(need, scheme, catalogue.callsOf(scheme.id), today),
      }));
    }),
  );

  it('says in three languages what each rule is, and what is missing exactly where something is', () => {
    for (const { rules } of all.map((a) => a.assessment)) {
      for (const { verdict, text, missing } of rules) {
        expect(Object.values(text).every((told) => told.length > 10)).toBe(true);
        expect(missing === null).toBe(verdict === 'can' || verdict === 'cannot');
        expect(Object.values(missing ?? text).join(' ')).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });

  it('is as bad as its worst rule, and says where each rule comes from', () => {
    for (const { verdict, rules } of all.map((a) => a.assessment)) {
      expect(verdict).toBe(worst(rules));
      expect(rules.every((rule) => rule.source !== '')).toBe(true);
    }
  });

  it('never says yes to a regional research fund', () => {
    const funds = all.filter(({ scheme }) => scheme.family === 'rff');
    expect(new Set(funds.map(({ assessment }) => assessment.verdict))).toEqual(new Set(['unknown', 'cannot']));
  });

  it("gives skjønnsmidler from the own district's Statsforvalter alone", () => {
    for (const county of COUNTIES) {
      const own = all.filter(
        (a) => a.county === county && a.scheme.family === 'skjonnsmidler' && a.assessment.verdict !== 'cannot',
      );
      expect([county, new Set(own.map((a) => a.scheme.id)).size]).toEqual([county, 1]);
    }
  });

  it('says yes without reserve to nothing that is not known in full', () => {
    expect(all.filter(({ assessment }) => assessment.verdict === 'can')).toEqual([]);
  });
});
