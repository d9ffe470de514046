import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { Concept, TaggedText } from '../../matching/text/concepts/concept.ts';
import { KoblerError } from '../domain/errors.ts';
import { conceptRecord, taggedRecord } from '../imports/concepts.ts';
import { fixture } from './fixtures.ts';

/** The vocabulary that is shipped, and the example texts it learns from. */
export type Vocabulary = { concepts: Concept[]; tagged: TaggedText[] };

/** The files of both, as they are. */
export type VocabularyFiles = Readonly<Record<(typeof FILES)[number], Buffer>>;

const CONCEPTS = 'concepts.jsonl';
const EXAMPLES = ['examples-needs.jsonl', 'examples-profiles.jsonl'] as const;
const FILES = [CONCEPTS, ...EXAMPLES] as const;

/** Reads the shipped vocabulary and its examples. Stops with `internal`, naming file and line, when one is broken. */
export async function readVocabulary(): Promise<Vocabulary> {
  return checkedVocabulary(await readVocabularyFiles());
}

export async function readVocabularyFiles(): Promise<VocabularyFiles> {
  const read = (name: keyof VocabularyFiles) => readFile(fixture('concepts', name));
  const [concepts, needs, profiles] = await Promise.all([read(CONCEPTS), read(EXAMPLES[0]), read(EXAMPLES[1])]);
  return { [CONCEPTS]: concepts, [EXAMPLES[0]]: needs, [EXAMPLES[1]]: profiles };
}

/** What the files hold. Stops with `internal`, naming file and line, when one is broken. */
export function checkedVocabulary(files: VocabularyFiles): Vocabulary {
  return {
    concepts: checked(CONCEPTS, files, conceptRecord),
    tagged: EXAMPLES.flatMap((name) => checked(name, files, taggedRecord)).map(
      ({ language, title, text, concepts }) => ({ language, text: `${title}. ${text}`, concepts }),
    ),
  };
}

/** The concepts of files that have been checked before: a fifth of the time of checking them. */
export function conceptsIn(files: VocabularyFiles): Concept[] {
  return JSON.parse(`[${linesOf(files[CONCEPTS]).join(',')}]`);
}

function checked<T>(name: keyof VocabularyFiles, files: VocabularyFiles, schema: z.ZodType<T>): T[] {
  return linesOf(files[name]).map((line, i) => {
    const record = schema.safeParse(JSON.parse(line));
    if (record.success) return record.data;
    const [issue] = record.error.issues;
    const where = [`line ${i + 1}`, ...(issue?.path ?? [])].join(' ');
    throw new KoblerError('internal', `${name}: ${where}: ${issue?.message ?? 'cannot be used'}`);
  });
}

function linesOf(file: Buffer): string[] {
  return file.toString('utf8').trimEnd().split('\n');
}
