import { Rows } from '../../index/rows.ts';
import type { Vectors } from '../../vectors/vectors.ts';
import { CONFIRMED_WEIGHT, type ReadQuery } from '../read-query.ts';

/** For each compared term of the query: how much it counts, and the document's term nearest to it, if any has a vector. */
export type NearTerms = ReadonlyMap<string, { weight: number; nearest: { term: string; cosine: number } | undefined }>;

/** The most telling words of a query are compared one by one. */
const MAX_WORDS = 40;

/** Answers with the nearest of a document's terms. Remembers cosines: the documents found for one query share most terms. */
export function createNearTerms(query: ReadQuery, vectors: Vectors | null): (terms: Iterable<string>) => NearTerms {
  if (vectors === null) return () => new Map();
  const asked = askedTerms(query, vectors);
  const rows = new Rows(vectors.dims);
  for (const [i, { vector }] of asked.entries()) rows.set(i, vector);
  const known = new Map<string, Float32Array | null>();
  return (terms) => {
    const best = asked.map(({ weight }) => ({
      weight,
      nearest: undefined as { term: string; cosine: number } | undefined,
    }));
    for (const term of new Set(terms)) {
      const cosines = cosinesOf(term);
      if (cosines === null) continue;
      for (const [i, one] of best.entries()) {
        const cosine = Math.min(1, cosines[i]!);
        if (one.nearest === undefined || cosine > one.nearest.cosine) one.nearest = { term, cosine };
      }
    }
    return new Map(asked.map(({ term }, i) => [term, best[i]!]));
  };

  function cosinesOf(term: string): Float32Array | null {
    let cosines = known.get(term);
    if (cosines === undefined) {
      const vector = vectors?.row(term) ?? null;
      cosines = vector === null ? null : new Float32Array(asked.length);
      if (vector !== null && cosines !== null) rows.dots([vector], asked.length, [cosines]);
      known.set(term, cosines);
    }
    return cosines;
  }
}

function askedTerms({ read, confirmedOccurrences }: ReadQuery, vectors: Vectors) {
  const weights = new Map<string, number>();
  for (const { term } of read.occurrences) weights.set(term, vectors.weight(term));
  for (const { term } of confirmedOccurrences) weights.set(term, CONFIRMED_WEIGHT * vectors.weight(term));
  return [...weights]
    .toSorted((a, b) => b[1] - a[1])
    .flatMap(([term, weight]) => {
      const vector = vectors.row(term);
      return vector === null ? [] : [{ term, weight, vector }];
    })
    .slice(0, MAX_WORDS);
}
