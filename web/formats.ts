import type { PageLanguage } from './texts/index.ts';

/** Dates, numbers and amounts as each language writes them; times are Norwegian. */
export type Formats = {
  /** "2027-02" as "februar 2027". */
  month(text: string): string;
  /** "2026-11-21" or an instant as "21. november 2026". */
  date: (text: string) => string;
  /** The same, short: "21.11.2026". */
  shortDate: (text: string) => string;
  /** An instant as "21. november 2026 kl. 09:00". */
  dateTime: (instant: string) => string;
  number: (value: number, decimals?: number) => string;
  /** Whole kroner: "250 000 kr". */
  amount: (nok: number) => string;
  /** A fraction as "42 %". */
  percent: (fraction: number) => string;
  /** "2027Q3" as "3. kvartal 2027". */
  quarter: (text: string) => string;
  /** "a, b og c". */
  list: (items: readonly string[]) => string;
  /** Days from now as "om 3 dager", "for 2 dager siden". */
  days: (count: number) => string;
};

const LOCALES: Readonly<Record<PageLanguage, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const ZONE = 'Europe/Oslo';

export const FORMATS: Readonly<Record<PageLanguage, Formats>> = {
  nb: formats('nb'),
  nn: formats('nn'),
  en: formats('en'),
};

function formats(language: PageLanguage): Formats {
  const locale = LOCALES[language];
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: ZONE });
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: ZONE });
  const short = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: ZONE });
  const both = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE });
  const kroner = new Intl.NumberFormat(locale, { style: 'currency', currency: 'NOK', maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    month: (text) => month.format(new Date(`${text}-15T12:00:00.000Z`)),
    date: (text) => long.format(new Date(text)),
    shortDate: (text) => short.format(new Date(text)),
    dateTime: (instant) => both.format(new Date(instant)),
    number: (value, decimals = 0) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value),
    amount: (nok) => kroner.format(nok),
    percent: (fraction) => percent.format(fraction),
    quarter: (text) => quarterIn(language, text),
    list: (items) => list.format(items),
    days: (count) => relative.format(count, 'day'),
  };
}

function quarterIn(language: PageLanguage, text: string): string {
  const [year = '', quarter = ''] = text.split('Q');
  return language === 'en' ? `Q${quarter} ${year}` : `${quarter}. kvartal ${year}`;
}
