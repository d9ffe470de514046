import { isRecent } from './funding/next-deadline.ts';
import type { Call, Scheme } from './scheme.ts';
import type { IsoDate } from './time.ts';

/**
 * A deadline in the year ahead. `confirmed`: somebody has announced the day. `expected`: it has been in that month
 * before, and nobody has promised it.
 */
export type ComingDeadline = {
  scheme: Scheme;
  call: Call | null;
  /** "2027-02" */
  month: string;
  note: string | null;
} & ({ kind: 'confirmed'; date: IsoDate } | { kind: 'expected'; date: null; yearSeen: number });

/** The year ahead: its twelve months, first the one of `today`; what has a deadline in it, and what is always open. */
export type YearAhead = { months: readonly string[]; deadlines: readonly ComingDeadline[]; running: readonly Scheme[] };

/** Deadlines from today on through the twelve months that begin with this one, soonest first. */
export function yearAhead(
  schemes: readonly Scheme[],
  callsOf: (schemeId: string) => readonly Call[],
  today: IsoDate,
): YearAhead {
  const months = monthsFrom(today.slice(0, 7), 12);
  const alive = schemes.filter(({ status, validTo }) => !isOver(status) && (validTo === null || validTo >= today));
  const deadlines = alive
    .flatMap((scheme) => deadlinesOf(scheme, callsOf(scheme.id), today, months))
    .filter(({ scheme, month }) => scheme.validTo === null || month <= scheme.validTo.slice(0, 7))
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.scheme.nameNb.localeCompare(b.scheme.nameNb, 'nb'));
  const thisYear = Number(today.slice(0, 4));
  const isRunning = (scheme: Scheme) => scheme.deadlines.some((d) => d.kind === 'running' && isRecent(d, thisYear));
  return { months, deadlines, running: alive.filter(isRunning) };
}

function isOver(status: Scheme['status']): boolean {
  return status === 'closed' || status === 'discontinued';
}

function deadlinesOf(
  scheme: Scheme,
  calls: readonly Call[],
  today: IsoDate,
  months: readonly string[],
): ComingDeadline[] {
  const announced = [
    ...scheme.deadlines.flatMap(({ kind, date, note }) =>
      kind === 'fixed' && date ? [{ date, call: null, note }] : [],
    ),
    ...calls.flatMap((call) => (call.closes === null ? [] : [{ date: call.closes, call, note: null }])),
  ].flatMap(({ date, call, note }): ComingDeadline[] => {
    const month = date.slice(0, 7);
    return date >= today && months.includes(month) ? [{ kind: 'confirmed', scheme, call, month, date, note }] : [];
  });
  const known = new Set(announced.map(({ month }) => month));
  return [
    ...announced,
    ...expected(scheme, months, Number(today.slice(0, 4))).filter(({ month }) => !known.has(month)),
  ];
}

function expected(scheme: Scheme, months: readonly string[], thisYear: number): ComingDeadline[] {
  return scheme.deadlines.flatMap((deadline): ComingDeadline[] => {
    const { kind, month: habit, yearSeen, note } = deadline;
    const month = months.find((each) => Number(each.slice(5)) === habit);
    if (kind !== 'annual_month' || month === undefined || yearSeen === null || !isRecent(deadline, thisYear)) return [];
    return [{ kind: 'expected', scheme, call: null, month, date: null, yearSeen, note }];
  });
}

/** What is expected in a month stands after what is announced in it. */
function dayOf({ date, month }: ComingDeadline): string {
  return date ?? `${month}-99`;
}

function monthsFrom(first: string, count: number): string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, i) => new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 7));
}
