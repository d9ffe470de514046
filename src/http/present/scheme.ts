import { z } from 'zod';
import { APPLICANT_KINDS, type Call, SCHEME_STATUSES, type Scheme } from '../../domain/scheme.ts';
import { instant, isoDate, languageOf, schemeFamily, type View, version } from './view.ts';

/** What a scheme says of itself; null always means "not known", never "none". */
const schemeFields = {
  nameNb: z.string(),
  nameEn: z.string().nullable(),
  funder: z.string(),
  family: schemeFamily,
  instrument: z.string().nullable(),
  status: z.enum(SCHEME_STATUSES),
  purposeNb: z.string(),
  eligibleApplicants: z.array(z.enum(APPLICANT_KINDS)),
  requiredPartners: z.array(z.strictObject({ kind: z.string(), min: z.int() })),
  regions: z.array(z.string()).meta({ description: 'County numbers, or "*" for the whole country.' }),
  amountMinNok: z.int().nullable(),
  amountMaxNok: z.int().nullable(),
  ownContributionPercent: z.number().nullable(),
  durationMonthsMax: z.int().nullable(),
  deadlines: z.array(
    z.strictObject({
      kind: z.enum(['running', 'fixed', 'annual_month']),
      date: isoDate.nullable(),
      month: z.int().nullable(),
      yearSeen: z.int().nullable(),
      note: z.string().nullable(),
    }),
  ),
  themes: z.array(z.string()),
  excludesNb: z.string().nullable(),
  url: z.string().nullable(),
  source: z.string().meta({ description: 'Where it says so.' }),
  verified: z.boolean(),
  unverifiedFields: z.array(z.string()),
  lastSeenYear: z.int().nullable(),
  checkedAt: isoDate.nullable().meta({ description: 'When a broker last checked the whole record.' }),
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
};

export const schemeView = z
  .strictObject({
    id: z.string(),
    ...schemeFields,
    version,
    createdAt: instant,
    updatedAt: instant,
    links: z.strictObject({ self: z.string(), calls: z.string() }),
  })
  .meta({ id: 'Scheme' });

/** A scheme of the catalogue, which is open to everybody who is signed in. */
export function presentScheme(scheme: Scheme): View<typeof schemeView> {
  const id = encodeURIComponent(scheme.id);
  return { ...scheme, links: { self: `/api/v1/schemes/${id}`, calls: `/api/v1/calls?schemeId=${id}` } };
}

export const callView = z
  .strictObject({
    id: z.string(),
    schemeId: z.string(),
    title: z.string(),
    description: z.string(),
    language: languageOf,
    opens: isoDate.nullable(),
    closes: isoDate.nullable(),
    budgetMin: z.number().nullable().meta({ description: 'In the currency of the call.' }),
    budgetMax: z.number().nullable(),
    currency: z.enum(['NOK', 'EUR']),
    url: z.string().nullable(),
    source: z.string(),
    checkedAt: isoDate.nullable(),
    version,
    createdAt: instant,
    updatedAt: instant,
    links: z.strictObject({ scheme: z.string() }),
  })
  .meta({ id: 'Call' });

/** A call: one round of a scheme. */
export function presentCall(call: Call): View<typeof callView> {
  return { ...call, links: { scheme: `/api/v1/schemes/${encodeURIComponent(call.schemeId)}` } };
}
