import type { Texts } from '../words.ts';

/**
 * can: every rule is met. can-if: nothing speaks against it, but something is missing that can be arranged.
 * cannot: a rule says no. unknown: a fact that decides is not known; never read as yes.
 */
export const FUNDING_VERDICTS = ['can', 'can-if', 'cannot', 'unknown'] as const;
export type FundingVerdict = (typeof FUNDING_VERDICTS)[number];

/** One rule of a scheme, tried on one need. */
export type RuleResult = {
  rule:
    | 'status'
    | 'validity'
    | 'applicant'
    | 'region'
    | 'partners'
    | 'amount'
    | 'own-share'
    | 'duration'
    | 'deadline'
    | 'precondition'
    | 'exclusion';
  verdict: FundingVerdict;
  /** What the rule says and how the need stands to it. */
  text: Texts;
  /** What is missing, for `can-if`; what must be found out, for `unknown`. */
  missing: Texts | null;
  source: string;
  /** The date a broker checked the record, or the year it was last seen ("2024"); null when neither is known. */
  checked: string | null;
  /** False where the record itself says that this fact is not verified. */
  verified: boolean;
};

/** The whole scheme's verdict: the worst of its rules (cannot, then unknown, then can-if, then can). */
export function worst(results: readonly RuleResult[]): FundingVerdict {
  const order: readonly FundingVerdict[] = ['cannot', 'unknown', 'can-if', 'can'];
  return order.find((verdict) => results.some((r) => r.verdict === verdict)) ?? 'can';
}
