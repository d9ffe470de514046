import type { Occurrence } from '../../text/analyse.ts';
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
/** A text is about a concept that weighs this much of its weightiest. */
const ABOUT = 0.3;
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

function missingConcepts({ scoring, concepts, resources, shared }: Pair): string[] {
  const space = resources.concepts;
  if (space === null) return [];
  const { query } = scoring;
  const least = ABOUT * Math.max(0, ...concepts.map(([, weight]) => weight));
  const answered = concepts.filter(([, weight]) => weight >= least);
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
  const { query } = scoring;
  const { weights } = scoring.measured;
  const mean = [...weights.values()].reduce((sum, weight) => sum + weight, 0) / weights.size;
  const isSupported = (term: string) => shared.has(term) || (nearest.get(term)?.nearest?.cosine ?? 0) >= NEAR;
  const missing = new Map<string, number>();
  for (const [term, parts] of partsByWord(query.read.occurrences)) {
    const weight = weights.get(term) ?? 0;
    if (weight < mean * WORTH_NAMING || isSupported(term)) continue;
    if (parts.length === 0 || !parts.every(isSupported)) missing.set(term, weight);
  }
  return [...missing]
    .map(([term, weight]) => ({ term, weight, known: collection.terms.knows(term) }))
    .toSorted((a, b) => Number(b.known) - Number(a.known) || b.weight - a.weight)
    .slice(0, MAX_NAMED)
    .map(({ term }) => asked.get(term)?.[0] ?? term);
}

/** Each whole word's term with the terms of its parts. */
function partsByWord(occurrences: readonly Occurrence[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  let parts: string[] = [];
  for (const { term, part } of occurrences) {
    if (part) parts.push(term);
    else {
      parts = [];
      words.set(term, parts);
    }
  }
  return words;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}
