import { z } from 'zod';
import type { Authorized } from '../../domain/access.ts';
import { hasRole, type Principal } from '../../domain/principal.ts';
import type { Proposal } from '../../domain/proposal.ts';
import { PROPOSAL_STATUSES } from '../../domain/words.ts';
import type { ProposalView } from '../../usecases/read-proposals.ts';
import { expertiseCardView, presentExpertiseCard } from './expertise.ts';
import { explanationView, presentExplanation } from './explanation.ts';
import { fundingOptionView, presentFundingOption } from './funding.ts';
import { needCardView, needPath, presentNeedCard } from './need.ts';
import { instant, isoDate, type View, version } from './view.ts';

const summaryFields = {
  id: z.string(),
  needId: z.string(),
  expertiseId: z.string(),
  status: z.enum(PROPOSAL_STATUSES),
  score: z.number().meta({ description: '0–1.' }),
  position: z.int().meta({ description: 'The place it had among the proposals for its need when scored, 1 first.' }),
  missing: z.array(z.string()).meta({ description: 'What the need asks for that the profile says nothing about.' }),
  funding: z.array(fundingOptionView).meta({ description: 'The schemes that could pay, likeliest first.' }),
  releasedAt: instant.nullable().meta({ description: 'When a broker showed it to the municipality.' }),
  parkedUntil: isoDate.nullable(),
  expiresAt: instant,
  version,
  createdAt: instant,
  updatedAt: instant,
  links: z.strictObject({ self: z.string(), need: z.string(), decision: z.string() }),
};

/** A proposal by itself. */
export const proposalSummaryView = z.strictObject(summaryFields).meta({ id: 'ProposalSummary' });

export function presentSummary(proposal: Authorized<Proposal>): View<typeof proposalSummaryView> {
  const { id, needId, expertiseId, status, score, position, missing, funding, releasedAt, parkedUntil } = proposal;
  const { expiresAt, version, createdAt, updatedAt } = proposal;
  const self = `/api/v1/proposals/${encodeURIComponent(id)}`;
  return {
    id,
    needId,
    expertiseId,
    status,
    score,
    position,
    missing,
    funding: funding.map(presentFundingOption),
    releasedAt,
    parkedUntil,
    expiresAt,
    version,
    createdAt,
    updatedAt,
    links: { self, need: needPath(needId), decision: `${self}/decision` },
  };
}

/** A proposal with who has taken it on: for brokers. */
export const heldProposalView = z
  .strictObject({ ...summaryFields, brokerId: z.string().nullable() })
  .meta({ id: 'HeldProposal' });

export function presentHeld(proposal: Authorized<Proposal, 'change'>): View<typeof heldProposalView> {
  return { ...presentSummary(proposal), brokerId: proposal.brokerId };
}

const partyFields = { need: needCardView, expertise: expertiseCardView };

/** A proposal with what its reader may know of both parties: a row of the brokers' queue. */
export const proposalView = z.strictObject({ ...summaryFields, ...partyFields }).meta({ id: 'Proposal' });

export function presentProposal({ proposal, need, expertise }: ProposalView): View<typeof proposalView> {
  return { ...presentSummary(proposal), need: presentNeedCard(need), expertise: presentExpertiseCard(expertise) };
}

const reasonFields = {
  explanation: explanationView,
  ranking: z
    .strictObject({ modelVersion: z.string(), features: z.record(z.string(), z.number()) })
    .optional()
    .meta({ description: 'What the score was computed from. For brokers only.' }),
};

/** The same with the reasons for its score: what a need's own people see. */
export const reasonedProposalView = z
  .strictObject({ ...summaryFields, ...partyFields, ...reasonFields })
  .meta({ id: 'ReasonedProposal' });

/** The reasons are for everybody who may read the proposal; the numbers behind them for brokers. */
export function presentReasoned(principal: Principal, view: ProposalView): View<typeof reasonedProposalView> {
  const { explanation, modelVersion, features } = view.proposal;
  return {
    ...presentProposal(view),
    explanation: presentExplanation(explanation),
    ...(hasRole(principal, 'broker') ? { ranking: { modelVersion, features } } : {}),
  };
}
