import type { ReadDocument } from '../index/collection.ts';
import type { Document } from '../model.ts';
import type { Group } from '../rank/model.ts';
import type { Activation, ConceptName, Resources } from '../resources.ts';
import type { Analysed } from '../text/analyse.ts';
import type { Language } from '../text/language.ts';
import { countsOf, direction, namesOf, weighed, withConfirmed } from './read-text.ts';

const KINDS = ['self', 'keywords', 'output', 'concepts'] as const;
type Kind = (typeof KINDS)[number];

/** How much each kind of part counts against the others a document has. Measured; see matching/README.md. */
const KIND_WEIGHTS: Readonly<Record<Kind, number>> = { self: 1, keywords: 0.5, output: 1, concepts: 0.5 };
/** More words of one document are not read for concepts. */
const MAX_OCCURRENCES = 1_000;
/** What suggested concepts still weigh beside confirmed ones. */
const SOFT = 0.5;

/** A part of a document as read, and its share of the whole; the shares of a document add up to 1. */
export type ReadPart = { kind: Kind; text: string; read: Analysed; share: number };

/** The parts of a document with any words in them; its confirmed concepts are one part more. */
export function readParts(document: Document, { analyser, concepts }: Resources): ReadPart[] {
  const parts = textsOf(document, confirmedOf(document.concepts, concepts))
    .map(({ kind, text, language }) => ({ kind, text, read: analyser.analyse(text, language) }))
    .filter(({ read }) => read.occurrences.length > 0);
  const total = KINDS.reduce(
    (sum, kind) => sum + (parts.some((part) => part.kind === kind) ? KIND_WEIGHTS[kind] : 0),
    0,
  );
  return parts.map((part) => {
    const alike = parts.filter((other) => other.kind === part.kind).length;
    const { kind, text, read } = part;
    return { kind, text, read, share: KIND_WEIGHTS[kind] / total / alike };
  });
}

/** A document as the index keeps it: means over its parts, by share. */
export function readDocument(document: Document, resources: Resources): ReadDocument {
  const parts = readParts(document, resources);
  return {
    id: document.id,
    group: parts.length === 0 ? null : groupOf(parts),
    terms: termsOf(parts),
    vector: vectorOf(parts, resources),
  };
}

/** The concepts a document is about: confirmed ones in full, beside them what its parts show at a glance. */
export function conceptsOf(document: Document, parts: readonly ReadPart[], resources: Resources): Activation[] {
  const { concepts } = resources;
  const occurrences = parts.flatMap(({ read }) => read.occurrences).slice(0, MAX_OCCURRENCES);
  const language = groupOf(parts) === 'en' ? 'en' : 'nb';
  const seen = concepts?.glance({ language, occurrences }, vectorOf(parts, resources)) ?? [];
  return withConfirmed(seen, confirmedOf(document.concepts, concepts), SOFT);
}

function vectorOf(parts: readonly ReadPart[], { vectors }: Resources): Float32Array | null {
  if (vectors === null) return null;
  return direction(parts.map(({ read, share }) => ({ vector: vectors.embed(read.occurrences), weight: share })));
}

/** The mean of the parts' words, by share. */
function termsOf(parts: readonly ReadPart[]): ReadonlyMap<string, number> {
  const weights = parts.map(({ read }) => weighed(countsOf(read.occurrences)));
  if (weights.length === 1) return weights[0]!;
  const terms = new Map<string, number>();
  for (const [i, { share }] of parts.entries()) {
    for (const [term, weight] of weights[i]!) terms.set(term, (terms.get(term) ?? 0) + share * weight);
  }
  return terms;
}

/** The concepts of the vocabulary among these names. */
export function confirmedOf(names: readonly string[], space: Resources['concepts']): ConceptName[] {
  return names.flatMap((name) => space?.find(name) ?? []);
}

function textsOf(
  { parts, concepts, language }: Document,
  confirmed: readonly ConceptName[],
): { kind: Kind; text: string; language: Language | null }[] {
  if (concepts.length === 0) return parts.map((part) => ({ ...part, language }));
  const names = confirmed.flatMap(namesOf).filter((name) => (name.language === 'en') === (language === 'en'));
  const text = [...concepts, ...names.map((name) => name.text)].join('. ');
  return [...parts.map((part) => ({ ...part, language })), { kind: 'concepts', text, language }];
}

/** English when the greater share of the document is. */
function groupOf(parts: readonly ReadPart[]): Group {
  const english = parts.reduce((sum, { read, share }) => sum + (read.language === 'en' ? share : 0), 0);
  return english > 0.5 ? 'en' : 'no';
}
