import type { TermWeights } from '../index/part-index.ts';

/** Equal weights have a mean that differs from them in the last digits. */
const ROUNDING = 1e-9;
/** More than this a reader will not take in. */
const MAX_WORDS = 8;

/**
 * Words of the query that the document says nothing about, weightiest first: those that weigh at least as much as the
 * query's words do on average. Words that some other document knows come before words that none does, which are often
 * just an unusual way of putting it.
 */
export function missingTerms(
  query: TermWeights,
  supported: ReadonlyMap<string, unknown>,
  isKnown: (term: string) => boolean,
): string[] {
  const mean = [...query.values()].reduce((sum, weight) => sum + weight, 0) / query.size;
  return [...query]
    .filter(([term, weight]) => weight >= mean * (1 - ROUNDING) && !supported.has(term))
    .map(([term, weight]) => ({ term, weight, known: isKnown(term) }))
    .toSorted((a, b) => Number(b.known) - Number(a.known) || b.weight - a.weight)
    .slice(0, MAX_WORDS)
    .map(({ term }) => term);
}
