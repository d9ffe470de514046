import type { CountedPart, PartKind } from '../index/document-index.ts';
import type { Document } from '../model.ts';
import { analyse } from '../text/analyse.ts';
import { countsOf } from './query-vector.ts';

/** The parts of a document as counted terms; its confirmed concepts are one part more. */
export function countedParts(document: Document): CountedPart[] {
  return textsOf(document).map(({ kind, text }) => ({ kind, counts: countsOf(analyse(text, document.language)) }));
}

/** How a document writes each of these terms, in order, every part included. */
export function spellings(document: Document, terms: ReadonlyMap<string, unknown>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { text } of textsOf(document)) {
    for (const { term, surface } of analyse(text, document.language)) {
      if (!terms.has(term)) continue;
      const surfaces = found.get(term);
      if (surfaces === undefined) found.set(term, [surface]);
      else surfaces.push(surface);
    }
  }
  return found;
}

function textsOf({ parts, concepts }: Document): { kind: PartKind; text: string }[] {
  return concepts.length === 0 ? [...parts] : [...parts, { kind: 'concepts', text: concepts.join('. ') }];
}
