import type { Resources } from '../resources.ts';
import type { ReadQuery } from './read-query.ts';
import { namesOf, unitWeights } from './read-text.ts';
import type { ConceptWords } from './second-pass.ts';

/** Of a query's concepts so many lend their names. */
const MAX_CONCEPTS = 12;

/** Answers with the words that name a query's concepts, each concept by its weight. What one concept gives is worked out once. */
export function conceptWordsIn({ analyser, concepts }: Resources): (query: ReadQuery) => ConceptWords {
  const known = new Map<number, ReadonlyMap<string, number>>();

  function wordsOf(concept: number): ReadonlyMap<string, number> {
    let words = known.get(concept);
    if (words === undefined) {
      const counts = new Map<string, number>();
      for (const { text, language } of concepts === null ? [] : namesOf(concepts.at(concept))) {
        for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
          for (const term of analyser.termsOf(word, language)) counts.set(term, (counts.get(term) ?? 0) + 1);
        }
      }
      words = unitWeights(new Map([...counts].map(([term, count]) => [term, 1 + Math.log(count)])));
      known.set(concept, words);
    }
    return words;
  }

  return ({ activations }) => {
    const sum = new Map<string, number>();
    for (const [concept, weight] of activations.toSorted((a, b) => b[1] - a[1]).slice(0, MAX_CONCEPTS)) {
      for (const [term, share] of wordsOf(concept)) sum.set(term, (sum.get(term) ?? 0) + weight * share);
    }
    return unitWeights(sum);
  };
}
