import { fold, tokensOf } from './tokens.ts';

/** Words seen fewer times are left out of a table: they change one split in a thousand and double its size. */
const MIN_COUNT = 3;

/** How often each word of the texts is seen: lower-case and folded, words with digits and rare words left out. */
export function countWords(texts: Iterable<string>): Map<string, number> {
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
export function writeWordCounts(counts: ReadonlyMap<string, number>): string {
  const rows = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return rows.map(([word, count]) => `${word}\t${count}\n`).join('');
}
