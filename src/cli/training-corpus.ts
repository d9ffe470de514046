import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { ConceptText, Segment, TaggedText } from '../../matching/vectors/train/passages.ts';
import type { Parallel } from '../../matching/vectors/train/train.ts';
import { KoblerError } from '../domain/errors.ts';
import { LANGUAGES } from '../domain/words.ts';
import { readRecords } from './read-records.ts';

const words = z.array(z.string());
const perLanguage = z.partialRecord(z.enum(LANGUAGES), words);

const textRecord = z.object({ text: z.string(), lang: z.enum(LANGUAGES) });
const sentencePair = z.object({ nb: z.string(), nn: z.string() });
const wordSet = z.object({ nob: words, nno: words, eng: words });
const shortTexts = z.object({ nb: z.string().nullish(), nn: z.string().nullish(), en: z.string().nullish() });
const conceptRecord = z.object({
  id: z.string(),
  labels: z.object({ nb: z.string(), nn: z.string(), en: z.string() }),
  synonyms: perLanguage.default({}),
  phrases: perLanguage.default({}),
  definition: z.string(),
  broader: z.string().nullable(),
});
const taggedRecord = z.object({
  language: z.enum(LANGUAGES),
  title: z.string().optional(),
  name: z.string().optional(),
  text: z.string(),
  concepts: words,
});

/** A longer English string is a sentence, and pairs too many words with too many. */
const MAX_ENGLISH_WORDS = 12;

/** The folder's texts, and what it has in several languages at once. */
export type TrainingTexts = { texts: Segment[]; parallel: Parallel[] };

/**
 * Reads a folder of `.jsonl.gz` files by their names: nb, nn and en (one document a line, `{text, lang}`);
 * nb-nn-sentences (`{nb, nn}`), nb-en-words (`{nob, nno, eng}`) and nb-nn-en-strings (`{nb?, nn?, en?}`), from which
 * word pairs are learnt. Any may be missing, but not nb, nn and en all three. Stops with `invalid`, naming file and line.
 */
export async function readTrainingTexts(folder: string): Promise<TrainingTexts> {
  const records = async <T>(name: string, schema: z.ZodType<T>): Promise<T[]> => {
    const file = join(folder, `${name}.jsonl.gz`);
    return existsSync(file) ? await readAll(file, schema) : [];
  };
  const texts: Segment[] = [];
  for (const name of LANGUAGES) {
    for (const { text, lang } of await records(name, textRecord)) texts.push({ text, language: lang });
  }
  if (texts.length === 0) {
    throw new KoblerError('invalid', `${folder}: holds none of nb.jsonl.gz, nn.jsonl.gz and en.jsonl.gz.`);
  }
  const sentences = await records('nb-nn-sentences', sentencePair);
  // The Bokmål side is mostly of the same kind as the rest of the Bokmål text; Nynorsk is scarce.
  for (const { nn } of sentences) texts.push({ text: nn, language: 'nn' });
  const sets = await records('nb-en-words', wordSet);
  const strings = await records('nb-nn-en-strings', shortTexts);
  return {
    texts,
    parallel: [
      ...sentences.map(({ nb, nn }) => ({ nb: [nb], nn: [nn] })),
      ...sets.map(({ nob, nno, eng }) => ({ nb: [...nob, ...nno], en: eng })),
      ...strings.map(({ nb, nn, en }) => ({
        nb: typeof nb === 'string' ? [nb] : undefined,
        nn: typeof nn === 'string' ? [nn] : undefined,
        en: typeof en === 'string' && en.split(' ').length <= MAX_ENGLISH_WORDS ? [en] : undefined,
      })),
    ],
  };
}

export function readConceptTexts(file: string): Promise<ConceptText[]> {
  return readAll(file, conceptRecord);
}

/** Texts tagged with concept ids; their title or name stands first. */
export async function readTaggedTexts(file: string): Promise<TaggedText[]> {
  const records = await readAll(file, taggedRecord);
  return records.map(({ language, title, name, text, concepts }) => ({
    language,
    text: [title ?? name ?? '', text].filter((part) => part !== '').join('. '),
    concepts,
  }));
}

async function readAll<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const records: T[] = [];
  for await (const read of readRecords(file)) {
    if ('fault' in read) throw new KoblerError('invalid', `${file}: line ${read.line} ${read.fault}`);
    const parsed = schema.safeParse(read.value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = ['line', read.line, ...(issue?.path ?? [])].join(' ');
      throw new KoblerError('invalid', `${file}: ${where}: ${issue?.message ?? 'cannot be used'}`);
    }
    records.push(parsed.data);
  }
  return records;
}
