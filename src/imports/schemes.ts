import { z } from 'zod';
import { PARTNER_KINDS } from '../domain/funding/partner-kinds.ts';
import { APPLICANT_KINDS, type Deadline, SCHEME_FAMILIES, SCHEME_STATUSES, type Scheme } from '../domain/scheme.ts';
import { amount, date, id, line, listOf, optional, text, webAddress, year } from './fields.ts';
import { type ImportContext, invalidRecord, parseRecord, throwFaults } from './record.ts';

const month = z.int().min(1).max(12);

/** `annual_month` has its month as `month`, or as a number in `date`; the other two have no month. */
const deadline = z
  .strictObject({
    kind: z.enum(['running', 'fixed', 'annual_month']),
    date: optional(z.union([month, date], 'Give a date as yyyy-mm-dd, or a month 1–12 for annual_month.')),
    month: optional(month),
    yearSeen: optional(year),
    note: optional(line(1000)),
  })
  .refine(({ kind, date: when }) => kind === 'annual_month' || typeof when !== 'number', {
    path: ['date'],
    message: 'Only annual_month has a month here. Give a date as yyyy-mm-dd.',
  })
  .refine(({ kind, date: when, month: stated }) => kind !== 'annual_month' || typeof (stated ?? when) === 'number', {
    path: ['date'],
    message: 'annual_month needs a month, 1–12.',
  })
  .transform(
    ({ kind, date: when, month: stated, yearSeen, note }): Deadline => ({
      kind,
      date: kind === 'fixed' && typeof when === 'string' ? when : null,
      month: kind === 'annual_month' ? (stated ?? (typeof when === 'number' ? when : null)) : null,
      yearSeen,
      note,
    }),
  );

const partnerKind = z
  .string()
  .refine(
    (kind) => PARTNER_KINDS.has(kind),
    `Unknown kind of partner. Known: ${[...PARTNER_KINDS.keys()].join(', ')}.`,
  );

const schema = z.strictObject({
  id,
  nameNb: line(300),
  nameEn: optional(line(300)),
  funder: line(300),
  family: optional(z.enum(SCHEME_FAMILIES)),
  funderType: optional(z.enum(SCHEME_FAMILIES)),
  instrument: optional(line(300)),
  status: z.enum(SCHEME_STATUSES),
  purposeNb: text(),
  eligibleApplicants: z.array(z.enum(APPLICANT_KINDS)).max(APPLICANT_KINDS.length),
  requiredPartners: z.array(z.strictObject({ kind: partnerKind, min: z.int().min(1).max(100) })).max(20),
  regions: z.array(z.string()).min(1).max(20),
  amountMinNok: optional(amount),
  amountMaxNok: optional(amount),
  ownContributionPercent: optional(z.number().min(0).max(100)),
  durationMonthsMax: optional(z.int().min(1).max(600)),
  deadlines: z.array(deadline).max(50),
  themes: listOf(line(200), 50),
  excludesNb: optional(text()),
  url: optional(webAddress),
  source: line(2000),
  verified: z.boolean(),
  unverifiedFields: listOf(z.string(), 50),
  lastSeenYear: optional(year),
  checkedAt: optional(date),
  validFrom: optional(date),
  validTo: optional(date),
});

/** What a record may call unverified: its own fields, by their names here. */
const FIELD_NAMES = new Set(Object.keys(schema.shape));

/** One record of a file of schemes, as version 1. `funder_type` is the family. Throws `invalid` naming the fields. */
export function parseScheme(value: unknown, { places, now }: ImportContext): Scheme {
  const { record, fault } = parseRecord(schema, value);
  const { family: statedFamily, funderType, ...said } = record;
  const family = statedFamily ?? funderType;
  const unverifiedFields = said.unverifiedFields.map(fieldName);
  const [min, max] = [said.amountMinNok, said.amountMaxNok];
  if (family === null) throw invalidRecord([fault('family', 'It is required.')]);
  const faults = [
    ...(said.regions.every((region) => region === '*' || places.countyName(region) !== undefined)
      ? []
      : [fault('regions', 'Use county numbers of 2024, or "*" alone for the whole country.')]),
    ...(min !== null && max !== null && min > max ? [fault('amountMinNok', 'It is more than the most.')] : []),
    ...(said.validFrom !== null && said.validTo !== null && said.validFrom > said.validTo
      ? [fault('validTo', 'It is before the first day of validity.')]
      : []),
    ...(unverifiedFields.every((field) => FIELD_NAMES.has(field))
      ? []
      : [fault('unverifiedFields', `Use names of a scheme's own fields: ${[...FIELD_NAMES].join(', ')}.`)]),
  ];
  throwFaults(faults);
  return { ...said, family, unverifiedFields, version: 1, createdAt: now, updatedAt: now };
}

function fieldName(written: string): string {
  const field = written.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return field === 'funderType' ? 'family' : field;
}
