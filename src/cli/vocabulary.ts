import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { Concept, TaggedText } from '../../matching/text/concepts/concept.ts';
import { KoblerError } from '../domain/errors.ts';
import { conceptRecord, taggedRecord } from '../imports/concepts.ts';
import { fixture } from './fixtures.ts';

/** The vocabulary that is shipped, and the example texts it learns from. */
export type Vocabulary = {
  /** Changes with the content of the files. */
  version: string;
  concepts: Concept[];
  tagged: TaggedText[];
};

/** Reads the shipped vocabulary and its examples. Stops with `internal`, naming file and line, when one is broken. */
export async function readVocabulary(): Promise<Vocabulary> {
  const files = ['concepts.jsonl', 'examples-needs.jsonl', 'examples-profiles.jsonl'] as const;
  const texts = await Promise.all(files.map((name) => readFile(fixture('concepts', name), 'utf8')));
  const [concepts = '', needs = '', profiles = ''] = texts;
  const tagged = [...parsed(files[1], needs, taggedRecord), ...parsed(files[2], profiles, taggedRecord)];
  return {
    version: `concepts-${createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 8)}`,
    concepts: parsed(files[0], concepts, conceptRecord),
    tagged: tagged.map(({ language, title, text, concepts: tags }) => ({
      language,
      text: `${title}. ${text}`,
      concepts: tags,
    })),
  };
}

function parsed<T>(name: string, text: string, schema: z.ZodType<T>): T[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line, i) => {
      const record = schema.safeParse(JSON.parse(line));
      if (record.success) return record.data;
      const [issue] = record.error.issues;
      const where = [`line ${i + 1}`, ...(issue?.path ?? [])].join(' ');
      throw new KoblerError('internal', `${name}: ${where}: ${issue?.message ?? 'cannot be used'}`);
    });
}
