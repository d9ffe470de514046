import type { Language } from '../language.ts';

/** A record of the vocabulary: what professionals call a thing, and how people put it who have no word for it. */
export type Concept = {
  id: string;
  labels: Readonly<Record<Language, string>>;
  /** Other professional names and abbreviations. */
  synonyms: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** Everyday ways of saying that it is there. */
  phrases: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** One plain sentence in Bokmål. */
  definition: string;
  /** The id of the concept that this one is part of. */
  broader: string | null;
  theme: string;
};

/** A text that somebody has tagged with concepts, by id. */
export type TaggedText = { language: Language; text: string; concepts: readonly string[] };

export const LANGUAGES = ['nb', 'nn', 'en'] as const;

export type Wording = { text: string; language: Language };

/** What a concept is called: the labels first. */
export function namesOf(concept: Pick<Concept, 'labels' | 'synonyms'>): Wording[] {
  return LANGUAGES.flatMap((language) =>
    [concept.labels[language], ...(concept.synonyms[language] ?? [])].map((text) => ({ text, language })),
  );
}

/** How a concept is put in everyday words. */
export function phrasesOf(concept: Concept): Wording[] {
  return LANGUAGES.flatMap((language) => (concept.phrases[language] ?? []).map((text) => ({ text, language })));
}
