import { describe, expect, it } from 'vitest';
import { yearAhead } from '../../src/domain/coming-deadlines.ts';
import type { Deadline } from '../../src/domain/scheme.ts';
import { aCall, aScheme } from '../support/cast.ts';

const TODAY = '2026-11-21';
const NONE = () => [];
const deadline = (told: Partial<Deadline>): Deadline => ({
  kind: 'fixed',
  date: null,
  month: null,
  yearSeen: 2026,
  note: null,
  ...told,
});
const told = (year: ReturnType<typeof yearAhead>) =>
  year.deadlines.map(({ kind, date, month }) => `${kind} ${date ?? month}`);

describe('the year ahead', () => {
  it('is twelve months from this one', () => {
    const { months } = yearAhead([], NONE, TODAY);
    expect([months.length, months[0], months[1], months.at(-1)]).toEqual([12, '2026-11', '2026-12', '2027-10']);
  });

  it('has what is announced and what is expected, soonest first, and nothing that is past', () => {
    const scheme = aScheme({
      deadlines: [
        deadline({ date: '2027-03-01' }),
        deadline({ date: '2026-11-20' }),
        deadline({ kind: 'annual_month', month: 2 }),
        deadline({ kind: 'annual_month', month: 3 }),
      ],
    });
    const calls = [aCall({ closes: '2026-12-01' }), aCall({ id: 'late', closes: '2028-01-01' })];
    expect(told(yearAhead([scheme], () => calls, TODAY))).toEqual([
      'confirmed 2026-12-01',
      'expected 2027-02',
      'confirmed 2027-03-01',
    ]);
  });

  it('promises nothing on old habits, nor for what is closed or no longer valid', () => {
    const habit = (yearSeen: number | null) => [deadline({ kind: 'annual_month', month: 5, yearSeen })];
    const schemes = [
      aScheme({ id: 'old', deadlines: habit(2020) }),
      aScheme({ id: 'unseen', deadlines: habit(null) }),
      aScheme({ id: 'closed', status: 'closed', deadlines: habit(2026) }),
      aScheme({ id: 'ended', validTo: '2027-04-30', deadlines: habit(2026) }),
    ];
    expect(yearAhead(schemes, NONE, TODAY).deadlines).toEqual([]);
  });

  it('tells apart what can be applied for at any time', () => {
    const running = aScheme({ deadlines: [deadline({ kind: 'running' })] });
    expect(yearAhead([running], NONE, TODAY).running).toEqual([running]);
  });
});
