import type { Query } from '../model.ts';
import type { Group } from '../rank/model.ts';
import type { Activation, ConceptName, Resources } from '../resources.ts';
import type { Analysed, Occurrence } from '../text/analyse.ts';
import { readable } from '../text/markup.ts';
import { confirmedOf } from './read-document.ts';
import { countsOf, direction, meaningOf, namesOf, weighed, withConfirmed } from './read-text.ts';

/** A query as read: everything about it that does not depend on the documents. */
export type ReadQuery = {
  group: Group;
  /** Title and body one after the other, as a person would see them; occurrences point into it. */
  text: string;
  read: Analysed;
  /** How often each term occurs, the title counted double. */
  counts: ReadonlyMap<string, number>;
  /** What people have confirmed that it is about: concepts of the vocabulary, and the terms of their names or of free words. */
  confirmed: readonly ConceptName[];
  confirmedCounts: ReadonlyMap<string, number>;
  confirmedOccurrences: readonly Occurrence[];
  vector: Float32Array | null;
  activations: readonly Activation[];
  conceptVector: Float32Array | null;
};

/** A word in the title counts as this many in the body. Measured; see matching/README.md. */
const TITLE_COUNT = 2;
/** The length of the confirmed concepts' terms and meaning against the text's 1. Measured; see matching/README.md. */
export const CONFIRMED_WEIGHT = 2;
/** What suggested concepts still weigh beside confirmed ones. */
const SOFT = 0.3;
/** What texts tagged with concepts teach about one like them, against the concepts it seems to be about itself. Measured. */
const LESSON_WEIGHT = 1;

export function readQuery(query: Query, resources: Resources): ReadQuery {
  const { analyser, vectors, concepts } = resources;
  const title = readable(query.title);
  const text = `${title}\n${readable(query.body)}`;
  const read = analyser.analyse(text, query.language);
  const confirmed = confirmedOf(query.concepts, concepts);
  const confirmedOccurrences = confirmedTerms(query, confirmed, resources);
  const own = vectors?.embed(read.occurrences) ?? null;
  const vector = direction([
    { vector: own, weight: 1 },
    { vector: vectors?.embed(confirmedOccurrences) ?? null, weight: CONFIRMED_WEIGHT / 2 },
  ]);
  const suggested = concepts === null || own === null ? [] : concepts.activations(read, own);
  const activations = withConfirmed(suggested, confirmed, SOFT);
  return {
    group: read.language === 'en' ? 'en' : 'no',
    text,
    read,
    counts: countsOf([
      ...Array.from({ length: TITLE_COUNT - 1 }, () => read.occurrences.filter(({ at }) => at < title.length)).flat(),
      ...read.occurrences,
    ]),
    confirmed,
    confirmedCounts: countsOf(confirmedOccurrences),
    confirmedOccurrences,
    vector,
    activations,
    conceptVector: direction([
      { vector: meaningOf(activations, concepts), weight: 1 },
      { vector: concepts?.lesson(read, own) ?? null, weight: confirmed.length === 0 ? LESSON_WEIGHT : SOFT },
    ]),
  };
}

/** The query's side of the cosine of words: log tf × what a term tells, text and confirmed concepts added. Length 1. */
export function queryWeights(query: ReadQuery, idfOf: (term: string) => number): Map<string, number> {
  const weights = weighed(query.counts, idfOf);
  for (const [term, weight] of weighed(query.confirmedCounts, idfOf)) {
    weights.set(term, (weights.get(term) ?? 0) + CONFIRMED_WEIGHT * weight);
  }
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  if (length > 0) for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}

/** The names of confirmed concepts in all languages, and what was confirmed that the vocabulary does not know. */
function confirmedTerms(
  query: Query,
  confirmed: readonly ConceptName[],
  { analyser, concepts }: Resources,
): Occurrence[] {
  const free = query.concepts.filter((name) => concepts?.find(name) === undefined);
  return [
    ...analyser.analyse(free.join('. '), query.language).occurrences,
    ...confirmed.flatMap(namesOf).flatMap(({ text, language }) => termsIn(text, language)),
  ];

  function termsIn(text: string, language: 'nb' | 'nn' | 'en'): Occurrence[] {
    return [...text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: surface, index }) =>
      analyser.termsOf(surface, language).map((term, i) => ({ term, surface, at: index, part: i > 0 })),
    );
  }
}
