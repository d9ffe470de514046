import type { Scheme } from '../scheme.ts';
import type { Texts } from '../words.ts';
import type { FundingVerdict, RuleResult } from './verdict.ts';

/** The outcome of one rule before it is known what it rests on. */
export type Outcome = { verdict: FundingVerdict; text: Texts; missing?: Texts };

/**
 * A rule's outcome with what it rests on: the field of the record that says so, the record's source and when it was
 * last checked or seen.
 */
export function conclude(
  scheme: Scheme,
  rule: RuleResult['rule'],
  field: keyof Scheme,
  { verdict, text, missing }: Outcome,
): RuleResult {
  return {
    rule,
    verdict,
    text,
    missing: missing ?? null,
    source: scheme.source,
    checked: scheme.checkedAt ?? (scheme.lastSeenYear === null ? null : String(scheme.lastSeenYear)),
    verified: isVerified(scheme, field),
  };
}

/** Whether a record vouches for one of its fields. One that is unverified without saying where vouches for none. */
function isVerified(scheme: Scheme, field: keyof Scheme): boolean {
  if (scheme.unverifiedFields.includes(field)) return false;
  return scheme.verified || scheme.unverifiedFields.length > 0;
}
