import { z } from 'zod';
import { readFunding } from '../../usecases/assess-funding.ts';
import { id } from '../fields.ts';
import { assessedSchemeView, presentAssessed } from '../present/funding.ts';
import { pageOf } from '../present/view.ts';
import { route } from '../route.ts';

export const fundingRoutes = [
  route({
    method: 'get',
    path: '/api/v1/needs/:id/funding',
    noun: 'Needs',
    summary: 'Read what could pay for a need',
    description:
      'Every scheme of the catalogue, likeliest first, with each rule, its source and when it was last checked: ' +
      '`can`, `can-if` something is arranged, `cannot`, or `unknown` when a fact that decides is not known.',
    who: 'The municipality itself; brokers.',
    params: z.strictObject({ id }),
    responses: { 200: { description: 'The schemes.', schema: pageOf(assessedSchemeView) } },
    async handler(ctx, { params }) {
      const items = (await readFunding(ctx, params.id)).map(presentAssessed);
      return { status: 200, body: { items, nextCursor: null } };
    },
  }),
];
