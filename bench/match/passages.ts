import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { randomNumbers } from '../../matching/random.ts';

const WORDS = 130;
/** A shorter rest of a text is not made a passage of. */
const LEAST_WORDS = 65;

/** Passages of 130 words: from the `.jsonl.gz` files of a folder with `text` in each line, or made of shipped texts. */
export function passages(count: number, corpus: string | undefined): string[] {
  return corpus === undefined ? shuffledFrom(shippedSentences(), count) : cutFrom(corpusTexts(corpus), count);
}

function* corpusTexts(folder: string): Generator<string> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .toSorted();
  // The largest language first: one language is the harder case, all documents share its words.
  for (const name of ['nb.jsonl.gz', ...files.filter((file) => file !== 'nb.jsonl.gz')]) {
    for (const line of gunzipSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .split('\n')) {
      const { text } = line === '' ? {} : JSON.parse(line);
      if (typeof text === 'string') yield text;
    }
  }
}

function cutFrom(texts: Iterable<string>, count: number): string[] {
  const cut: string[] = [];
  for (const text of texts) {
    const words = text.split(/\s+/u);
    for (let at = 0; at + LEAST_WORDS <= words.length; at += WORDS) {
      if (cut.length === count) return cut;
      cut.push(words.slice(at, at + WORDS).join(' '));
    }
  }
  throw new Error(`The corpus has ${cut.length} passages only, ${count} are asked for.`);
}

/** Sentences drawn by lot, always the same ones, until a passage is long enough. */
function shuffledFrom(sentences: readonly string[], count: number): string[] {
  const random = randomNumbers(1);
  return Array.from({ length: count }, () => {
    const chosen: string[] = [];
    for (let words = 0; words < WORDS; ) {
      const sentence = sentences[Math.floor(random() * sentences.length)] ?? '';
      chosen.push(sentence);
      words += sentence.split(' ').length;
    }
    return chosen.join(' ');
  });
}

function shippedSentences(): string[] {
  const fixtures = join(import.meta.dirname, '../../fixtures');
  const files = [
    'expertise/expertise.jsonl',
    'eu-calls/eu-calls.jsonl',
    'matching-dev/needs.jsonl',
    'concepts/examples-profiles.jsonl',
  ];
  return files.flatMap((file) =>
    readFileSync(join(fixtures, file), 'utf8')
      .trimEnd()
      .split('\n')
      .flatMap((line) => {
        const { description, text } = JSON.parse(line);
        return String(description ?? text ?? '').split(/(?<=[.!?])\s+/u);
      })
      .filter((sentence) => sentence.length > 20),
  );
}
