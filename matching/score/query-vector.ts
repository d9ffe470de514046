import type { TermWeights } from '../index/part-index.ts';
import { logTf } from '../index/weights.ts';
import type { Query } from '../model.ts';
import { analyse, type Occurrence } from '../text/analyse.ts';

/** A query as terms: what it says in its own words, and what people have confirmed that it is about. */
export type ReadQuery = { text: readonly Occurrence[]; concepts: readonly Occurrence[] };

/** A word in the title counts as this many in the body. Measured; see matching/README.md. */
const TITLE_COUNT = 2;
/** The length of the confirmed concepts' vector against the text's 1. Measured; see matching/README.md. */
const CONCEPT_WEIGHT = 2;

export function readQuery(query: Query): ReadQuery {
  const title = [...analyse(query.title, query.language)];
  return {
    text: [...Array.from({ length: TITLE_COUNT }, () => title).flat(), ...analyse(query.body, query.language)],
    concepts: [...analyse(query.concepts.join('. '), query.language)],
  };
}

/**
 * What each term of the query weighs: log tf × idf, scaled to length 1, for the text and for the concepts; the two
 * added and scaled again. Empty for a query without terms.
 */
export function queryVector(query: ReadQuery, idfOf: (term: string) => number): TermWeights {
  const vector = unit(weigh(query.text, idfOf));
  for (const [term, weight] of unit(weigh(query.concepts, idfOf))) {
    vector.set(term, (vector.get(term) ?? 0) + CONCEPT_WEIGHT * weight);
  }
  return unit(vector);
}

/** How often each term occurs. */
export function countsOf(occurrences: Iterable<Occurrence>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of occurrences) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function weigh(occurrences: readonly Occurrence[], idfOf: (term: string) => number): Map<string, number> {
  return new Map([...countsOf(occurrences)].map(([term, count]) => [term, logTf(count) * idfOf(term)]));
}

function unit(vector: Map<string, number>): Map<string, number> {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  const length = Math.sqrt(squares);
  return length === 0 ? vector : new Map([...vector].map(([term, weight]) => [term, weight / length]));
}
