import { describe, expect, it } from 'vitest';
import { nextSteps, type Standing } from '../../src/domain/need-progress.ts';
import { aNeed } from '../support/cast.ts';

const NOW = '2026-11-21T08:00:00.000Z';
const READY = { anchoring: true, engagement: true, roles: true, projectManagement: true };
const standing = (changes: Partial<Standing> = {}): Standing => ({
  need: aNeed({ status: 'matched', readiness: READY }),
  waiting: { count: 0, since: null },
  couplings: [],
  deadline: null,
  ...changes,
});

describe('what happens next with a need', () => {
  it('is the search, today, until it has been scored', () => {
    expect(nextSteps(standing({ need: aNeed({ readiness: READY }) }), NOW)).toEqual([
      { kind: 'search', by: '2026-11-21', overdue: false },
    ]);
  });

  it('is that a broker looks at what was found, within a fortnight; late is said to be late', () => {
    const waiting = { count: 3, since: '2026-11-20T08:00:00.000Z' };
    expect(nextSteps(standing({ waiting }), NOW)).toEqual([
      { kind: 'review', count: 3, by: '2026-12-04', overdue: false },
    ]);
    expect(nextSteps(standing({ waiting }), '2026-12-05T08:00:00.000Z')).toMatchObject([{ overdue: true }]);
  });

  it('is to put it more clearly, when nothing was found', () => {
    expect(nextSteps(standing(), NOW)).toEqual([{ kind: 'clarify', by: null, overdue: false }]);
  });

  it('is what each coupling has come to, and the nearest deadline while money is being looked for', () => {
    const deadline = { name: 'Regionalt forprosjektfond', date: '2027-03-01' };
    const contact = { name: 'Aldring', status: 'contact', openedAt: NOW } as const;
    expect(nextSteps(standing({ couplings: [contact], deadline }), NOW)).toEqual([
      { kind: 'coupling', name: 'Aldring', status: 'contact', by: '2026-12-05', overdue: false },
      { kind: 'deadline', name: deadline.name, by: '2027-03-01', overdue: false },
    ]);
    expect(nextSteps(standing({ couplings: [{ ...contact, status: 'work' }], deadline }), NOW)).toEqual([
      { kind: 'coupling', name: 'Aldring', status: 'work', by: null, overdue: false },
    ]);
  });

  it('is also what the municipality has not answered or has not in place, before it wants to start', () => {
    const need = aNeed({ status: 'matched', readiness: { anchoring: true, roles: false }, startQuarter: '2027Q1' });
    expect(nextSteps(standing({ need, waiting: { count: 1, since: NOW } }), NOW).at(-1)).toEqual({
      kind: 'readiness',
      gaps: ['engagement', 'roles', 'projectManagement'],
      by: '2027-01-01',
      overdue: false,
    });
  });

  it('is nothing when it is withdrawn', () => {
    expect(nextSteps(standing({ need: aNeed({ status: 'withdrawn', readiness: {} }) }), NOW)).toEqual([]);
  });
});
