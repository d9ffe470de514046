import type { Pair } from './pair.ts';
import { distinct } from './quotes.ts';

/** Words that weigh less than this part of the query's mean word are not worth naming. */
const WORTH_NAMING = 0.5;
/** More than this a reader will not take in. */
const MAX_NAMED = 8;
/** A document with a word this near supports what is asked. */
const NEAR = 0.5;
/** A document with a concept this near supports the concept that is asked for. */
const NEAR_CONCEPT = 0.6;
/** A concept that was only suggested is asked for when it weighs this much among all. */
const SURE = 0.5;

/**
 * What the query asks for that nothing in the document supports: concepts first (confirmed ones, and those that the
 * query is surely about) by their label, then words as written, weightiest first. Words that some other document knows
 * come before those that none does, which are often just an unusual way of putting it.
 */
export function missingIn(pair: Pair): string[] {
  return distinct([...missingConcepts(pair), ...missingWords(pair)]).slice(0, MAX_NAMED);
}

function missingConcepts({ scoring, collection, slot, resources, shared }: Pair): string[] {
  const space = resources.concepts;
  if (space === null) return [];
  const { query } = scoring;
  const answered = collection.activationsAt(slot);
  const confirmed = new Set(query.confirmed.map(({ index }) => index));
  return query.activations
    .filter(([concept, weight]) => confirmed.has(concept) || weight >= SURE)
    .filter(([concept]) => {
      const vector = space.vectorOf(concept);
      return !answered.some(([other]) => other === concept || dot(vector, space.vectorOf(other)) >= NEAR_CONCEPT);
    })
    .map(([concept]) => space.at(concept).labels[query.read.language])
    .filter(
      (label) =>
        !resources.analyser.analyse(label, query.read.language).occurrences.some(({ term }) => shared.has(term)),
    );
}

function missingWords({ scoring, collection, shared, asked, nearest }: Pair): string[] {
  const { weights, query } = scoring;
  const mean = [...weights.values()].reduce((sum, weight) => sum + weight, 0) / weights.size;
  const wholes = query.read.occurrences.filter(({ part }) => !part);
  const isSupported = (term: string) => shared.has(term) || (nearest.get(term)?.cosine ?? 0) >= NEAR;
  const partsOf = (at: number) => query.read.occurrences.filter((other) => other.part && other.at === at);
  const missing = new Map<string, number>();
  for (const { term, at } of wholes) {
    const weight = weights.get(term) ?? 0;
    if (weight < mean * WORTH_NAMING || isSupported(term)) continue;
    const parts = partsOf(at);
    if (parts.length === 0 || !parts.every((part) => isSupported(part.term))) missing.set(term, weight);
  }
  return [...missing]
    .map(([term, weight]) => ({ term, weight, known: collection.terms.knows(term) }))
    .toSorted((a, b) => Number(b.known) - Number(a.known) || b.weight - a.weight)
    .slice(0, MAX_NAMED)
    .map(({ term }) => asked.get(term)?.[0] ?? term);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}
