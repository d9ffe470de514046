import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Command, InvalidArgumentError } from 'commander';
import type { WordCounts } from '../../matching/text/compounds.ts';
import { fixture } from './fixtures.ts';

type TrainOptions = { corpus: string; out?: string; seed: number };
type CountOptions = { corpus: string; out?: string };

/** `kobler train-vectors`: makes the word vectors anew from a folder of texts, the vocabulary and its tagged examples. */
export function trainVectorsCommand(): Command {
  return new Command('train-vectors')
    .description('make word vectors from a folder of texts (nb, nn, en .jsonl.gz); see fixtures/vectors/README.md')
    .requiredOption('--corpus <folder>', 'the texts')
    .option('--out <file>', 'where to write them (default: the vectors this program ships with)')
    .option('--seed <number>', 'the same seed and texts give the same file', wholeNumber, 1)
    .action(train);
}

/** `kobler count-words`: counts words, to split compounds by. Vectors must be trained anew afterwards. */
export function countWordsCommand(): Command {
  return new Command('count-words')
    .description('count the words of a folder of texts, to split compounds by; train the vectors anew afterwards')
    .requiredOption('--corpus <folder>', 'the texts')
    .option('--out <file>', 'where to write the counts (default: the counts this program ships with)')
    .action(count);
}

async function train({ corpus: folder, out = fixture('vectors', 'vectors.bin'), seed }: TrainOptions): Promise<void> {
  const startMs = performance.now();
  const [{ trainVectors }, { encodeVectors }, { startProgress }, { print }, corpus] = await Promise.all([
    import('../../matching/vectors/train/train.ts'),
    import('../../matching/vectors/format.ts'),
    import('./progress.ts'),
    import('./print.ts'),
    readCorpus(folder),
  ]);
  const { texts, parallel, concepts, tagged } = corpus;
  await print(
    `${texts.length} texts, ${parallel.length} parallel, ${concepts.length} concepts, ${tagged.length} tagged texts\n`,
  );
  const progress = await startProgress('training, per cent', 100);
  let shown = 0;
  const table = trainVectors(corpus, seed, (share) => {
    for (; shown < Math.floor(share * 100); shown++) progress.step();
  });
  progress.stop();
  const bytes = encodeVectors(table);
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, bytes);
  const seconds = ((performance.now() - startMs) / 1000).toFixed(0);
  await print(
    `${table.terms.length} terms of ${table.dims} dimensions from ${table.making.occurrences} occurrences, ` +
      `${table.norms.size} word pairs of Nynorsk and Bokmål; ${bytes.length} bytes to ${out} in ${seconds} s\n`,
  );
}

async function readCorpus(folder: string) {
  const { readConceptTexts, readTaggedTexts, readTrainingTexts } = await import('./training-corpus.ts');
  const examples = ['examples-needs.jsonl', 'examples-profiles.jsonl']
    .map((name) => fixture('concepts', name))
    .filter((file) => existsSync(file));
  return {
    ...(await readTrainingTexts(folder)),
    concepts: await readConceptTexts(fixture('concepts', 'concepts.jsonl')),
    tagged: (await Promise.all(examples.map(readTaggedTexts))).flat(),
    counts: await readCounts(),
  };
}

async function readCounts(): Promise<WordCounts> {
  const { readWordCounts } = await import('../../matching/text/word-table.ts');
  const packed = await readFile(fixture('words', 'counts.tsv.gz'));
  return readWordCounts((await promisify(gunzip)(packed)).toString('utf8'));
}

async function count({ corpus, out = fixture('words', 'counts.tsv.gz') }: CountOptions): Promise<void> {
  const [{ countWords, writeWordCounts }, { readTrainingTexts }, { print }] = await Promise.all([
    import('../../matching/text/word-counts.ts'),
    import('./training-corpus.ts'),
    import('./print.ts'),
  ]);
  const { texts, parallel } = await readTrainingTexts(corpus);
  const norwegian = texts.filter(({ language }) => language !== 'en').map(({ text }) => text);
  // The Nynorsk sentences are among the texts already.
  const sentences = parallel.flatMap(({ nb, nn }) => (nb !== undefined && nn !== undefined ? nb : []));
  const counts = countWords([...norwegian, ...sentences]);
  const packed = await promisify(gzip)(writeWordCounts(counts), { level: 9 });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, packed);
  await print(`${counts.size} words, ${packed.length} bytes to ${out}\n`);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('a whole number from 0.');
  return number;
}
