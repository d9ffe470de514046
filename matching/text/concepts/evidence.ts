import { Rows } from '../../index/rows.ts';
import type { Vectors } from '../../vectors/vectors.ts';
import type { Analysed, Analyser } from '../analyse.ts';
import { inCompany } from './company.ts';
import type { Concept, TaggedText } from './concept.ts';
import { createLesson, type Lesson } from './lesson.ts';
import { directionFrom, meanOf, standardised, sumOf } from './meaning.ts';
import { createNamed } from './named.ts';
import { learnFrom, originsOf, type Taught } from './taught.ts';
import { createWordEvidence, type WordEvidence } from './word-evidence.ts';
import { type ReadWording, readConcept } from './wordings.ts';

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
  wordingsOf: (concept: number) => readonly ReadWording[];
  /** Every kind of evidence for every concept: `[kind][concept]`. */
  all: (text: Analysed, vector: Float32Array | null) => Float32Array[];
  /** Words and meaning alone, added up: a fifth of the work of `all`. */
  brief: (text: Analysed, vector: Float32Array | null) => Float32Array;
  /** What texts like this one have been tagged with, as one direction; null when none is like it. */
  lesson: (text: Analysed, vector: Float32Array | null) => Float32Array | null;
};

/** A concept's own wordings weigh as much as this many tagged texts. */
const OWN_WEIGHT = 3;

export function createEvidence(
  concepts: readonly Concept[],
  tagged: readonly TaggedText[],
  analyser: Analyser,
  vectors: Vectors,
): Evidence {
  const { dims } = vectors;
  const read = concepts.map((concept) => readConcept(concept, analyser));
  const words = createWordEvidence(
    read.map(({ wordings, definition }) =>
      [...wordings.flatMap(({ occurrences }) => occurrences), ...definition].map(({ term }) => term),
    ),
  );
  const named = createNamed(read, words);
  const origins = originsOf(tagged, analyser, vectors);

  const nameSums = read.map(({ wordings }) => embedded(wordings.filter(({ everyday }) => !everyday)));
  const names = centred(nameSums);
  const meanings = centred(
    read.map(({ wordings, definition }, i) =>
      sumOf([nameSums[i]!, embedded(wordings.filter(({ everyday }) => everyday)), vectors.embed(definition)], dims),
    ),
  );
  const nameRows = rowsOf(names);
  const meaningRows = rowsOf(meanings);

  /** Reading all examples takes time: it waits until the first text is asked about. */
  let lessons: { taught: Taught; rows: Rows; lesson: Lesson } | undefined;

  function learnt(): { taught: Taught; rows: Rows; lesson: Lesson } {
    if (lessons !== undefined) return lessons;
    const taught = learnFrom(tagged, concepts, analyser, vectors);
    const shown = meanings.map((direction) => direction.map((value) => value * OWN_WEIGHT));
    for (const { vector, group, concepts: tags } of taught.examples) {
      if (vector === null) continue;
      const direction = directionFrom(vector, origins[group]);
      for (const concept of tags) for (let d = 0; d < dims; d++) shown[concept]![d]! += direction[d]!;
    }
    lessons = {
      taught,
      rows: rowsOf(shown.map((sum) => directionFrom(sum, null))),
      lesson: createLesson(taught, origins, names, dims),
    };
    return lessons;
  }

  return {
    words,
    vectorOf: (concept) => names[concept] ?? new Float32Array(dims),
    wordingsOf: (concept) => read[concept]?.wordings ?? [],
    lesson: (text, vector) => (vector === null ? null : learnt().lesson(seen(text, vector))),
    brief(text, vector) {
      const sum = shared(termsOf(text));
      const meaning = against(meaningRows, seen(text, vector));
      for (let i = 0; i < sum.length; i++) sum[i]! += meaning[i]!;
      return sum;
    },
    all(text, vector) {
      const { taught, rows } = learnt();
      const terms = termsOf(text);
      const direction = seen(text, vector);
      const ofWords = shared(terms);
      const ofMeaning = against(meaningRows, direction);
      const ofNames = against(nameRows, direction);
      return [
        ofWords,
        ofMeaning,
        ofNames,
        named(new Set(terms)),
        against(rows, direction),
        standardised(taught.alike(terms, new Float32Array(concepts.length))),
        inCompany(taught.company, ofWords, ofMeaning, ofNames),
      ];
    },
  };

  function embedded(wordings: readonly ReadWording[]): Float32Array {
    return sumOf(
      wordings.map(({ occurrences }) => vectors.embed(occurrences)),
      dims,
    );
  }

  /** As directions, seen from their middle: what all concepts have in common tells none from another. */
  function centred(sums: readonly Float32Array[]): Float32Array[] {
    const directions = sums.map((sum) => directionFrom(sum, null));
    const middle = meanOf(directions, dims);
    return directions.map((direction) => directionFrom(direction, middle));
  }

  function rowsOf(directions: readonly Float32Array[]): Rows {
    const rows = new Rows(dims);
    for (const [i, direction] of directions.entries()) rows.set(i, direction);
    return rows;
  }

  function seen(text: Analysed, vector: Float32Array | null): Float32Array {
    const origin = origins[text.language === 'en' ? 'en' : 'no'];
    return vector === null ? new Float32Array(dims) : directionFrom(vector, origin);
  }

  function against(rows: Rows, direction: Float32Array): Float32Array {
    const into = new Float32Array(concepts.length);
    rows.dots([direction], concepts.length, [into]);
    return standardised(into);
  }

  function shared(terms: readonly string[]): Float32Array {
    return standardised(words.cosines(words.bagOf(terms), new Float32Array(concepts.length)));
  }
}

function termsOf(text: Analysed): string[] {
  return text.occurrences.map(({ term }) => term);
}
