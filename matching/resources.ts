import type { RankerModel } from './rank/model.ts';
import type { Analysed, Analyser } from './text/analyse.ts';
import type { Language } from './text/language.ts';
import type { Vectors } from './vectors/vectors.ts';

/** A concept's number in its vocabulary, and how much a text is about it. */
export type Activation = readonly [concept: number, weight: number];

/** What the engine asks of a vocabulary of concepts. */
export type ConceptSpace = {
  readonly version: string;
  /** The concept with this id, label or synonym, whatever its capitals. */
  find(name: string): ConceptName | undefined;
  /** The concept by its number. */
  at(concept: number): ConceptName;
  /** The few concepts a text is most about; the weights have length 1 as a vector. */
  activations(text: Analysed, vector: Float32Array | null): readonly Activation[];
  /** The same by words and meaning alone, cheap enough for a whole collection. */
  glance(text: Analysed, vector: Float32Array | null): readonly Activation[];
  /** What texts like this one have been tagged with, as one direction of length 1; null when none is like it. */
  lesson(text: Analysed, vector: Float32Array | null): Float32Array | null;
  /** What a concept means, length 1. */
  vectorOf(concept: number): Float32Array;
  /** The likeliest concepts of a text, best first; none for a text without a known word. */
  suggest(text: string, language: Language | null, limit: number): Suggestion[];
  /** What in a text speaks for a concept. */
  because(concept: number, text: string, language: Language | null): Because;
};

/** Words of a text as written, in lower case, and the phrase of the vocabulary that the text comes nearest to. */
export type Because = { words: readonly string[]; phrase: string | null };

/** A concept that a text seems to be about. `confidence`, 0–1: how likely somebody who knows the field would agree. */
export type Suggestion = ConceptName & { theme: string; confidence: number; because: Because };

export type ConceptName = {
  index: number;
  id: string;
  labels: Readonly<Record<Language, string>>;
  synonyms: Readonly<Partial<Record<Language, readonly string[]>>>;
};

/** All that an engine knows before it has read a document. Without vectors and concepts it goes by words alone. */
export type Resources = {
  analyser: Analyser;
  vectors: Vectors | null;
  concepts: ConceptSpace | null;
  ranker: RankerModel;
};
