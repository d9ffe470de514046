import { z } from 'zod';
import { invalidField } from '../../domain/errors.ts';
import { dateOf } from '../../domain/time.ts';
import type { Ctx } from '../../usecases/context.ts';
import { listExpertise, readExpertise } from '../../usecases/read-expertise.ts';
import { type ExpertiseInput, registerExpertise } from '../../usecases/register-expertise.ts';
import { removeExpertise } from '../../usecases/remove-expertise.ts';
import { reviseExpertise } from '../../usecases/revise-expertise.ts';
import { tagOf } from '../etag.ts';
import { countyNumber, date, id, language, line, organisationId, paging, text, webAddress } from '../fields.ts';
import { knownCounty } from '../known-places.ts';
import { listQuery } from '../list-query.ts';
import { expertiseView, presentExpertise } from '../present/expertise.ts';
import { presentPage } from '../present/page.ts';
import { pageOf, type View } from '../present/view.ts';
import { type Answer, route } from '../route.ts';

const NOUN = 'Expertise';
const WHO = 'Researchers of the organisation; brokers.';
const params = z.strictObject({ id });

const output = z.strictObject({
  title: line(500),
  abstract: text(10_000).nullish(),
  year: z.int().min(1900).max(2100).nullish(),
  url: webAddress.nullish(),
});

/** What a profile says of itself; null means "not stated". */
const said = {
  name: line(200),
  unit: line(200).nullish(),
  countyNumber: countyNumber.nullish().meta({ description: 'That of the organisation when left out.' }),
  language: language.nullish().meta({ description: 'Worked out from the text when left out.' }),
  description: text(20_000),
  keywords: z.array(line(200)).max(100).optional(),
  concepts: z
    .array(line(200))
    .max(50)
    .optional()
    .meta({ description: 'Confirmed concepts: ids, labels or professional terms.' }),
  outputs: z.array(output).max(500).optional().meta({ description: 'Publications, projects, courses.' }),
  capacity: z
    .strictObject({
      maxActive: z.int().min(0).max(1000).nullish().meta({ description: 'How many couplings at once.' }),
      availableFrom: date.nullish().meta({ description: 'From when it is free. Not a day that has passed.' }),
    })
    .optional(),
};

const registration = z
  .strictObject({
    organisationId: organisationId.optional(),
    organisationName: line(200).optional(),
    ...said,
  })
  .refine((body) => body.organisationId === undefined || body.organisationName === undefined, {
    path: ['organisationName'],
    error: 'Give organisationId or organisationName, not both.',
  })
  .meta({ id: 'NewExpertise', description: 'Whose profile it is follows from the token unless it is said here.' });

const replacement = z.strictObject(said).meta({ id: 'ExpertiseReplacement' });

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
      const view = presentExpertise(await registerExpertise(ctx, owner, complete(ctx, about)));
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
      tagged(presentExpertise(await reviseExpertise(ctx, params.id, complete(ctx, body), version))),
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

/** What was not said is null or empty. */
function complete(ctx: Ctx, body: z.output<typeof replacement>): ExpertiseInput {
  knownCounty(ctx, '/countyNumber', body.countyNumber);
  const availableFrom = body.capacity?.availableFrom ?? null;
  if (availableFrom !== null && availableFrom < dateOf(ctx.clock.now())) {
    throw invalidField('/capacity/availableFrom', 'That day has passed. Leave it out when the profile is free now.');
  }
  return {
    name: body.name,
    unit: body.unit ?? null,
    countyNumber: body.countyNumber ?? null,
    language: body.language ?? null,
    description: body.description,
    keywords: body.keywords ?? [],
    concepts: body.concepts ?? [],
    outputs: (body.outputs ?? []).map(({ title, abstract, year, url }) => ({
      title,
      abstract: abstract ?? null,
      year: year ?? null,
      url: url ?? null,
    })),
    capacity: { maxActive: body.capacity?.maxActive ?? null, availableFrom },
  };
}

function tagged(body: View<typeof expertiseView>): Answer & { status: number } {
  return { status: 200, body, etag: tagOf(body.version, body) };
}
