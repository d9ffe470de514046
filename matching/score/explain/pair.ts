import type { Collection } from '../../index/collection.ts';
import type { Document } from '../../model.ts';
import type { Resources } from '../../resources.ts';
import { type ReadPart, readParts } from '../read-document.ts';
import type { Scoring } from '../scoring.ts';

/** A query and a document side by side, read for quoting. */
export type Pair = {
  scoring: Scoring;
  collection: Collection;
  resources: Resources;
  slot: number;
  parts: readonly ReadPart[];
  /** What each shared term gives to the cosine of words. */
  shared: ReadonlyMap<string, number>;
  /** How each text writes its terms, in order. */
  asked: ReadonlyMap<string, readonly string[]>;
  answered: ReadonlyMap<string, readonly string[]>;
  /** For each compared word of the query: the document's word nearest to it, and the cosine of the two. */
  nearest: ReadonlyMap<string, { term: string; cosine: number }>;
};

/** Null when the document is not in the collection any more. */
export function pairOf(
  scoring: Scoring,
  collection: Collection,
  resources: Resources,
  document: Document | undefined,
): Pair | null {
  const slot = document === undefined ? undefined : collection.slotOf(document.id);
  if (document === undefined || slot === undefined) return null;
  const parts = readParts(document, resources);
  const { read, confirmedOccurrences } = scoring.query;
  return {
    scoring,
    collection,
    resources,
    slot,
    parts,
    shared: collection.terms.contributions(scoring.weights, slot),
    asked: surfacesOf([...read.occurrences, ...confirmedOccurrences]),
    answered: surfacesOf(parts.flatMap((part) => part.read.occurrences)),
    nearest: nearestWords(scoring, collection, slot),
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

function nearestWords({ query }: Scoring, collection: Collection, slot: number): Pair['nearest'] {
  const found = collection.words?.nearest(query.words, collection.wordsAt(slot)) ?? [];
  return new Map(query.words.flatMap(({ term }, i) => (found[i] ? [[term, found[i]] as const] : [])));
}
