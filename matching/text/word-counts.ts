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
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const tab = text.indexOf('\t', at);
    const count = tab < 0 || tab > end ? 0 : Number(text.slice(tab + 1, end));
    if (tab <= at || !(count >= 1)) {
      throw new InvalidInput(`Line ${line} of the word counts is not a word, a tab and a count.`);
    }
    counts.set(text.slice(at, tab), count);
    at = end + 1;
  }
  return counts;
}
