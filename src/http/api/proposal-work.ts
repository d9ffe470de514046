import { z } from 'zod';
import { assignProposal } from '../../usecases/assign-proposal.ts';
import { releaseProposal } from '../../usecases/release-proposal.ts';
import { id } from '../fields.ts';
import { heldProposalView, presentHeld, presentSummary, proposalSummaryView } from '../present/proposal.ts';
import { route } from '../route.ts';

const NOUN = 'Proposals';
const params = z.strictObject({ id });

const assignment = z
  .strictObject({
    brokerId: id.nullable().meta({ description: 'Whom to give it to: yourself, another broker, or nobody.' }),
    from: id.nullish().meta({ description: 'Who had it when you read it; null for nobody.' }),
  })
  .meta({ id: 'Assignment' });

/** What brokers do with a proposal beside deciding it. */
export const proposalWorkRoutes = [
  route({
    method: 'put',
    path: '/api/v1/proposals/:id/broker',
    noun: NOUN,
    summary: 'Take a proposal on, hand it over, or give it back',
    description: 'With `from`, it is a conflict when somebody else has got it since it was read.',
    who: 'Brokers.',
    params,
    body: assignment,
    responses: { 200: { description: 'The proposal as it is now.', schema: heldProposalView } },
    handler: async (ctx, { params, body: { brokerId, from } }) => ({
      status: 200,
      body: presentHeld(await assignProposal(ctx, params.id, { to: brokerId, from })),
    }),
  }),
  route({
    method: 'put',
    path: '/api/v1/proposals/:id/release',
    noun: NOUN,
    summary: 'Show an accepted proposal to the municipality',
    description:
      'It then stands on the page of the need. Again is the same as once; undoing the decision takes it back.',
    who: 'Brokers.',
    params,
    responses: { 200: { description: 'The proposal, released.', schema: proposalSummaryView } },
    handler: async (ctx, { params }) => ({
      status: 200,
      body: presentSummary(await releaseProposal(ctx, params.id)),
    }),
  }),
];
