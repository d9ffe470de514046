import type { ReadList, Reference } from './reference.ts';

const BULLET = /^\s*(?:[-–—*•·]|\[\d+\]|\(?\d{1,4}[.)])\s+/;
const ADDRESS = /https?:\/\/[^\s<>"]+/i;
const DOI = /\b(?:doi:\s*)?10\.\d{4,9}\/[^\s<>"]+/i;
/** "Hansen, K. (2021). Who falls at home? Tidsskrift, 3, 1–9." (APA): the title stands after the year. */
const APA = /^.{2,300}?\((?:19|20)\d{2}[a-z]?(?:,[^)]*)?\)[.:,]?\s+(.+?)(?:(?<=[?!])|\.)(?:\s|$)/;

/** Reads plain text, a reference or a title a line. */
export function readLines(text: string): ReadList {
  const references = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [referenceOf(line, i + 1)]));
  return { references, unread: [] };
}

function referenceOf(written: string, line: number): Reference {
  const whole = written.replace(BULLET, '').trim();
  const url = ADDRESS.exec(whole)?.[0].replace(/[.,;)]+$/, '');
  const doi = DOI.exec(whole)?.[0];
  const said = whole.replace(ADDRESS, ' ').replace(DOI, ' ').replaceAll(/\s+/g, ' ').trim();
  return { line, title: APA.exec(`${said} `)?.[1] ?? said, abstract: undefined, date: yearOf(said), url, doi };
}

/** The year in parentheses, else the last one that stands by itself. */
function yearOf(said: string): string | undefined {
  const inside = /\(((?:19|20)\d{2})/.exec(said)?.[1];
  return inside ?? said.match(/(?<![\d–-])(?:19|20)\d{2}(?![\d–-])/g)?.at(-1);
}
