import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { fixture } from '../../src/cli/fixtures.ts';

const OUTPUTS = 4;
const WORDS_OF_OUTPUT = 130;
const SENTENCE = /(?<=[.!?])\s+/u;

const shipped = z.looseObject({ id: z.string(), name: z.string(), language: z.string(), description: z.string() });
type Profile = z.infer<typeof shipped>;
type Output = { title: string; abstract: string };

/**
 * So many profiles as lines of an import file: the shipped real ones over and over, each copy with outputs of its own.
 * Their texts come from `corpus`, a folder of .jsonl.gz files with {text}, in the profile's language where there is a
 * file for it; without one, from the sentences of all shipped descriptions, put together anew.
 */
export async function manyProfiles(count: number, corpus: string | undefined): Promise<string[]> {
  const real = (await linesOf('expertise', 'expertise.jsonl')).map((line) => shipped.parse(JSON.parse(line)));
  const passages = corpus === undefined ? recombined(real, count * OUTPUTS) : await fromCorpus(corpus, count * OUTPUTS);
  return Array.from({ length: count }, (_, i) => {
    const profile = at(real, i);
    const texts = passages.get(profile.language) ?? passages.get('nb') ?? [];
    const outputs = Array.from({ length: OUTPUTS }, (_, n) => outputOf(at(texts, i * OUTPUTS + n)));
    return JSON.stringify({ ...profile, id: `${profile.id}-${i}`, name: `${profile.name} ${i}`, outputs });
  });
}

/** The lines of a shipped file. */
export async function linesOf(...path: string[]): Promise<string[]> {
  return (await readFile(fixture(...path), 'utf8')).trim().split('\n');
}

/** The thing at that place, counting round. */
export function at<T>(things: readonly T[], index: number): T {
  const thing = things[index % things.length];
  if (thing === undefined) throw new Error('There is nothing to choose from.');
  return thing;
}

/** A passage as an output: its first words are the title. */
function outputOf(passage: string): Output {
  return { title: passage.split(/\s+/u).slice(0, 10).join(' ').slice(0, 200), abstract: passage };
}

/** Every description's sentences by language, seven apart, so that neighbours come from different profiles. */
function recombined(real: readonly Profile[], wanted: number): Map<string, string[]> {
  const languages = [...new Set(real.map(({ language }) => language))];
  return new Map(
    languages.map((language) => {
      const own = real.filter((profile) => profile.language === language);
      const sentences = own.flatMap(({ description }) => description.split(SENTENCE));
      return [language, Array.from({ length: wanted }, (_, i) => passage(sentences, i * 5))];
    }),
  );
}

function passage(sentences: readonly string[], from: number): string {
  return Array.from({ length: 6 }, (_, i) => at(sentences, from + i * 7 + Math.floor(from / sentences.length))).join(
    ' ',
  );
}

/** Passages by language, which is the file's name up to the first dot. */
async function fromCorpus(folder: string, wanted: number): Promise<Map<string, string[]>> {
  const files = (await readdir(folder)).filter((name) => /^(nb|nn|en)\.jsonl\.gz$/.test(name));
  if (files.length === 0) throw new Error(`${folder} holds no nb.jsonl.gz, nn.jsonl.gz or en.jsonl.gz.`);
  const read = async (name: string) => [name.slice(0, 2), await passagesOf(join(folder, name), wanted)] as const;
  return new Map(await Promise.all(files.map(read)));
}

const withText = z.looseObject({ text: z.string() });

async function passagesOf(file: string, wanted: number): Promise<string[]> {
  const passages: string[] = [];
  const unpacked = createReadStream(file).pipe(createGunzip());
  for await (const line of createInterface({ input: unpacked })) {
    const words = withText.parse(JSON.parse(line)).text.split(/[\s\p{C}\uFFFD]+/u);
    for (let from = 0; from < words.length; from += WORDS_OF_OUTPUT) {
      passages.push(words.slice(from, from + WORDS_OF_OUTPUT).join(' '));
    }
    if (passages.length >= wanted) break;
  }
  unpacked.destroy();
  return passages;
}
