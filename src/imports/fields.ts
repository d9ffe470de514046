import { z } from 'zod';
import { isOrganisationNumber } from '../domain/organisation.ts';
import { isDate } from '../domain/time.ts';

/** The kinds of field that import files are made of. What is left out, null or empty means "not stated". */

/** As much text as one field takes. */
export const TEXT_MAX = 20_000;

const CONTROL = /[^\P{Cc}\n\r\t]|\p{Cs}/u;
const CONTROL_OR_BREAK = /\p{Cc}|\p{Cs}/u;

/** Text of several lines, 1 to `max` characters after trimming. */
export const text = (max: number = TEXT_MAX) =>
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

/** Not stated, as null; so is a text with nothing in it. */
export const optional = <T extends z.ZodType>(field: T) =>
  z
    .preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), field.nullish())
    .transform((value) => value ?? null);

/** Not stated, as an empty list. */
export const listOf = <T extends z.ZodType>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .nullish()
    .transform((items) => [...new Set(items ?? [])]);

export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/, 'Use 1–120 letters a–z, digits, dots, colons and dashes.');

export const organisationNumber = z
  .string()
  .refine(
    isOrganisationNumber,
    'It is not a valid organisation number: nine digits of which the last fits the others (mod 11).',
  );

export const date = z.string().refine(isDate, 'Give a date that exists, as yyyy-mm-dd.');
export const quarter = z.string().regex(/^20\d{2}Q[1-4]$/, 'Give a quarter as yyyyQn, for instance 2027Q3.');
export const year = z.int().min(1900).max(2100);
export const amount = z.int().min(0).max(1_000_000_000_000);
export const webAddress = z.url({ protocol: /^https?$/ }).max(2000);
