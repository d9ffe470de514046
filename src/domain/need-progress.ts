import type { Need } from './need.ts';
import { type ReadinessCriterion, readinessGaps } from './readiness.ts';
import { dateOf, type Instant, type IsoDate, plusDays, quarterStart } from './time.ts';
import type { CouplingStatus } from './words.ts';

/** How soon a broker should have looked at what was found, and brought two parties together once they are coupled. */
const REVIEW_DAYS = 14;
const CONTACT_DAYS = 14;

/** Something that has come of a need. */
export type Happening = { at: Instant } & (
  | { kind: 'submitted' | 'revised' | 'withdrawn' }
  | { kind: 'found'; count: number }
  | { kind: 'released'; name: string }
  | { kind: 'coupling'; name: string; status: CouplingStatus }
);

/** What is to be done next, by whom it may concern, and by when if that is known. */
export type NextStep = { by: IsoDate | null; overdue: boolean } & (
  | { kind: 'search' | 'clarify' }
  | { kind: 'review'; count: number }
  | { kind: 'coupling'; name: string; status: CouplingStatus }
  | { kind: 'deadline'; name: string }
  | { kind: 'readiness'; gaps: readonly ReadinessCriterion[] }
);

/** Where a need stands. */
export type Standing = {
  need: Need;
  /** Proposals nobody has decided, and since when the first of them has waited. */
  waiting: { count: number; since: Instant | null };
  couplings: readonly { name: string; status: CouplingStatus; openedAt: Instant }[];
  /** The nearest announced deadline of what could pay. */
  deadline: { name: string; date: IsoDate } | null;
};

/** The steps after which money is no longer applied for. */
const PAST_APPLYING: ReadonlySet<CouplingStatus> = new Set(['agreement', 'work', 'result', 'experience', 'ended']);

const NO_DATE = '9999-12-31';

/** What happens next and by when: first what others do, then what the municipality itself can do, soonest first. */
export function nextSteps({ need, waiting, couplings, deadline }: Standing, now: Instant): NextStep[] {
  if (need.status === 'withdrawn') return [];
  const today = dateOf(now);
  const due = (by: IsoDate | null) => ({ by, overdue: by !== null && by < today });
  const active = couplings.filter(({ status }) => status !== 'ended');
  const isApplying = active.length === 0 || active.some(({ status }) => !PAST_APPLYING.has(status));
  const gaps = readinessGaps(need.readiness);
  const steps: NextStep[] = [];
  if (need.status === 'submitted') steps.push({ kind: 'search', ...due(today) });
  for (const { name, status, openedAt } of active) {
    const by = status === 'contact' ? dateOf(plusDays(openedAt, CONTACT_DAYS)) : null;
    steps.push({ kind: 'coupling', name, status, ...due(by) });
  }
  if (waiting.count > 0 && waiting.since !== null) {
    steps.push({ kind: 'review', count: waiting.count, ...due(dateOf(plusDays(waiting.since, REVIEW_DAYS))) });
  }
  if (need.status === 'matched' && waiting.count === 0 && active.length === 0) {
    steps.push({ kind: 'clarify', ...due(null) });
  }
  const own: NextStep[] = [];
  if (deadline !== null && isApplying) own.push({ kind: 'deadline', name: deadline.name, ...due(deadline.date) });
  if (gaps.length > 0 && isApplying) {
    const start = need.startQuarter === null ? null : quarterStart(need.startQuarter);
    own.push({ kind: 'readiness', gaps, by: start !== null && start > today ? start : null, overdue: false });
  }
  return [...steps, ...own.toSorted((a, b) => (a.by ?? NO_DATE).localeCompare(b.by ?? NO_DATE))];
}
