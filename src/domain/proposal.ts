import { KoblerError } from './errors.ts';
import type { Explanation } from './explanation.ts';
import type { FundingVerdict } from './funding/verdict.ts';
import type { SchemeFamily } from './scheme.ts';
import type { Instant, IsoDate } from './time.ts';
import type { ProposalStatus, ReasonCode, Verdict } from './words.ts';

/** One scheme that could pay, in short; the rules behind the verdict are evaluated again when somebody reads them. */
export type FundingOption = {
  schemeId: string;
  schemeName: string;
  family: SchemeFamily;
  verdict: FundingVerdict;
  /** 0–1: how alike the scheme's purpose (or its best call) and the need are. */
  fit: number;
  /** The open call whose text fits best, when the scheme has calls. */
  callId: string | null;
  nextDeadline: IsoDate | null;
};

/** Koblingsforslag: one need, one expertise, the schemes that could pay, a score, the reasons. */
export type Proposal = {
  id: string;
  needId: string;
  expertiseId: string;
  /** The need's organisation and the expertise's, kept here so that who may see it needs no second look-up. */
  needOrganisationId: string;
  expertiseOrganisationId: string;
  status: ProposalStatus;
  /** 0–1. */
  score: number;
  /** The place it was shown in, 1 first, as it was when scored. */
  position: number;
  modelVersion: string;
  /** As they were when scored; learning reads these and never recomputes them. */
  features: Readonly<Record<string, number>>;
  explanation: Explanation;
  missing: readonly string[];
  funding: readonly FundingOption[];
  /** The broker who has taken it on: a person's id, or a token's. */
  brokerId: string | null;
  /** When a broker let the municipality see it on its pages; only while it is accepted. */
  releasedAt: Instant | null;
  parkedUntil: IsoDate | null;
  expiresAt: Instant;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
};

/** Avgjørelse: one row per verdict, and one per undoing of it. Never changed, never deleted. */
export type Decision = {
  id: string;
  proposalId: string;
  verdict: Verdict | 'undone';
  reason: ReasonCode | null;
  note: string | null;
  parkedUntil: IsoDate | null;
  decidedBy: string;
  decidedAt: Instant;
};

/** Where a verdict takes a proposal. `not-now` parks it; every other rejection ends it until undone. */
export function statusAfter(verdict: Verdict, reason: ReasonCode | null): ProposalStatus {
  if (verdict === 'accepted') return 'accepted';
  return reason === 'not-now' ? 'parked' : 'rejected';
}

/** Whether a verdict has been given and stands. */
export function isDecided(status: ProposalStatus): boolean {
  return status === 'accepted' || status === 'rejected' || status === 'parked';
}

/** Stops with `conflict` when a proposal in this state can no longer be decided. */
export function requireDecidable(proposal: Proposal): void {
  if (proposal.status === 'proposed') return;
  const told: Record<Exclude<ProposalStatus, 'proposed'>, string> = {
    accepted: 'It is already accepted. Undo that decision first (DELETE …/decision).',
    rejected: 'It is already rejected. Undo that decision first (DELETE …/decision).',
    parked: 'It is parked. Undo that decision first (DELETE …/decision).',
    expired: 'It has expired. Change the need or the profile to have it scored again.',
    retracted: 'It has been retracted, because the need or the profile is gone or no longer fits.',
  };
  throw new KoblerError('conflict', told[proposal.status]);
}
