import type { Analyser, Occurrence } from '../analyse.ts';
import { type Concept, namesOf, phrasesOf } from './concept.ts';
import { readWording } from './read-wording.ts';

/** One wording of a concept as read. `everyday` ones are phrases, the others names. */
export type ReadWording = {
  text: string;
  occurrences: readonly Occurrence[];
  terms: readonly string[];
  everyday: boolean;
};

/** All wordings of a concept, names first, and its definition. */
export type ReadConcept = { wordings: readonly ReadWording[]; definition: readonly Occurrence[] };

export function readConcept(concept: Concept, analyser: Analyser): ReadConcept {
  return {
    wordings: [
      ...namesOf(concept).map((wording) => read(wording, false)),
      ...phrasesOf(concept).map((wording) => read(wording, true)),
    ],
    definition: readWording({ text: concept.definition, language: 'nb' }, analyser),
  };

  function read(wording: { text: string; language: 'nb' | 'nn' | 'en' }, everyday: boolean): ReadWording {
    const occurrences = readWording(wording, analyser);
    const terms = occurrences.filter(({ part }) => !part).map(({ term }) => term);
    return { text: wording.text, occurrences, terms, everyday };
  }
}
