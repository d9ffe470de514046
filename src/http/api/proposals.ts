import { z } from 'zod';
import { PROPOSAL_STATUSES, REASON_CODES, THEMES, VERDICTS } from '../../domain/words.ts';
import type { Ctx } from '../../usecases/context.ts';
import { type Decided, decideProposal } from '../../usecases/decide-proposal.ts';
import { listProposals, readProposal } from '../../usecases/read-proposals.ts';
import { undoDecision } from '../../usecases/undo-decision.ts';
import { countyNumber, date, id, minScore, municipalityNumber, paging, text } from '../fields.ts';
import { listQuery } from '../list-query.ts';
import { decidedView, presentDecided } from '../present/decision.ts';
import { presentPage } from '../present/page.ts';
import { presentProposal, proposalView } from '../present/proposal.ts';
import { presentDetail, proposalDetailView } from '../present/proposal-detail.ts';
import { pageOf } from '../present/view.ts';
import { type Answer, route } from '../route.ts';

const NOUN = 'Proposals';
const params = z.strictObject({ id });

const decision = z
  .strictObject({
    verdict: z.enum(VERDICTS),
    reason: z.enum(REASON_CODES).nullish().meta({ description: 'Needed for a rejection, and only then.' }),
    note: text(5_000).nullish().meta({ description: 'For brokers only.' }),
    until: date.nullish().meta({ description: 'With the reason `not-now`: the day the proposal comes back.' }),
  })
  .meta({ id: 'NewDecision' });

export const proposalRoutes = [
  route({
    method: 'get',
    path: '/api/v1/proposals',
    noun: NOUN,
    summary: 'Read the queue',
    description: 'Best score first, unless another order is asked for. Theme and place are those of the need.',
    who: 'Brokers.',
    query: z.strictObject({
      status: z.enum(PROPOSAL_STATUSES).optional(),
      brokerId: id.optional().meta({ description: 'Who has taken it on: the id of a person.' }),
      theme: z.enum(THEMES).optional(),
      municipalityNumber: municipalityNumber.optional(),
      countyNumber: countyNumber.optional(),
      order: z
        .enum(['best', 'newest'])
        .optional()
        .meta({ description: '`newest`: by the day it came, the best of each day first.' }),
      minScore: minScore.optional(),
      ...paging,
    }),
    responses: { 200: { description: 'A page of proposals.', schema: pageOf(proposalView) } },
    async handler(ctx, { query }) {
      const { filter, page } = listQuery(query);
      return { status: 200, body: presentPage(await listProposals(ctx, filter, page), presentProposal) };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/proposals/:id',
    noun: NOUN,
    summary: 'Read a proposal in full',
    description: 'Score, why, what is missing, its decisions, and the funding rule by rule as it stands today.',
    who: 'Brokers; both parties once it is accepted.',
    params,
    responses: { 200: { description: 'The proposal.', schema: proposalDetailView } },
    handler: async (ctx, { params }) => ({
      status: 200,
      body: presentDetail(ctx.principal, await readProposal(ctx, params.id)),
    }),
  }),
  route({
    method: 'put',
    path: '/api/v1/proposals/:id/decision',
    noun: NOUN,
    summary: 'Accept or reject a proposal',
    description:
      'The same verdict and reason again is the same answer; another one is a conflict until the first is undone. ' +
      'Accepting opens a coupling.',
    who: 'Brokers.',
    params,
    body: decision,
    responses: { 200: { description: 'The decision as it stands.', schema: decidedView } },
    async handler(ctx, { params, body }) {
      const { verdict, reason = null, note = null, until = null } = body;
      return answer(ctx, await decideProposal(ctx, params.id, { verdict, reason, note, until }));
    },
  }),
  route({
    method: 'delete',
    path: '/api/v1/proposals/:id/decision',
    noun: NOUN,
    summary: 'Undo a decision',
    description: 'The proposal is open again, and the coupling it opened is cancelled. History keeps both.',
    who: 'Brokers.',
    params,
    responses: { 200: { description: 'The proposal, open again.', schema: decidedView } },
    handler: async (ctx, { params }) => answer(ctx, await undoDecision(ctx, params.id)),
  }),
];

function answer(ctx: Ctx, decided: Decided): Answer {
  return { status: 200, body: presentDecided(ctx.principal, decided) };
}
