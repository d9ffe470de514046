import type { Call, Deadline, Scheme } from '../scheme.ts';
import type { IsoDate } from '../time.ts';

/**
 * When a scheme can be applied to next, as far as is known. Only `confirmed` is a date somebody has announced;
 * `expected` is the habit of earlier years, never a promise.
 */
export type NextDeadline =
  | { kind: 'confirmed'; rounds: readonly Round[] }
  | { kind: 'running'; yearSeen: number | null; isRecent: boolean; note: string | null }
  | { kind: 'expected'; month: number; year: number; yearSeen: number; note: string | null }
  | { kind: 'unknown' };

/** A day somebody has announced; `call` is set when a call says so, and null when the scheme's record does. */
export type Round = { date: IsoDate; call: Call | null; yearSeen: number | null };

/** A habit last seen more than this many years ago is no longer expected. */
const STALE_AFTER_YEARS = 3;

/** Calls that have a closing date which has not passed, soonest first. */
export function openCallsOf(calls: readonly Call[], today: IsoDate): Call[] {
  return calls
    .filter((call) => call.closes !== null && call.closes >= today)
    .toSorted((a, b) => (a.closes ?? '').localeCompare(b.closes ?? '') || a.id.localeCompare(b.id));
}

/** The best that is known: announced dates (soonest first), else continuous intake, else an expected month. */
export function nextDeadline(scheme: Scheme, openCalls: readonly Call[], today: IsoDate): NextDeadline {
  const thisYear = Number(today.slice(0, 4));
  const rounds = [...scheme.deadlines.flatMap(announced), ...openCalls.flatMap(ofCall)]
    .filter((round) => round.date >= today)
    .toSorted((a, b) => a.date.localeCompare(b.date));
  if (rounds.length > 0) return { kind: 'confirmed', rounds };
  return running(scheme.deadlines, thisYear) ?? expected(scheme.deadlines, today, thisYear) ?? { kind: 'unknown' };
}

function announced({ kind, date, yearSeen }: Deadline): Round[] {
  return kind === 'fixed' && date !== null ? [{ date, call: null, yearSeen }] : [];
}

function ofCall(call: Call): Round[] {
  return call.closes === null ? [] : [{ date: call.closes, call, yearSeen: null }];
}

function running(deadlines: readonly Deadline[], thisYear: number): NextDeadline | undefined {
  const [latest] = deadlines.filter((d) => d.kind === 'running').toSorted(byYearSeen);
  if (latest === undefined) return undefined;
  return {
    kind: 'running',
    yearSeen: latest.yearSeen,
    isRecent: isRecent(latest, thisYear),
    note: latest.note,
  };
}

function expected(deadlines: readonly Deadline[], today: IsoDate, thisYear: number): NextDeadline | undefined {
  const thisMonth = Number(today.slice(5, 7));
  const monthsAhead = (month: number) => (month - thisMonth + 12) % 12;
  const [next] = deadlines
    .flatMap((d) =>
      d.kind === 'annual_month' && d.month !== null && d.yearSeen !== null && isRecent(d, thisYear)
        ? [{ month: d.month, yearSeen: d.yearSeen, note: d.note }]
        : [],
    )
    .toSorted((a, b) => monthsAhead(a.month) - monthsAhead(b.month));
  if (next === undefined) return undefined;
  return { kind: 'expected', year: next.month < thisMonth ? thisYear + 1 : thisYear, ...next };
}

/** Whether a habit was seen so lately that it may be expected again. */
export function isRecent({ yearSeen }: Pick<Deadline, 'yearSeen'>, thisYear: number): boolean {
  return yearSeen !== null && thisYear - yearSeen <= STALE_AFTER_YEARS;
}

function byYearSeen(a: Deadline, b: Deadline): number {
  return (b.yearSeen ?? 0) - (a.yearSeen ?? 0);
}
