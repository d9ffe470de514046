import type { Collection } from '../../index/collection.ts';
import type { Document } from '../../model.ts';
import type { Activation, Resources } from '../../resources.ts';
import { readable } from '../../text/markup.ts';
import { conceptsOf, readParts } from '../read-document.ts';
import type { Scoring } from '../scoring.ts';
import { type ConceptQuotes, createConceptQuotes, type QuotablePart } from './concept-quotes.ts';
import { createNearTerms, type NearTerms } from './near-terms.ts';
import { wordsOf } from './phrase.ts';

/** A query and a document side by side, read for quoting. */
export type Pair = {
  scoring: Scoring;
  collection: Collection;
  resources: Resources;
  parts: readonly QuotablePart[];
  /** What the document is about. */
  concepts: readonly Activation[];
  /** What each shared term gives to the cosine of words. */
  shared: ReadonlyMap<string, number>;
  /** How each text writes its terms, in order. */
  asked: ReadonlyMap<string, readonly string[]>;
  answered: ReadonlyMap<string, readonly string[]>;
  nearest: NearTerms;
  quotes: ConceptQuotes;
};

/** Answers with the pair of one query and a document; null for a document that is not in the collection any more. */
export function createPairing(
  scoring: Scoring,
  collection: Collection,
  resources: Resources,
): (document: Document | undefined) => Pair | null {
  const { query } = scoring;
  const quotes = createConceptQuotes(resources, query);
  const nearTerms = createNearTerms(query, resources.vectors);
  const asked = surfacesOf([...query.read.occurrences, ...query.confirmedOccurrences]);
  return (document) => {
    const slot = document === undefined ? undefined : collection.slotOf(document.id);
    if (document === undefined || slot === undefined) return null;
    const parts = readParts(document, resources);
    const answered = surfacesOf(parts.flatMap(({ read }) => read.occurrences));
    return {
      scoring,
      collection,
      resources,
      parts: parts
        .filter(({ kind }) => kind !== 'concepts')
        .map(({ text, read }) => ({ text: readable(text), words: wordsOf(read.occurrences) })),
      concepts: conceptsOf(document, parts, resources),
      shared: collection.terms.contributions(scoring.measured.weights, slot),
      asked,
      answered,
      nearest: nearTerms(answered.keys()),
      quotes,
    };
  };
}

function surfacesOf(occurrences: readonly { term: string; surface: string }[]): Map<string, string[]> {
  const surfaces = new Map<string, string[]>();
  for (const { term, surface } of occurrences) {
    const known = surfaces.get(term);
    if (known === undefined) surfaces.set(term, [surface]);
    else known.push(surface);
  }
  return surfaces;
}
