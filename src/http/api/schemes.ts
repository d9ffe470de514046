import { z } from 'zod';
import { APPLICANT_KINDS, SCHEME_FAMILIES, SCHEME_STATUSES } from '../../domain/scheme.ts';
import { listSchemes, readScheme } from '../../usecases/read-schemes.ts';
import { saveScheme } from '../../usecases/save-scheme.ts';
import { tagOf } from '../etag.ts';
import { amountNok, chosenId, countyNumber, date, id, line, paging, text, webAddress } from '../fields.ts';
import { knownCounty } from '../known-places.ts';
import { listQuery } from '../list-query.ts';
import { presentPage } from '../present/page.ts';
import { presentScheme, schemeView } from '../present/scheme.ts';
import { pageOf } from '../present/view.ts';
import { route } from '../route.ts';

const NOUN = 'Schemes and calls';
const ALL = 'Everybody with a token.';

const year = z.int().min(1900).max(2100);
const deadline = z.strictObject({
  kind: z.enum(['running', 'fixed', 'annual_month']),
  date: date.nullable(),
  month: z.int().min(1).max(12).nullable(),
  yearSeen: year.nullable(),
  note: line(500).nullable(),
});

const record = z
  .strictObject({
    nameNb: line(200),
    nameEn: line(200).nullable(),
    funder: line(200),
    family: z.enum(SCHEME_FAMILIES),
    instrument: line(200).nullable(),
    status: z.enum(SCHEME_STATUSES),
    purposeNb: text(10_000),
    eligibleApplicants: z.array(z.enum(APPLICANT_KINDS)).max(APPLICANT_KINDS.length),
    requiredPartners: z.array(z.strictObject({ kind: line(100), min: z.int().min(0).max(100) })).max(20),
    regions: z
      .array(z.union([z.literal('*'), countyNumber]))
      .min(1)
      .max(20)
      .meta({ description: 'County numbers, or "*" for the whole country.' }),
    amountMinNok: amountNok.nullable(),
    amountMaxNok: amountNok.nullable(),
    ownContributionPercent: z.number().min(0).max(100).nullable(),
    durationMonthsMax: z.int().min(1).max(600).nullable(),
    deadlines: z.array(deadline).max(50),
    themes: z.array(line(200)).max(50),
    excludesNb: text(10_000).nullable(),
    url: webAddress.nullable(),
    source: line(2000),
    verified: z.boolean(),
    unverifiedFields: z.array(line(100)).max(50),
    lastSeenYear: year.nullable(),
    checkedAt: date.nullable(),
    validFrom: date.nullable(),
    validTo: date.nullable(),
  })
  .refine((s) => s.amountMinNok === null || s.amountMaxNok === null || s.amountMinNok <= s.amountMaxNok, {
    path: ['amountMaxNok'],
    error: 'It is less than amountMinNok.',
  })
  .refine((s) => s.validFrom === null || s.validTo === null || s.validFrom <= s.validTo, {
    path: ['validTo'],
    error: 'It is before validFrom.',
  })
  .meta({ id: 'SchemeRecord', description: 'The whole record. Null always means "not known", never "none".' });

export const schemeRoutes = [
  route({
    method: 'get',
    path: '/api/v1/schemes',
    noun: NOUN,
    summary: 'List funding schemes',
    who: ALL,
    query: z.strictObject({
      q: line(200).optional().meta({ description: 'Part of the name, purpose or funder.' }),
      family: z.enum(SCHEME_FAMILIES).optional(),
      countyNumber: countyNumber.optional().meta({ description: 'Those that apply in this county.' }),
      ...paging,
    }),
    responses: { 200: { description: 'A page of schemes.', schema: pageOf(schemeView) } },
    async handler(ctx, { query }) {
      const { filter, page } = listQuery(query);
      knownCounty(ctx, 'countyNumber', filter.countyNumber);
      return { status: 200, body: presentPage(await listSchemes(ctx, filter, page), presentScheme) };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/schemes/:id',
    noun: NOUN,
    summary: 'Read a scheme',
    who: ALL,
    params: z.strictObject({ id }),
    responses: { 200: { description: 'The scheme.', schema: schemeView, tagged: true } },
    async handler(ctx, { params }) {
      const body = presentScheme(await readScheme(ctx, params.id));
      return { status: 200, body, etag: tagOf(body.version, body) };
    },
  }),
  route({
    method: 'put',
    path: '/api/v1/schemes/:id',
    noun: NOUN,
    summary: 'Register or replace a scheme',
    description: 'The funding of open proposals is assessed again.',
    who: 'Brokers.',
    params: z.strictObject({ id: chosenId }),
    body: record,
    versioned: true,
    responses: {
      200: { description: 'Replaced.', schema: schemeView, tagged: true },
      201: { description: 'Registered.', schema: schemeView, tagged: true },
    },
    async handler(ctx, { params, body }, { version }) {
      for (const [i, region] of body.regions.entries()) {
        if (region !== '*') knownCounty(ctx, `/regions/${i}`, region);
      }
      const view = presentScheme(await saveScheme(ctx, params.id, body, version));
      return { status: view.version === 1 ? 201 : 200, body: view, etag: tagOf(view.version, view) };
    },
  }),
];
