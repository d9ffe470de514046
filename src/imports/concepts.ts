import { z } from 'zod';
import { LANGUAGES, THEMES } from '../domain/words.ts';

const CONCEPT_KINDS = [
  'service',
  'problem',
  'target-group',
  'field',
  'method',
  'technology',
  'collaboration',
  'policy',
] as const;

const text = z.string().trim().min(1).max(300);
const texts = z.array(text);
const conceptId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'must be small letters, digits and hyphens');

/** One line of the vocabulary. See fixtures/concepts/README.md for what the fields are for. */
export const conceptRecord = z.strictObject({
  id: conceptId,
  labels: z.strictObject({ nb: text, nn: text, en: text }),
  synonyms: z.strictObject({ nb: texts, nn: texts, en: texts }),
  phrases: z.strictObject({ nb: texts.min(1), nn: texts.min(1) }),
  definition: text,
  broader: conceptId.nullable(),
  theme: z.enum(THEMES),
  kind: z.enum(CONCEPT_KINDS),
});
export type ConceptRecord = z.output<typeof conceptRecord>;

/** One line of the examples: a made-up need or profile, tagged as somebody who knows the field would tag it. */
export const taggedRecord = z.strictObject({
  id: z.string().min(1),
  language: z.enum(LANGUAGES),
  title: text,
  text: z.string().trim().min(1),
  concepts: z.array(conceptId).min(1),
});
export type TaggedRecord = z.output<typeof taggedRecord>;

/**
 * What is wrong with a vocabulary as a whole, one sentence each: ids or labels used twice, broader concepts that are
 * not there or go in a circle, themes without a concept, examples tagged with what is not there.
 */
export function vocabularyFaults(concepts: readonly ConceptRecord[], examples: readonly TaggedRecord[]): string[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return [
    ...twice(concepts.map(({ id }) => id)).map((id) => `The id ${id} is used twice.`),
    ...LANGUAGES.flatMap((language) =>
      twice(concepts.map(({ labels }) => labels[language].toLowerCase())).map(
        (label) => `The label "${label}" (${language}) is used twice.`,
      ),
    ),
    ...concepts.flatMap(({ id, broader }) =>
      broader === null || byId.has(broader) ? [] : [`${id} is part of ${broader}, which is not there.`],
    ),
    ...concepts.filter(({ id }) => goesInCircle(id)).map(({ id }) => `${id} is part of itself.`),
    ...THEMES.filter((theme) => concepts.every((concept) => concept.theme !== theme)).map(
      (theme) => `No concept has the theme ${theme}.`,
    ),
    ...examples.flatMap(({ id, concepts: tags }) =>
      tags.filter((tag) => !byId.has(tag)).map((tag) => `Example ${id} is tagged ${tag}, which is not there.`),
    ),
  ];

  function goesInCircle(id: string): boolean {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null; at = byId.get(at)?.broader ?? null) {
      if (seen.has(at)) return true;
      seen.add(at);
    }
    return false;
  }
}

function twice(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}
