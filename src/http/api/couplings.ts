import { z } from 'zod';
import { ANSWER_REASONS, ANSWERS } from '../../domain/answer.ts';
import { COUPLING_STATUSES } from '../../domain/words.ts';
import { answerCoupling } from '../../usecases/answer-coupling.ts';
import { listCouplings, readCoupling } from '../../usecases/read-couplings.ts';
import { updateCoupling } from '../../usecases/update-coupling.ts';
import { tagOf } from '../etag.ts';
import { date, id, paging, text } from '../fields.ts';
import { couplingView, couplingWithPartiesView, presentCoupling, presentCouplingView } from '../present/coupling.ts';
import { presentPage } from '../present/page.ts';
import { pageOf } from '../present/view.ts';
import { route } from '../route.ts';

const NOUN = 'Couplings';
const WHO = 'Both parties; brokers.';
const params = z.strictObject({ id });

const changes = z
  .strictObject({ status: z.enum(COUPLING_STATUSES), note: text(5_000).nullable() })
  .partial()
  .refine((body) => Object.keys(body).length > 0, 'Send at least one field to change.')
  .meta({ id: 'CouplingChanges' });

const answer = z
  .strictObject({
    verdict: z.enum(ANSWERS),
    until: date.nullish().meta({ description: 'With not-now: from which day it may be asked again.' }),
    reason: z.enum(ANSWER_REASONS).nullish().meta({ description: 'With no, which needs one.' }),
    note: text(5_000).nullish().meta({ description: 'For the other party and the broker.' }),
  })
  .meta({ id: 'NewCouplingAnswer' });

export const couplingRoutes = [
  route({
    method: 'get',
    path: '/api/v1/couplings',
    noun: NOUN,
    summary: 'List couplings',
    description: 'Newest first. A party gets its own, a broker all.',
    who: WHO,
    query: z.strictObject(paging),
    responses: { 200: { description: 'A page of couplings.', schema: pageOf(couplingWithPartiesView) } },
    handler: async (ctx, { query }) => ({
      status: 200,
      body: presentPage(await listCouplings(ctx, query), presentCouplingView),
    }),
  }),
  route({
    method: 'get',
    path: '/api/v1/couplings/:id',
    noun: NOUN,
    summary: 'Read a coupling',
    who: WHO,
    params,
    responses: { 200: { description: 'The coupling.', schema: couplingWithPartiesView, tagged: true } },
    async handler(ctx, { params }) {
      const body = presentCouplingView(await readCoupling(ctx, params.id));
      return { status: 200, body, etag: tagOf(body.version, body) };
    },
  }),
  route({
    method: 'patch',
    path: '/api/v1/couplings/:id',
    noun: NOUN,
    summary: 'Follow a coupling up',
    description: 'Says how far it has come. One that has ended takes up no capacity.',
    who: WHO,
    params,
    body: changes,
    versioned: true,
    responses: { 200: { description: 'The coupling as it is now.', schema: couplingView, tagged: true } },
    async handler(ctx, { params, body }, { version }) {
      const view = presentCoupling(await updateCoupling(ctx, params.id, body, version));
      return { status: 200, body: view, etag: tagOf(view.version, view) };
    },
  }),
  route({
    method: 'put',
    path: '/api/v1/couplings/:id/answer',
    noun: NOUN,
    summary: 'Answer a coupling',
    description: 'For the people of the profile, while it stands at first contact. A no ends it.',
    who: 'Researchers of the organisation; brokers for them.',
    params,
    body: answer,
    versioned: true,
    responses: { 200: { description: 'The coupling as it is now.', schema: couplingView, tagged: true } },
    async handler(ctx, { params, body }, { version }) {
      const { verdict, until = null, reason = null, note = null } = body;
      const view = presentCoupling(await answerCoupling(ctx, params.id, { verdict, until, reason, note }, version));
      return { status: 200, body: view, etag: tagOf(view.version, view) };
    },
  }),
];
