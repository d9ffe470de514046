import { z } from 'zod';
import { LANGUAGES } from '../../domain/words.ts';
import { listCalls } from '../../usecases/read-schemes.ts';
import { saveCall } from '../../usecases/save-scheme.ts';
import { tagOf } from '../etag.ts';
import { chosenId, date, id, line, paging, text, webAddress } from '../fields.ts';
import { listQuery } from '../list-query.ts';
import { presentPage } from '../present/page.ts';
import { callView, presentCall } from '../present/scheme.ts';
import { pageOf } from '../present/view.ts';
import { route } from '../route.ts';

const NOUN = 'Schemes and calls';

const amount = z.number().min(0).max(1_000_000_000_000);

const record = z
  .strictObject({
    schemeId: chosenId,
    title: line(500),
    description: text(20_000),
    language: z.enum(LANGUAGES),
    opens: date.nullable(),
    closes: date.nullable(),
    budgetMin: amount.nullable(),
    budgetMax: amount.nullable(),
    currency: z.enum(['NOK', 'EUR']),
    url: webAddress.nullable(),
    source: line(2000),
    checkedAt: date.nullable(),
  })
  .refine((call) => call.opens === null || call.closes === null || call.opens <= call.closes, {
    path: ['closes'],
    error: 'It is before opens.',
  })
  .refine((call) => call.budgetMin === null || call.budgetMax === null || call.budgetMin <= call.budgetMax, {
    path: ['budgetMax'],
    error: 'It is less than budgetMin.',
  })
  .meta({ id: 'CallRecord', description: 'The whole record. Null always means "not known", never "none".' });

export const callRoutes = [
  route({
    method: 'get',
    path: '/api/v1/calls',
    noun: NOUN,
    summary: 'List calls',
    who: 'Everybody with a token.',
    query: z.strictObject({
      schemeId: id.optional(),
      closesFrom: date.optional().meta({ description: 'Those that close on this day or later.' }),
      ...paging,
    }),
    responses: { 200: { description: 'A page of calls.', schema: pageOf(callView) } },
    async handler(ctx, { query }) {
      const { filter, page } = listQuery(query);
      return { status: 200, body: presentPage(await listCalls(ctx, filter, page), presentCall) };
    },
  }),
  route({
    method: 'put',
    path: '/api/v1/calls/:id',
    noun: NOUN,
    summary: 'Register or replace a call',
    description: 'The funding of open proposals is assessed again.',
    who: 'Brokers.',
    params: z.strictObject({ id: chosenId }),
    body: record,
    versioned: true,
    responses: {
      200: { description: 'Replaced.', schema: callView, tagged: true },
      201: { description: 'Registered.', schema: callView, tagged: true },
    },
    async handler(ctx, { params, body }, { version }) {
      const view = presentCall(await saveCall(ctx, params.id, body, version));
      return { status: view.version === 1 ? 201 : 200, body: view, etag: tagOf(view.version, view) };
    },
  }),
];
