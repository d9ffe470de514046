import type { Analyser, Occurrence } from '../analyse.ts';
import { type Concept, namesOf, phrasesOf, type Wording } from './concept.ts';
import { readWording } from './read-wording.ts';

/** A wording of a concept as read. `terms` are without the parts of compounds. */
export type ReadWording = { occurrences: readonly Occurrence[]; terms: readonly string[] };

export type ReadConcept = {
  names: readonly ReadWording[];
  phrases: readonly ReadWording[];
  definition: ReadWording;
};

export function readConcept(concept: Concept, analyser: Analyser): ReadConcept {
  return {
    names: namesOf(concept).map(read),
    phrases: phrasesOf(concept).map(read),
    definition: read({ text: concept.definition, language: 'nb' }),
  };

  function read(wording: Wording): ReadWording {
    const occurrences = readWording(wording, analyser);
    return { occurrences, terms: wholeTerms(occurrences) };
  }
}

/** The terms of whole words, parts of compounds left out. */
export function wholeTerms(occurrences: readonly Occurrence[]): string[] {
  return occurrences.filter(({ part }) => !part).map(({ term }) => term);
}
