import { z } from 'zod';
import { listExpertise, readExpertise } from '../../usecases/read-expertise.ts';
import { registerExpertise } from '../../usecases/register-expertise.ts';
import { removeExpertise } from '../../usecases/remove-expertise.ts';
import { reviseExpertise } from '../../usecases/revise-expertise.ts';
import { tagOf } from '../etag.ts';
import { id, line, paging } from '../fields.ts';
import { listQuery } from '../list-query.ts';
import { expertiseView, presentExpertise } from '../present/expertise.ts';
import { presentPage } from '../present/page.ts';
import { pageOf, type View } from '../present/view.ts';
import { type Answer, route } from '../route.ts';
import { completeExpertise, registration, replacement } from './expertise-body.ts';

const NOUN = 'Expertise';
const WHO = 'Researchers of the organisation; brokers.';
const params = z.strictObject({ id });

export const expertiseRoutes = [
  route({
    method: 'post',
    path: '/api/v1/expertise',
    noun: NOUN,
    summary: 'Register a profile',
    description: 'Open needs it may fit are scored again. A broker may name an organisation that is not known yet.',
    who: WHO,
    body: registration,
    responses: { 201: { description: 'Registered.', schema: expertiseView, tagged: true } },
    async handler(ctx, { body }) {
      const { organisationId, organisationName, ...about } = body;
      const owner = { organisationId, organisationName };
      const view = presentExpertise(await registerExpertise(ctx, owner, completeExpertise(ctx, about)));
      return { ...tagged(view), status: 201, location: view.links.self };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/expertise',
    noun: NOUN,
    summary: 'List profiles',
    description: 'Newest first. A researcher gets those of the own organisation, a broker all.',
    who: WHO,
    query: z.strictObject({
      q: line(200).optional().meta({ description: 'Part of the name, description or keywords.' }),
      ...paging,
    }),
    responses: { 200: { description: 'A page of profiles.', schema: pageOf(expertiseView) } },
    async handler(ctx, { query }) {
      const { filter, page } = listQuery(query);
      return { status: 200, body: presentPage(await listExpertise(ctx, filter, page), presentExpertise) };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/expertise/:id',
    noun: NOUN,
    summary: 'Read a profile',
    who: WHO,
    params,
    responses: { 200: { description: 'The profile.', schema: expertiseView, tagged: true } },
    handler: async (ctx, { params }) => tagged(presentExpertise(await readExpertise(ctx, params.id))),
  }),
  route({
    method: 'put',
    path: '/api/v1/expertise/:id',
    noun: NOUN,
    summary: 'Replace what a profile says',
    description: 'What is left out is no longer stated. Open needs it may fit are scored again.',
    who: WHO,
    params,
    body: replacement,
    versioned: true,
    responses: { 200: { description: 'The profile as it is now.', schema: expertiseView, tagged: true } },
    handler: async (ctx, { params, body }, { version }) =>
      tagged(presentExpertise(await reviseExpertise(ctx, params.id, completeExpertise(ctx, body), version))),
  }),
  route({
    method: 'delete',
    path: '/api/v1/expertise/:id',
    noun: NOUN,
    summary: 'Remove a profile',
    description: 'Its texts are wiped, and what was proposed with it and not decided is retracted.',
    who: WHO,
    params,
    versioned: true,
    responses: { 204: { description: 'Removed.' } },
    async handler(ctx, { params }, { version }) {
      await removeExpertise(ctx, params.id, version);
      return { status: 204 };
    },
  }),
];

function tagged(body: View<typeof expertiseView>): Answer & { status: number } {
  return { status: 200, body, etag: tagOf(body.version, body) };
}
