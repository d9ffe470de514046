import { describe, expect, it } from 'vitest';
import { assessScheme } from '../../../src/domain/funding/assess.ts';
import { rankFunding, shortlist, type TextFit, toFundingOption } from '../../../src/domain/funding/rank.ts';
import type { FundingOption } from '../../../src/domain/proposal.ts';
import { COUNTIES, municipalNeed, readCatalogue } from '../../support/catalogue.ts';

const catalogue = await readCatalogue();
const today = '2026-11-21';

function assessAll(need: ReturnType<typeof municipalNeed>) {
  return catalogue.schemes.map((scheme) => assessScheme(need, scheme, catalogue.callsOf(scheme.id), today));
}

function option(schemeId: string, verdict: FundingOption['verdict'], fit: number, nextDeadline: string | null = null) {
  return { schemeId, schemeName: schemeId, family: 'national' as const, verdict, fit, callId: null, nextDeadline };
}

describe('the order of funding', () => {
  it('goes by verdict, then by text, then by the nearest announced deadline, then by id', () => {
    const inOrder = [
      option('a-yes', 'can', 0.1), // a yes comes before everything that is not
      option('fits-best', 'can-if', 0.9, '2028-01-01'),
      option('fits-as-well-sooner', 'can-if', 0.51, '2027-02-01'), // .51 and .49 count as the same fit: the sooner first
      option('fits-as-well-later', 'can-if', 0.49, '2027-09-01'),
      option('fits-as-well-no-date', 'can-if', 0.5), // nobody has announced a date
      option('b-no-fit', 'can-if', 0),
      option('c-no-fit', 'can-if', 0), // nothing else tells them apart
      option('not-known', 'unknown', 1), // fits perfectly, but nobody knows whether it pays
    ];
    expect(rankFunding(inOrder.toReversed()).map((o) => o.schemeId)).toEqual(inOrder.map((o) => o.schemeId));
  });
});

describe('the shortlist', () => {
  const noFit: TextFit = { scheme: () => 0, call: () => 0 };

  it('has something of each of the four families in every county where they have something', () => {
    for (const county of COUNTIES) {
      const assessed = assessAll(municipalNeed(county));
      const alive = new Set(assessed.filter((a) => a.verdict !== 'cannot').map((a) => a.scheme.family));
      const families = new Set(shortlist(assessed, noFit, 5).map((o) => o.family));
      for (const family of ['rff', 'skjonnsmidler', 'nfr', 'eu'] as const) {
        expect([county, family, families.has(family)]).toEqual([county, family, alive.has(family)]);
      }
    }
  });

  it('shows no regional research fund in Vestland, where it has ended', () => {
    const families = shortlist(assessAll(municipalNeed('Vestland')), noFit, 100).map((o) => o.family);
    expect(families).not.toContain('rff');
    expect(families).toContain('skjonnsmidler');
  });

  it('never holds what cannot pay, nor more than four of a family, and is no longer than asked for', () => {
    const assessed = assessAll(municipalNeed('Trøndelag'));
    const all = shortlist(assessed, noFit, 100);
    expect(all.map((o) => o.verdict)).not.toContain('cannot');
    const alive = assessed.filter((a) => a.verdict !== 'cannot').map((a) => a.scheme.family);
    for (const family of new Set(alive)) {
      const shown = all.filter((o) => o.family === family).length;
      expect([family, shown]).toEqual([family, Math.min(4, alive.filter((f) => f === family).length)]);
    }
    expect(shortlist(assessed, noFit, 6)).toHaveLength(6);
    expect(shortlist(assessed, noFit, 2)).toHaveLength(2);
    expect(shortlist(assessed, noFit, 0)).toEqual([]);
  });

  it('takes the open call that fits best, with its deadline, and never one that has closed', () => {
    const fit: TextFit = {
      scheme: (id) => (id === 'he-klynge-2' ? 0.2 : 0),
      call: (id) =>
        ({
          'HORIZON-CL2-2027-01-TRANSFO-05': 0.6,
          'HORIZON-CL2-2027-01-DEMOCRACY-03': 0.4,
          'DIGITAL-2026-BESTUSE-10-EHDS': 1,
        })[id] ?? 0,
    };
    const assessed = assessAll(municipalNeed('Oslo', ['forskningsprosjekt', 'innovasjonsprosjekt']));
    const options = assessed.map((assessment) => toFundingOption(assessment, fit));
    expect(options.find((o) => o.schemeId === 'he-klynge-2')).toMatchObject({
      callId: 'HORIZON-CL2-2027-01-TRANSFO-05',
      fit: 0.6,
      nextDeadline: '2027-09-23',
    });
    expect(options.find((o) => o.schemeId === 'eu-digital-europe')).toMatchObject({ callId: null, nextDeadline: null });
  });

  it('names no date that nobody has announced', () => {
    const dated = shortlist(assessAll(municipalNeed('Innlandet')), noFit, 100).filter((o) => o.nextDeadline !== null);
    expect(dated.every((o) => catalogue.callsOf(o.schemeId).some((call) => call.closes === o.nextDeadline))).toBe(true);
    expect(dated.map((o) => o.schemeId)).not.toContain('skjonn-innlandet');
  });
});
