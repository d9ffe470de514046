import { InvalidInput } from '../invalid-input.ts';
import type { WordCounts } from './compounds.ts';
import { fold, tokensOf } from './tokens.ts';

/** Words seen fewer times are left out of a table: they change one split in a thousand and double its size. */
const MIN_COUNT = 3;

/** How often each word of the texts is seen: lower-case and folded, words with digits and rare words left out. */
export function countWords(texts: Iterable<string>): WordCounts {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { surface } of tokensOf(text)) {
      const word = fold(surface.toLowerCase());
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Map([...counts].filter(([word, count]) => count >= MIN_COUNT && !/\p{N}/u.test(word)));
}

/** A table as text: a line `word<tab>count` for each, the most frequent first. */
export function writeWordCounts(counts: WordCounts): string {
  const rows = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return `${rows.map(([word, count]) => `${word}\t${count}`).join('\n')}\n`;
}

/** The table that `writeWordCounts` wrote; throws `InvalidInput` naming the first line that is not one of its. */
export function readWordCounts(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (let at = 0, line = 1; at < text.length; line++) {
    const tab = text.indexOf('\t', at);
    let end = tab + 1;
    let count = 0;
    // Digit by digit: a hundred thousand slices and conversions would take longer than all the rest.
    for (let digit = digitAt(text, end); digit >= 0; digit = digitAt(text, ++end)) count = count * 10 + digit;
    const word = text.slice(at, Math.max(at, tab));
    if (word === '' || count === 0 || (end < text.length && text.charCodeAt(end) !== LINE_END) || word.includes('\n')) {
      throw new InvalidInput(`Line ${line} of the word counts is not a word, a tab and a count.`);
    }
    counts.set(word, count);
    at = end + 1;
  }
  return counts;
}

const LINE_END = 10;
const ZERO = 48;

/** The digit at a place of a text; -1 when there is none. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - ZERO;
  return digit >= 0 && digit <= 9 ? digit : -1;
}
