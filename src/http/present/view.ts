import { z } from 'zod';
import { FUNDING_VERDICTS } from '../../domain/funding/verdict.ts';
import { SCHEME_FAMILIES } from '../../domain/scheme.ts';
import { LANGUAGES } from '../../domain/words.ts';

/** What a presenter answers with: the shape of a view's schema, which nobody changes afterwards. */
export type View<S extends z.ZodType> = Frozen<z.output<S>>;

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** Fields that many views have. */
export const instant = z.string().meta({ format: 'date-time', example: '2026-11-21T08:00:00.000Z' });
export const isoDate = z.string().meta({ format: 'date', example: '2027-01-15' });
export const languageOf = z.enum(LANGUAGES);
export const fundingVerdict = z.enum(FUNDING_VERDICTS).meta({ id: 'FundingVerdict' });
export const schemeFamily = z.enum(SCHEME_FAMILIES).meta({ id: 'SchemeFamily' });
export const texts = z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() }).meta({ id: 'Texts' });
export const version = z.int().meta({ description: 'Raised by one at every change; begins the ETag.' });
export const example = z.boolean().meta({ description: 'Made up for demonstration; shown as "eksempel".' });

/** A page of a list. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable().meta({ description: 'Send as `cursor` for the next page; null on the last.' }),
  });
