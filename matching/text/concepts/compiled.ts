import type { Bags } from './bags.ts';
import type { Directions } from './directions.ts';
import type { Lists } from './lists.ts';

/**
 * What a vocabulary and its examples come to once every text in them has been read: numbers and terms, and none of the
 * texts. Concepts are told by their number in the vocabulary, terms by their number in `words`.
 */
export type CompiledConcepts = {
  concepts: number;
  dims: number;
  /** The terms of each concept's names, phrases and definition. */
  words: Bags;
  names: WordingTerms;
  phrases: WordingTerms;
  /** Each concept's names, and all its wordings, seen from the middle of all concepts. */
  nameDirections: Directions;
  meaningDirections: Directions;
  /** Each concept as its own wordings and the examples tagged with it show it. */
  taughtDirections: Directions;
  /** The middle of the examples of each group; null for a group without any. */
  origins: Origins;
  examples: CompiledExamples;
};

/** The terms of wordings, parts of compounds left out. Concept c has the wordings from starts[c] to before starts[c + 1]. */
export type WordingTerms = { starts: Uint32Array; terms: Lists };

/** Texts that people have tagged: their terms, their directions seen from the origin of their group, their concepts. */
export type CompiledExamples = { words: Bags; directions: Directions; tags: Lists };

/** Texts in English lie apart from Norwegian ones, whatever they are about. */
export type Group = 'no' | 'en';

export type Origins = Readonly<Record<Group, Float32Array | null>>;
