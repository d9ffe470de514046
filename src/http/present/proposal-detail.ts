import { z } from 'zod';
import type { Principal } from '../../domain/principal.ts';
import type { ProposalDetail } from '../../usecases/read-proposals.ts';
import { decisionView, presentDecision } from './decision.ts';
import { assessedSchemeView, presentAssessed } from './funding.ts';
import { presentReasoned, reasonedProposalView } from './proposal.ts';
import type { View } from './view.ts';

export const proposalDetailView = z
  .strictObject({
    ...reasonedProposalView.shape,
    decisions: z.array(decisionView).meta({ description: 'Its history, oldest first.' }),
    fundingRules: z
      .array(assessedSchemeView)
      .meta({ description: 'The schemes in `funding`, rule by rule as they stand today.' }),
  })
  .meta({ id: 'ProposalDetail' });

/** A proposal in full: for brokers, and both parties once it is accepted. */
export function presentDetail(principal: Principal, detail: ProposalDetail): View<typeof proposalDetailView> {
  return {
    ...presentReasoned(principal, detail),
    decisions: detail.decisions.map((decision) => presentDecision(principal, decision)),
    fundingRules: detail.funding.map(presentAssessed),
  };
}
