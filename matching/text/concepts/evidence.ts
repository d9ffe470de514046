import type { Rows } from '../../index/rows.ts';
import type { Analysed } from '../analyse.ts';
import { createAlike } from './alike.ts';
import { companyOf, inCompany } from './company.ts';
import type { CompiledConcepts, WordingTerms } from './compiled.ts';
import { type Concept, namesOf, phrasesOf, type Wording } from './concept.ts';
import { rowsOf, unpacked } from './directions.ts';
import { groupOf } from './examples.ts';
import { createLesson } from './lesson.ts';
import { listAt } from './lists.ts';
import { directionFrom, standardised } from './meaning.ts';
import { createNamed } from './named.ts';
import { createWordEvidence, type WordEvidence } from './word-evidence.ts';

/**
 * What speaks for a concept, in this order. words: terms shared with its names, phrases and definition; meaning: the
 * text's direction and that of all its wordings; names: and that of its names; named: a whole name stands in the text;
 * taught: the direction of the texts tagged with it; alike: tagged texts with the same words; company: what it is
 * mostly tagged together with speaks for itself. Standardised over the concepts, `named` and `company` excepted.
 */
export const EVIDENCE = ['words', 'meaning', 'names', 'named', 'taught', 'alike', 'company'] as const;

export type Evidence = {
  readonly words: WordEvidence;
  /** A concept's names as one direction. */
  vectorOf: (concept: number) => Float32Array;
  /** What a concept is called and how it is put, with the terms of whole words. Names come first. */
  wordingsOf: (concept: number) => readonly { text: string; terms: readonly string[] }[];
  /** Every kind of evidence for every concept: `[kind][concept]`. */
  all: (text: Analysed, vector: Float32Array | null) => Float32Array[];
  /** Words and meaning alone, added up: a fifth of the work of `all`. */
  brief: (text: Analysed, vector: Float32Array | null) => Float32Array;
  /** What texts like this one have been tagged with, as one direction; null when none is like it. */
  lesson: (text: Analysed, vector: Float32Array | null) => Float32Array | null;
};

/** Makes a compiled vocabulary ready to be asked; `vocabulary` is what it was compiled from. */
export function openEvidence(vocabulary: readonly Concept[], compiled: CompiledConcepts): Evidence {
  const { concepts, dims, origins, examples } = compiled;
  const words = createWordEvidence(compiled.words);
  const named = createNamed(compiled.names, words);
  const names = unpacked(compiled.nameDirections);
  const nameRows = rowsOf(compiled.nameDirections);
  const meaningRows = rowsOf(compiled.meaningDirections);
  const taughtRows = rowsOf(compiled.taughtDirections);
  const alike = createAlike(examples);
  const lesson = createLesson(examples, names);
  const company = companyOf(examples.tags, broaderOf(vocabulary));

  return {
    words,
    vectorOf: (concept) => names[concept] ?? new Float32Array(dims),
    wordingsOf(concept) {
      const known = vocabulary[concept];
      if (known === undefined) return [];
      return [
        ...withTerms(namesOf(known), compiled.names, concept),
        ...withTerms(phrasesOf(known), compiled.phrases, concept),
      ];
    },
    lesson: (text, vector) => (vector === null ? null : lesson(seen(text, vector))),
    brief(text, vector) {
      const sum = shared(termsOf(text));
      const meaning = against(meaningRows, seen(text, vector));
      for (let i = 0; i < sum.length; i++) sum[i]! += meaning[i]!;
      return sum;
    },
    all(text, vector) {
      const terms = termsOf(text);
      const direction = seen(text, vector);
      const ofWords = shared(terms);
      const ofMeaning = against(meaningRows, direction);
      const ofNames = against(nameRows, direction);
      return [
        ofWords,
        ofMeaning,
        ofNames,
        named(terms),
        against(taughtRows, direction),
        standardised(alike(terms, new Float32Array(concepts))),
        inCompany(company, ofWords, ofMeaning, ofNames),
      ];
    },
  };

  function withTerms(wordings: readonly Wording[], { starts, terms }: WordingTerms, concept: number) {
    return wordings.map(({ text }, i) => ({
      text,
      terms: Array.from(listAt(terms, starts[concept]! + i), (term) => words.terms[term]!),
    }));
  }

  function seen(text: Analysed, vector: Float32Array | null): Float32Array {
    const origin = origins[groupOf(text.language)];
    return vector === null ? new Float32Array(dims) : directionFrom(vector, origin);
  }

  function against(rows: Rows, direction: Float32Array): Float32Array {
    const into = new Float32Array(concepts);
    rows.dots([direction], concepts, [into]);
    return standardised(into);
  }

  function shared(terms: readonly string[]): Float32Array {
    return standardised(words.cosines(words.bagOf(terms), new Float32Array(concepts)));
  }
}

function termsOf(text: Analysed): string[] {
  return text.occurrences.map(({ term }) => term);
}

/** The number of each concept's broader one. */
function broaderOf(vocabulary: readonly Concept[]): (number | undefined)[] {
  const numberOf = new Map(vocabulary.map(({ id }, i) => [id, i]));
  return vocabulary.map(({ broader }) => (broader === null ? undefined : numberOf.get(broader)));
}
