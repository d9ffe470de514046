import type { TermWeights } from '../index/part-index.ts';

/** Words that weigh less than this part of the query's mean word are not worth naming. */
const WORTH_NAMING = 0.5;
/** More than this a reader will not take in. */
const MAX_WORDS = 8;

/**
 * Terms of the query that the document says nothing about, weightiest first. Those that some other document knows come
 * before those that none does, which are often just an unusual way of putting it.
 */
export function missingTerms(
  query: TermWeights,
  supported: ReadonlyMap<string, unknown>,
  isKnown: (term: string) => boolean,
): string[] {
  const mean = [...query.values()].reduce((sum, weight) => sum + weight, 0) / query.size;
  return [...query]
    .filter(([term, weight]) => weight >= mean * WORTH_NAMING && !supported.has(term))
    .map(([term, weight]) => ({ term, weight, known: isKnown(term) }))
    .toSorted((a, b) => Number(b.known) - Number(a.known) || b.weight - a.weight)
    .slice(0, MAX_WORDS)
    .map(({ term }) => term);
}
