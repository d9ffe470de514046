import { z } from 'zod';
import { type JointNeed, MOST_JOINED } from '../../domain/joint-need.ts';
import { findJointGroups } from '../../usecases/joint-groups.ts';
import {
  bringTogether,
  changeJointNeed,
  dissolveJointNeed,
  listJointNeeds,
  readJointNeed,
} from '../../usecases/joint-needs.ts';
import { tagOf } from '../etag.ts';
import { id, line, text } from '../fields.ts';
import { instant, type View, version } from '../present/view.ts';
import { type Answer, route } from '../route.ts';

const NOUN = 'Joint needs';
const WHO = 'Brokers.';
const params = z.strictObject({ id });

const jointNeedView = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    note: z.string().nullable(),
    needIds: z.array(z.string()),
    version,
    createdAt: instant,
    updatedAt: instant,
    links: z.strictObject({ self: z.string() }),
  })
  .meta({ id: 'JointNeed' });

const record = z
  .strictObject({ title: line(200), note: text(4000).nullish(), needIds: z.array(id).min(2).max(MOST_JOINED) })
  .meta({ id: 'JointNeedRecord', description: 'Different needs, of at least two municipalities.' });

const groupsView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        needIds: z.array(z.string()),
        score: z.number().meta({ description: 'How alike they are on average, 0–1.' }),
      }),
    ),
    done: z.int().meta({ description: 'How many needs have been looked at so far.' }),
    total: z.int(),
  })
  .meta({ id: 'JointNeedGroups' });

export const jointNeedRoutes = [
  route({
    method: 'get',
    path: '/api/v1/joint-need-groups',
    noun: NOUN,
    summary: 'List groups of needs that are alike',
    description: 'Those the engine has found and nobody has brought together. Ask again while `done` is under `total`.',
    who: WHO,
    responses: { 200: { description: 'The groups, the most alike first.', schema: groupsView } },
    async handler(ctx) {
      const { groups, done, total } = await findJointGroups(ctx);
      const items = groups.map(({ needs, score }) => ({ needIds: needs.map((need) => need.id), score }));
      return { status: 200, body: { items, done, total } };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/joint-needs',
    noun: NOUN,
    summary: 'List joint needs',
    who: WHO,
    responses: {
      200: { description: 'All, newest first.', schema: z.strictObject({ items: z.array(jointNeedView) }) },
    },
    handler: async (ctx) => ({ status: 200, body: { items: (await listJointNeeds(ctx)).map(presentJointNeed) } }),
  }),
  route({
    method: 'post',
    path: '/api/v1/joint-needs',
    noun: NOUN,
    summary: 'Bring needs together',
    who: WHO,
    body: record,
    responses: { 201: { description: 'Brought together.', schema: jointNeedView, tagged: true } },
    async handler(ctx, { body }) {
      const made = tagged(201, await bringTogether(ctx, { ...body, note: body.note ?? null }));
      return { ...made, location: made.body.links.self };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/joint-needs/:id',
    noun: NOUN,
    summary: 'Read a joint need',
    who: WHO,
    params,
    responses: { 200: { description: 'The joint need.', schema: jointNeedView, tagged: true } },
    handler: async (ctx, input) => tagged(200, await readJointNeed(ctx, input.params.id)),
  }),
  route({
    method: 'put',
    path: '/api/v1/joint-needs/:id',
    noun: NOUN,
    summary: 'Change a joint need',
    who: WHO,
    params,
    body: record,
    versioned: true,
    responses: { 200: { description: 'As it is now.', schema: jointNeedView, tagged: true } },
    async handler(ctx, { params: { id: asked }, body }, { version: seen }) {
      return tagged(200, await changeJointNeed(ctx, asked, { ...body, note: body.note ?? null }, seen));
    },
  }),
  route({
    method: 'delete',
    path: '/api/v1/joint-needs/:id',
    noun: NOUN,
    summary: 'Part the needs again',
    description: 'The needs stay. Twice is the same as once.',
    who: WHO,
    params,
    responses: { 204: { description: 'Parted.' } },
    async handler(ctx, input): Promise<Answer> {
      await dissolveJointNeed(ctx, input.params.id);
      return { status: 204 };
    },
  }),
];

function tagged(status: number, jointNeed: JointNeed) {
  const body = presentJointNeed(jointNeed);
  return { status, body, etag: tagOf(body.version, body) };
}

function presentJointNeed(jointNeed: JointNeed): View<typeof jointNeedView> {
  const { createdBy: _, ...told } = jointNeed;
  return { ...told, links: { self: `/api/v1/joint-needs/${encodeURIComponent(told.id)}` } };
}
