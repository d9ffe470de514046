import type { Output } from '../../domain/expertise.ts';

/** A reference as a list has it: the texts of its fields, and the line it begins on, 1 first. */
export type Reference = {
  line: number;
  title: string | undefined;
  abstract: string | undefined;
  /** Anything with a year in it: "2021", "2021-05-03", "2021///". */
  date: string | undefined;
  url: string | undefined;
  doi: string | undefined;
};

/** References in the order of the list, and the lines of those that could not be read. */
export type ReadList = { references: Reference[]; unread: number[] };

const TITLE_MAX = 500;
const ABSTRACT_MAX = 10_000;
const URL_MAX = 2_000;
const CONTROL = /[^\P{Cc}\n]|\p{Cs}/gu;

/** A reference as an output of a profile; undefined when it has no title, or one that is too long to be one. */
export function outputOf({ title, abstract, date, url, doi }: Reference): Output | undefined {
  const named = oneLine(title);
  const told = clean(abstract);
  if (named === '' || named.length > TITLE_MAX || told.length > ABSTRACT_MAX) return undefined;
  return { title: named, abstract: told === '' ? null : told, year: yearIn(date), url: addressOf(url, doi) };
}

function yearIn(date = ''): number | null {
  const found = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(date);
  return found === null ? null : Number(found[0]);
}

/** Its own web address, or the one that its DOI leads to. */
function addressOf(url: string | undefined, doi: string | undefined): string | null {
  const own = oneLine(url);
  if (/^https?:\/\//i.test(own) && URL.canParse(own) && own.length <= URL_MAX) return own;
  const found = /10\.\d{4,9}\/\S+/.exec(`${doi ?? ''} ${own}`);
  return found === null ? null : `https://doi.org/${found[0].replace(/[.,;)]+$/, '')}`;
}

function oneLine(text: string | undefined): string {
  return clean(text).replaceAll(/\s+/g, ' ');
}

function clean(text = ''): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll(CONTROL, ' ').trim();
}
