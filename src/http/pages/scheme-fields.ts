import { z } from 'zod';
import { MOST_DEADLINES } from '../../../web/pages/scheme-deadlines.tsx';
import type { SchemeValues } from '../../../web/pages/scheme-form.tsx';
import { APPLICANT_KINDS, type Deadline, SCHEME_FAMILIES, SCHEME_STATUSES, type Scheme } from '../../domain/scheme.ts';
import {
  choice,
  choices,
  optionalAmount,
  optionalChoice,
  optionalDate,
  optionalNumber,
  optionalText,
  optionalWebAddress,
  text,
  texts,
} from './form-fields.ts';

const KINDS = ['running', 'fixed', 'annual_month'] as const;
const rows = Array.from({ length: MOST_DEADLINES }, (_, i) => i);

const deadlineRow = z.object({
  kind: optionalChoice(KINDS),
  date: optionalDate,
  month: optionalNumber(1, 12),
  yearSeen: optionalNumber(1990, 2100),
  note: optionalText({ max: 500 }),
});
type Row = z.output<typeof deadlineRow>;
const PARTS = ['kind', 'date', 'month', 'yearSeen', 'note'] as const;

/** Between 0 and 100, or null. Takes 12,5 and 12.5 and 12,5 %. */
const percent = optionalText({ max: 20 }).transform((value, ctx) => {
  if (value === null) return null;
  const number = Number(value.replace(/\s*%$/u, '').replace(',', '.'));
  if (number >= 0 && number <= 100) return number;
  ctx.addIssue({ code: 'custom', message: 'number' });
  return z.NEVER;
});

/** The fields of a scheme's record; `deadlines` come as kind-0, date-0 and so on. */
const fields = z.object({
  nameNb: text({ max: 200 }),
  nameEn: optionalText({ max: 200 }),
  funder: text({ max: 200 }),
  family: choice(SCHEME_FAMILIES),
  instrument: optionalText({ max: 200 }),
  status: choice(SCHEME_STATUSES),
  purposeNb: text({ max: 10_000 }),
  eligibleApplicants: choices(APPLICANT_KINDS),
  regions: texts({ max: 20, each: 2 }),
  amountMinNok: optionalAmount,
  amountMaxNok: optionalAmount,
  ownContributionPercent: percent,
  durationMonthsMax: optionalNumber(1, 600),
  themes: optionalText({ max: 5000 }).transform((value) => linesOf(value ?? '')),
  excludesNb: optionalText({ max: 10_000 }),
  url: optionalWebAddress,
  source: text({ max: 2000 }),
  checkedAt: optionalDate,
  validFrom: optionalDate,
  validTo: optionalDate,
  version: optionalNumber(1, 1_000_000_000),
  id: optionalText({ max: 100 }),
  ...Object.fromEntries(rows.flatMap((i) => PARTS.map((part) => [`${part}-${i}`, deadlineRow.shape[part]]))),
});
export type SchemeFields = z.output<typeof fields>;
export { fields as schemeFields };

/** The deadlines of a form, and the number of the first row that does not say what belongs to its kind. */
export function deadlinesIn(given: SchemeFields): { deadlines: Deadline[]; faulty: number | undefined } {
  const values: Readonly<Record<string, unknown>> = given;
  const filled = rows
    // oxlint-disable-next-line no-unsafe-type-assertion -- each has been parsed by deadlineRow's own field.
    .map((i) => Object.fromEntries(PARTS.map((part) => [part, values[`${part}-${i}`]])) as unknown as Row)
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => row.kind !== null);
  const faulty = filled.find(({ row: { kind, date, month, yearSeen } }) => {
    return (
      (kind === 'annual_month' && (month === null || yearSeen === null)) ||
      (kind === 'fixed' && date === null && yearSeen === null)
    );
  })?.i;
  const deadlines = filled.flatMap(({ row: { kind, date, month, yearSeen, note } }): Deadline[] => {
    if (kind === null) return [];
    const year = yearSeen ?? (date === null ? null : Number(date.slice(0, 4)));
    return [
      {
        kind,
        date: kind === 'fixed' ? date : null,
        month: kind === 'annual_month' ? month : null,
        yearSeen: year,
        note,
      },
    ];
  });
  return { deadlines, faulty };
}

/** A stored record as its form shows it. */
export function schemeValues(scheme: Scheme): SchemeValues & { version: number } {
  return {
    ...scheme,
    amountMinNok: shown(scheme.amountMinNok),
    amountMaxNok: shown(scheme.amountMaxNok),
    ownContributionPercent: shown(scheme.ownContributionPercent),
    durationMonthsMax: shown(scheme.durationMonthsMax),
    themes: scheme.themes.join('\n'),
    deadlines: scheme.deadlines.map(({ kind, date, month, yearSeen, note }) => {
      return { kind, date, month: shown(month), yearSeen: shown(yearSeen), note };
    }),
  };
}

function linesOf(value: string): string[] {
  return value
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function shown(value: number | null): string | null {
  return value === null ? null : String(value);
}
