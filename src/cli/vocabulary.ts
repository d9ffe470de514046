import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { Concept, TaggedText } from '../../matching/text/concepts/concept.ts';
import { KoblerError } from '../domain/errors.ts';
import { conceptRecord, taggedRecord } from '../imports/concepts.ts';
import { fixture } from './fixtures.ts';

/** The vocabulary that is shipped, and the example texts it learns from. */
export type Vocabulary = { concepts: Concept[]; tagged: TaggedText[] };

/** Reads the shipped vocabulary and its examples. Stops with `internal`, naming file and line, when one is broken. */
export async function readVocabulary(): Promise<Vocabulary> {
  const [concepts, needs, profiles] = await Promise.all([
    readLines(fixture('concepts', 'concepts.jsonl'), conceptRecord),
    readLines(fixture('concepts', 'examples-needs.jsonl'), taggedRecord),
    readLines(fixture('concepts', 'examples-profiles.jsonl'), taggedRecord),
  ]);
  const tagged = [...needs, ...profiles].map(({ language, title, text, concepts: tags }) => ({
    language,
    text: `${title}. ${text}`,
    concepts: tags,
  }));
  return { concepts, tagged };
}

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return lines.map((line, i) => {
    const parsed = schema.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const where = [`line ${i + 1}`, ...(issue?.path ?? [])].join(' ');
    throw new KoblerError('internal', `${file}: ${where}: ${issue?.message ?? 'cannot be used'}`);
  });
}
