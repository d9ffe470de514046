import type { Language } from '../../text/language.ts';

/** A stretch of text in one language. */
export type Segment = { text: string; language: Language };

/** Segments that belong together, in order: words near each other in them are taken to be about the same thing. */
export type Passage = readonly Segment[];

/** A record of the vocabulary, as far as training reads it. */
export type ConceptText = {
  id: string;
  labels: Readonly<Record<Language, string>>;
  synonyms: Readonly<Partial<Record<Language, readonly string[]>>>;
  phrases: Readonly<Partial<Record<Language, readonly string[]>>>;
  definition: string;
  broader: string | null;
};

/** A text that somebody has tagged with concepts, by id. */
export type TaggedText = { language: Language; text: string; concepts: readonly string[] };

const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** Everything a concept is called and how it is put, its parts in an order drawn by lot, so that all stand near all. */
export function conceptPassage(concept: ConceptText, broader: ConceptText | undefined, random: () => number): Passage {
  const segments: Segment[] = [
    ...LANGUAGES.map((language) => ({ text: concept.labels[language], language })),
    ...inAll(concept.synonyms, Number.POSITIVE_INFINITY),
    ...inAll(concept.phrases, Number.POSITIVE_INFINITY),
    { text: concept.definition, language: 'nb' },
  ];
  shuffle(segments, random);
  return broader === undefined ? segments : [...segments, { text: broader.labels.nb, language: 'nb' }];
}

/** Words of a tagged text between two labels: few, so that every word has a label in its window. */
const WORDS_BETWEEN_LABELS = 3;
const SYNONYMS_PER_LABEL = 2;

/** A tagged text with the names of its concepts strewn evenly through it, in an order drawn by lot. */
export function taggedPassage(
  tagged: TaggedText,
  conceptsById: ReadonlyMap<string, ConceptText>,
  random: () => number,
): Passage {
  const names = tagged.concepts.flatMap((id) => namesOf(conceptsById.get(id)));
  shuffle(names, random);
  const words = tagged.text.split(/\s+/u);
  const passage: Segment[] = [];
  for (let start = 0, next = 0; start < words.length; start += WORDS_BETWEEN_LABELS) {
    passage.push({ text: words.slice(start, start + WORDS_BETWEEN_LABELS).join(' '), language: tagged.language });
    const name = names[next++ % Math.max(1, names.length)];
    if (name !== undefined) passage.push(name);
  }
  return passage;
}

function namesOf(concept: ConceptText | undefined): Segment[] {
  if (concept === undefined) return [];
  const labels = LANGUAGES.map((language) => ({ text: concept.labels[language], language }));
  return [...labels, ...inAll(concept.synonyms, SYNONYMS_PER_LABEL)];
}

function inAll(texts: Readonly<Partial<Record<Language, readonly string[]>>>, limit: number): Segment[] {
  return LANGUAGES.flatMap((language) => (texts[language] ?? []).slice(0, limit).map((text) => ({ text, language })));
}

function shuffle(segments: Segment[], random: () => number): void {
  for (let last = segments.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = segments[last]!;
    segments[last] = segments[other]!;
    segments[other] = moved;
  }
}
