/**
 * The system that a project would reach for first: BM25 over `natural`'s Norwegian stems, on lower-cased words. What the
 * engine is measured against.
 */
import { createRequire } from 'node:module';

const stemmer: { stem(word: string): string } = createRequire(import.meta.url)(
  'natural/lib/natural/stemmers/porter_stemmer_no.js',
);

/** Robertson's usual constants. */
const K1 = 1.2;
const B = 0.75;

type Text = { id: string; text: string };

/** For each query the ids of all documents, best first. */
export function cardStack(documents: readonly Text[], queries: readonly Text[]): Map<string, string[]> {
  const read = documents.map(({ id, text }) => ({ id, terms: counted(text) }));
  const lengths = read.map(({ terms }) => [...terms.values()].reduce((sum, count) => sum + count, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const frequency = new Map<string, number>();
  for (const { terms } of read) for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const idf = (term: string) => {
    const df = frequency.get(term) ?? 0;
    return Math.log(1 + (read.length - df + 0.5) / (df + 0.5));
  };
  return new Map(
    queries.map(({ id, text }) => {
      const asked = [...counted(text).keys()];
      const scored = read.map((document, d) => ({
        id: document.id,
        score: asked.reduce((sum, term) => {
          const tf = document.terms.get(term) ?? 0;
          return sum + (idf(term) * tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * (lengths[d] ?? 0)) / meanLength));
        }, 0),
      }));
      return [id, scored.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).map((hit) => hit.id)];
    }),
  );
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const stem = stemmer.stem(word);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}
