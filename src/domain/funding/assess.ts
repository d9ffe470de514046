import type { Call, Scheme } from '../scheme.ts';
import type { IsoDate } from '../time.ts';
import { amountRule } from './amount.ts';
import { applicantRule } from './applicant.ts';
import { deadlineRule } from './deadline.ts';
import { durationRule } from './duration.ts';
import { exclusionRule } from './exclusion.ts';
import type { NeedFacts } from './need-facts.ts';
import { type NextDeadline, nextDeadline, openCallsOf } from './next-deadline.ts';
import { ownShareRule } from './own-share.ts';
import { partnersRule } from './partners.ts';
import { preconditionRule } from './preconditions.ts';
import { regionRule } from './region.ts';
import { statusRule } from './status.ts';
import { validityRule } from './validity.ts';
import { type FundingVerdict, type RuleResult, worst } from './verdict.ts';

/** How one scheme stands to one need: the verdict, every rule behind it, and the rounds that are ahead. */
export type Assessment = {
  scheme: Scheme;
  verdict: FundingVerdict;
  rules: readonly RuleResult[];
  next: NextDeadline;
  /** Soonest first. */
  openCalls: readonly Call[];
};

/**
 * Tries every rule of a scheme on a need, in the order a broker would. `calls` are the scheme's own. The verdict is
 * the worst of the rules'; a fact that decides and is not known gives `unknown`, never a yes.
 */
export function assessScheme(need: NeedFacts, scheme: Scheme, calls: readonly Call[], today: IsoDate): Assessment {
  const openCalls = openCallsOf(calls, today);
  const next = nextDeadline(scheme, openCalls, today);
  const rules = [
    statusRule(scheme, openCalls),
    ...validityRule(scheme, today),
    applicantRule(need, scheme),
    regionRule(need, scheme),
    ...exclusionRule(need, scheme),
    ...preconditionRule(scheme),
    ...partnersRule(need, scheme),
    ...amountRule(need, scheme),
    ...ownShareRule(scheme),
    ...durationRule(scheme),
    ...deadlineRule(need, scheme, next, today),
  ];
  return { scheme, verdict: worst(rules), rules, next, openCalls };
}
