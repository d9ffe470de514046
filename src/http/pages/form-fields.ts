import { z } from 'zod';
import { isDate } from '../../domain/time.ts';

/**
 * The kinds of fields a form can have. Each takes what a form sends (a text, several of one name, or nothing at all) and
 * says with a name from `forms.faults` of the texts what is wrong with it.
 */

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : (value ?? '')), z.string());
const trimmed = one.transform((value) => value.trim().normalize('NFC'));
const many = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()));

type Length = { min?: number; max: number };

/** Text that must be there. */
export function text({ min = 1, max }: Length) {
  return trimmed.pipe(
    z
      .string()
      .min(1, 'required')
      .min(min, { error: `tooShort:${min}` })
      .max(max, { error: `tooLong:${max}` }),
  );
}

/** Text that may be left out: null then. */
export function optionalText({ max }: Length) {
  return trimmed
    .pipe(z.string().max(max, { error: `tooLong:${max}` }))
    .transform((value) => (value === '' ? null : value));
}

/** One of a closed list. */
export function choice<const T extends string>(list: readonly T[]) {
  return one.pipe(z.enum(list, 'chooseOne'));
}

/** One of a closed list, or null. */
export function optionalChoice<const T extends string>(list: readonly T[]) {
  return one.transform((value) => (value === '' ? null : value)).pipe(z.enum(list, 'chooseOne').nullable());
}

/** Any number out of a closed list. */
export function choices<const T extends string>(list: readonly T[], { min = 0, max = list.length } = {}) {
  return many.pipe(
    z
      .array(z.enum(list, 'chooseSome'))
      .min(min, 'chooseSome')
      .max(max, { error: `tooMany:${max}` }),
  );
}

/** Any number of texts of one name, such as ids; empty ones are left out. */
export function texts({ max, each }: { max: number; each: number }) {
  return many
    .transform((values) => values.map((value) => value.trim().normalize('NFC')).filter((value) => value !== ''))
    .pipe(z.array(z.string().max(each, { error: `tooLong:${each}` })).max(max, { error: `tooMany:${max}` }));
}

/** A box to tick. */
export const ticked = one.transform((value) => value === 'yes');

/** A date, or null. Takes 2027-01-15 as browsers send it, and 15.1.2027 as people write it. */
export const optionalDate = trimmed.transform((value, ctx) => {
  if (value === '') return null;
  const written = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(value);
  const date = written === null ? value : [written[3], pad(written[2]), pad(written[1])].join('-');
  if (isDate(date)) return date;
  ctx.addIssue({ code: 'custom', message: 'date' });
  return z.NEVER;
});

/** Whole kroner, or null. Takes 250000, 250 000, 250.000 and 250 000 kr. */
export const optionalAmount = wholeNumber('amount', 0, 1_000_000_000_000);

/** A whole number, or null. */
export function optionalNumber(min: number, max: number) {
  return wholeNumber('number', min, max);
}

function wholeNumber(fault: 'amount' | 'number', min: number, max: number) {
  return trimmed.transform((value, ctx) => {
    if (value === '') return null;
    const digits = value.replace(/\s*(kr|nok|kroner)\.?$/iu, '').replaceAll(/(?<=\d)[\s.  ](?=\d{3}\b)/gu, '');
    const number = /^-?\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
    if (number >= min && number <= max) return number;
    const message = Number.isNaN(number) ? fault : number < min ? `tooSmall:${min}` : `tooLarge:${max}`;
    ctx.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** A web address, or null. */
export const optionalWebAddress = trimmed.pipe(
  z.union([z.literal('').transform(() => null), z.url({ protocol: /^https?$/, error: 'webAddress' }).max(2000)], {
    error: 'webAddress',
  }),
);

function pad(part: string | undefined): string {
  return (part ?? '').padStart(2, '0');
}
