import { describe, expect, it } from 'vitest';
import { figuresOf, type NeedProgress } from '../../src/domain/figures.ts';
import { monthsBefore, mostForgottenFirst, type OutreachRow } from '../../src/domain/outreach.ts';

function row(name: string, lastNeedOn: string | null, contactedOn?: string): OutreachRow {
  const place = { municipalityNumber: name, name, countyNumber: '99', countyName: 'Nordhavet' };
  const lastContact = contactedOn === undefined ? null : CONTACT(contactedOn);
  return { place, needs: lastNeedOn === null ? 0 : 1, lastNeedOn, lastContact };
}
const CONTACT = (on: string) => ({
  id: on,
  municipalityNumber: '9901',
  channel: 'visit' as const,
  on,
  note: null,
  needId: null,
  brokerId: 'jon',
  createdAt: `${on}T09:00:00.000Z`,
});

describe('whom to call', () => {
  it('is those never heard from, then the longest silent; nobody who was called yesterday before others', () => {
    const rows = [row('D', '2026-01-01'), row('C', '2025-01-01'), row('B', null, '2026-11-20'), row('A', null)];
    expect(rows.toSorted(mostForgottenFirst).map(({ place }) => place.name)).toEqual(['A', 'B', 'C', 'D']);
  });

  it.each([
    ['2026-11-21', 6, '2026-05-21'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-01-15', 12, '2025-01-15'],
    ['2024-02-29', 12, '2023-02-28'],
  ])('counts months back from %s: %d before is %s', (day, months, expected) => {
    expect(monthsBefore(day, months)).toBe(expected);
  });
});

describe('what has become of needs', () => {
  const need = (told: Partial<NeedProgress>): NeedProgress => ({
    themes: [],
    municipalityNumber: '9901',
    countyNumber: '99',
    proposed: false,
    decided: false,
    couplings: [],
    ...told,
  });

  it('is counted step by step, each with all that have come further', () => {
    const { funnel } = figuresOf([
      need({}),
      need({ proposed: true }),
      need({ proposed: true, decided: true }),
      need({ proposed: true, decided: true, couplings: ['ended'] }),
      need({ proposed: true, decided: true, couplings: ['contact', 'application'] }),
      need({ proposed: true, decided: true, couplings: ['result'] }),
    ]);
    expect(funnel.map(({ needs }) => needs)).toEqual([6, 5, 4, 3, 2, 1, 1]);
  });

  it('is counted under every theme a need has, and by county', () => {
    const two = need({ themes: ['byutvikling', 'smart-kommune'] });
    const { themes, counties } = figuresOf([two, need({}), need({ municipalityNumber: '9902' })]);
    expect(themes.filter(({ needs }) => needs > 0)).toEqual([
      { theme: 'byutvikling', needs: 1 },
      { theme: 'smart-kommune', needs: 1 },
      { theme: 'none', needs: 2 },
    ]);
    expect(counties).toEqual(new Map([['99', { needs: 3, municipalities: 2 }]]));
  });
});
