import { z } from 'zod';
import { isOrganisationNumber } from '../domain/organisation.ts';
import { isDate } from '../domain/time.ts';
import { LANGUAGES } from '../domain/words.ts';

/** The kinds of field that requests are made of. */

const CONTROL = /[^\P{Cc}\n\r\t]|\p{Cs}/u;
const CONTROL_OR_BREAK = /\p{Cc}|\p{Cs}/u;

/** Text of several lines, 1 to `max` characters after trimming; line breaks and tabs are the only control characters. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .normalize()
    .min(1)
    .max(max)
    .refine((value) => !CONTROL.test(value), 'It has control characters or broken ones. Remove them.');

/** Text of one line, 1 to `max` characters after trimming. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .normalize()
    .min(1)
    .max(max)
    .refine((value) => !CONTROL_OR_BREAK.test(value), 'It has line breaks or control characters. Remove them.');

export const id = z.string().regex(/^[\x21-\x7e]{1,200}$/, 'An id has 1–200 visible ASCII characters.');

/** An id of the catalogue, chosen by whoever registers the thing. */
export const chosenId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/, 'Use 1–120 letters a–z, digits, dots, colons and dashes.');

/** The id of an organisation here, or its nine-digit number from Enhetsregisteret. */
export const organisationId = id
  .refine(
    (value) => !/^\d{9}$/.test(value) || isOrganisationNumber(value),
    'It is not a valid organisation number: the last digit does not fit the others (mod 11). Check it for typing errors.',
  )
  .meta({ description: 'Id of an organisation here, or its nine-digit organisation number.' });

export const language = z.enum(LANGUAGES);

export const date = z
  .string()
  .refine(isDate, 'Give a date that exists, as yyyy-mm-dd.')
  .meta({ format: 'date', example: '2027-01-15' });

export const quarter = z
  .string()
  .regex(/^20\d{2}Q[1-4]$/, 'Give a quarter as yyyyQn, for instance 2027Q3.')
  .meta({ example: '2027Q3' });

export const municipalityNumber = z
  .string()
  .regex(/^\d{4}$/, 'A municipality number has four digits, for instance 5001.')
  .meta({ example: '5001' });

export const countyNumber = z
  .string()
  .regex(/^\d{2}$/, 'A county number has two digits, for instance 50.')
  .meta({ example: '50' });

export const amountNok = z.int().min(0).max(1_000_000_000_000);

export const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

/** A number in a query string, shown in the documentation as the number it stands for. */
const numeral = (pattern: RegExp, told: string) => z.string().regex(pattern, told).transform(Number);
const shownAs = (schema: { type: 'integer' | 'number'; minimum: number; maximum: number; default?: number }) => ({
  override({ jsonSchema }: { jsonSchema: { type?: unknown; pattern?: string } }): void {
    delete jsonSchema.pattern;
    Object.assign(jsonSchema, schema);
  },
});

const LIST_LIMIT = { default: 20, maximum: 100 } as const;

/** The query fields every list takes. */
export const paging = {
  limit: numeral(/^(?:[1-9]\d?|100)$/, `Give a whole number from 1 to ${LIST_LIMIT.maximum}.`)
    .default(LIST_LIMIT.default)
    .meta({
      ...shownAs({ type: 'integer', minimum: 1, ...LIST_LIMIT }),
      description: 'How many to answer with.',
    }),
  cursor: z
    .string()
    .regex(/^[\x21-\x7e]{1,1000}$/, 'Send nextCursor as you got it.')
    .optional()
    .meta({ description: '`nextCursor` of the page before.' }),
};

export const minScore = numeral(
  /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/,
  'Give a number from 0 to 1, for instance 0.35.',
).meta({ ...shownAs({ type: 'number', minimum: 0, maximum: 1 }) });
