import type { IsoDate } from '../time.ts';
import type { Texts } from '../words.ts';

/** The same text in all three languages: for names. */
export function same(text: string): Texts {
  return { nb: text, nn: text, en: text };
}

/** Made once: making one costs more than a whole assessment. */
const NUMBERS = { no: new Intl.NumberFormat('nb-NO'), en: new Intl.NumberFormat('en-GB') };

/** "500 000 kroner", with spaces that do not break. */
export function kroner(amountNok: number): Texts {
  const nb = `${NUMBERS.no.format(amountNok)} kroner`;
  return { nb, nn: nb, en: `NOK ${NUMBERS.en.format(amountNok)}` };
}

const MONTHS_NO = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ');

/** The name of a month, 1–12. */
export function monthName(month: number): Texts {
  const nb = MONTHS_NO[month - 1] ?? String(month);
  return { nb, nn: nb, en: MONTHS_EN[month - 1] ?? String(month) };
}

/** "15. september 2027" */
export function dateText(date: IsoDate): Texts {
  const [year, month, day] = [date.slice(0, 4), monthName(Number(date.slice(5, 7))), Number(date.slice(8))];
  return { nb: `${day}. ${month.nb} ${year}`, nn: `${day}. ${month.nn} ${year}`, en: `${day} ${month.en} ${year}` };
}

/** "Troms, Finnmark og Nordland" */
export function listed(items: readonly Texts[], joint: 'and' | 'or' = 'and'): Texts {
  const join = (language: keyof Texts, word: string) => {
    const words = items.map((item) => item[language]);
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1)}`;
  };
  return joint === 'and'
    ? { nb: join('nb', 'og'), nn: join('nn', 'og'), en: join('en', 'and') }
    : { nb: join('nb', 'eller'), nn: join('nn', 'eller'), en: join('en', 'or') };
}
