import { z } from 'zod';
import { NEED_STATUSES, THEMES } from '../../domain/words.ts';
import { listNeeds, readNeed } from '../../usecases/read-needs.ts';
import { proposalsOfNeed } from '../../usecases/read-proposals.ts';
import { reviseNeed } from '../../usecases/revise-need.ts';
import { similarNeeds } from '../../usecases/similar-needs.ts';
import { submitNeed } from '../../usecases/submit-need.ts';
import { withdrawNeed } from '../../usecases/withdraw-need.ts';
import { tagOf } from '../etag.ts';
import { id, language, line, municipalityNumber, paging } from '../fields.ts';
import { knownMunicipality } from '../known-places.ts';
import { listQuery } from '../list-query.ts';
import { needView, presentNeed, presentSubmitted, submittedView } from '../present/need.ts';
import { presentPage } from '../present/page.ts';
import { presentReasoned, reasonedProposalView } from '../present/proposal.ts';
import { presentSimilar, similarNeedsView } from '../present/similar-need.ts';
import { pageOf, type View } from '../present/view.ts';
import { type Answer, route } from '../route.ts';
import { changes, completeNeed, submission } from './need-body.ts';

const NOUN = 'Needs';
const WHO = 'The municipality itself; brokers.';
const params = z.strictObject({ id });

const listFilter = z.strictObject({
  q: line(200).optional().meta({ description: 'Part of the title or description.' }),
  status: z.enum(NEED_STATUSES).optional(),
  theme: z.enum(THEMES).optional(),
  municipalityNumber: municipalityNumber.optional(),
  language: language.optional(),
  ...paging,
});

export const needRoutes = [
  route({
    method: 'post',
    path: '/api/v1/needs',
    noun: NOUN,
    summary: 'Submit a need',
    description:
      'Stores the need at once, and scores it in the background: follow `links.job`, read `links.proposals`.',
    who: WHO,
    body: submission,
    responses: { 202: { description: 'Stored; being scored.', schema: submittedView } },
    async handler(ctx, { body }) {
      const { organisationId, municipalityNumber, ...said } = body;
      const answer = presentSubmitted(
        await submitNeed(ctx, { organisationId, municipalityNumber }, completeNeed(said)),
      );
      return { status: 202, body: answer, location: answer.links.self };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/needs',
    noun: NOUN,
    summary: 'List needs',
    description: 'Newest first. A municipality gets its own, a broker all.',
    who: WHO,
    query: listFilter,
    responses: { 200: { description: 'A page of needs.', schema: pageOf(needView) } },
    async handler(ctx, { query }) {
      const { filter, page } = listQuery(query);
      knownMunicipality(ctx, 'municipalityNumber', filter.municipalityNumber);
      return { status: 200, body: presentPage(await listNeeds(ctx, filter, page), (need) => presentNeed(need)) };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/needs/:id',
    noun: NOUN,
    summary: 'Read a need',
    who: WHO,
    params,
    responses: { 200: { description: 'The need.', schema: needView, tagged: true } },
    handler: async (ctx, { params }) => tagged(presentNeed(await readNeed(ctx, params.id))),
  }),
  route({
    method: 'get',
    path: '/api/v1/needs/:id/similar',
    noun: NOUN,
    summary: "Find other municipalities' needs that are alike",
    description: 'By meaning, best first; also when they are put in other words, in the other norm of Norwegian.',
    who: 'Brokers.',
    params,
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(50).default(5) }),
    responses: { 200: { description: 'The needs that are alike; none when nothing is.', schema: similarNeedsView } },
    handler: async (ctx, { params, query }) => ({
      status: 200,
      body: presentSimilar(await similarNeeds(ctx, params.id, query.limit)),
    }),
  }),
  route({
    method: 'patch',
    path: '/api/v1/needs/:id',
    noun: NOUN,
    summary: 'Change a need',
    description: 'Only the fields sent change; null takes a value away. The need is scored again: follow `links.job`.',
    who: WHO,
    params,
    body: changes,
    versioned: true,
    responses: { 200: { description: 'The need as it is now.', schema: needView, tagged: true } },
    async handler(ctx, { params, body }, { version }) {
      const { need, jobId } = await reviseNeed(ctx, params.id, body, version);
      return tagged(presentNeed(need, jobId));
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/needs/:id/withdrawal',
    noun: NOUN,
    summary: 'Withdraw a need',
    description: 'What was proposed and not decided is retracted. Twice is the same as once.',
    who: WHO,
    params,
    versioned: true,
    responses: { 200: { description: 'The need as it is now.', schema: needView, tagged: true } },
    handler: async (ctx, { params }, { version }) => tagged(presentNeed(await withdrawNeed(ctx, params.id, version))),
  }),
  route({
    method: 'get',
    path: '/api/v1/needs/:id/proposals',
    noun: NOUN,
    summary: 'List what is proposed for a need',
    description: 'All of it, best first. Empty until the need has been scored.',
    who: WHO,
    params,
    responses: { 200: { description: 'The proposals, ranked.', schema: pageOf(reasonedProposalView) } },
    async handler(ctx, { params }) {
      const views = await proposalsOfNeed(ctx, params.id);
      const items = views.map((view) => presentReasoned(ctx.principal, view));
      return { status: 200, body: { items, nextCursor: null } };
    },
  }),
];

function tagged(body: View<typeof needView>): Answer {
  return { status: 200, body, etag: tagOf(body.version, body) };
}
