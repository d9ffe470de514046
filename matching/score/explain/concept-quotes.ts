import type { Resources } from '../../resources.ts';
import { tokensOf } from '../../text/tokens.ts';
import type { ReadQuery } from '../read-query.ts';
import { namesOf } from '../read-text.ts';
import { type Nearness, nearestPhrase, type Word, wordsOf } from './phrase.ts';

/** A part of a document to quote from: its text as a person would see it. */
export type QuotablePart = { text: string; words: readonly Word[] };

/** The words in each of two texts that come nearest to a concept, as written; undefined when none is near. */
export type ConceptQuotes = {
  fromQuery(concept: number): string | undefined;
  fromDocument(concept: number, parts: readonly QuotablePart[]): string | undefined;
};

/** Remembers what it has worked out: the documents found for one query share most of their concepts and words. */
export function createConceptQuotes({ analyser, vectors, concepts }: Resources, query: ReadQuery): ConceptQuotes {
  const row = new Float32Array(vectors?.dims ?? 0);
  const nearnessOf = remembered((concept: number) => remembered(nearnessTo(concept)));
  const asked = wordsOf(query.read.occurrences);
  return {
    fromQuery: remembered((concept) => nearestPhrase(query.text, asked, nearnessOf(concept))?.phrase),
    fromDocument(concept: number, parts: readonly QuotablePart[]) {
      const found = parts
        .map(({ text, words }) => nearestPhrase(text, words, nearnessOf(concept)))
        .filter((phrase) => phrase !== null);
      return found.toSorted((a, b) => b.nearness - a.nearness)[0]?.phrase;
    },
  };

  /** 0–1: as much as a term tells when the concept's names hold it, otherwise the cosine of that. */
  function nearnessTo(concept: number): Nearness {
    if (concepts === null) return () => 0;
    const named = new Set(
      namesOf(concepts.at(concept)).flatMap(({ text, language }) =>
        tokensOf(text).flatMap(({ surface }) => analyser.termsOf(surface.toLowerCase(), language)),
      ),
    );
    const target = concepts.vectorOf(concept);
    return (term) => {
      const weight = vectors?.weight(term) ?? 1;
      if (named.has(term)) return weight;
      const vector = vectors?.row(term, row) ?? null;
      return vector === null ? 0 : Math.max(0, dot(vector, target)) * weight;
    };
  }
}

function remembered<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { value: Value }>();
  return (key) => {
    let kept = known.get(key);
    if (kept === undefined) known.set(key, (kept = { value: answer(key) }));
    return kept.value;
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!;
  return sum;
}
