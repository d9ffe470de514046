import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { createAnalyser } from '../matching/text/analyse.ts';
import type { TaggedText } from '../matching/text/concepts/concept.ts';
import { EVIDENCE } from '../matching/text/concepts/evidence.ts';
import { fitWeights, judge, shareFound } from '../matching/text/concepts/fit.ts';
import { type ConceptWeights, FITTED } from '../matching/text/concepts/weights.ts';
import { readWordCounts } from '../matching/text/word-table.ts';
import { trainVectors } from '../matching/vectors/train/train.ts';
import { createVectors } from '../matching/vectors/vectors.ts';
import { fixture } from '../src/cli/fixtures.ts';
import { print } from '../src/cli/print.ts';
import { readTrainingTexts } from '../src/cli/training-corpus.ts';
import { readVocabulary } from '../src/cli/vocabulary.ts';

/**
 * How much should each kind of evidence for a concept count? Word vectors are trained with every other example, and
 * the concepts of the rest are then suggested from what those teach: as it is for a text that nobody has tagged yet.
 * Prints the weights for matching/text/concepts/weights.ts. Takes some minutes.
 */
const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
if (values.corpus === undefined) throw new Error('Say where the texts are: --corpus <folder>');
const LIMIT = 8;

const { concepts, tagged } = await readVocabulary();
const counts = readWordCounts(gunzipSync(await readFile(fixture('words', 'counts.tsv.gz'))).toString('utf8'));
const every = (remainder: number) => (_: unknown, i: number) => i % 2 === remainder;
const known = tagged.filter(every(0));
const asked: TaggedText[] = tagged.filter(every(1)).filter(({ language }) => language !== 'en');
await print(`${concepts.length} concepts, ${known.length} examples known, ${asked.length} asked\n`);

const texts = await readTrainingTexts(values.corpus);
const vectors = createVectors(trainVectors({ ...texts, concepts, tagged: known, counts }, 1, () => undefined));
const analyser = createAnalyser({ counts, norms: vectors.norms });
const judged = [...judge(concepts, asked, known, { analyser, vectors })];
const [even, odd] = [judged.filter(every(0)), judged.filter(every(1))];

for (const [kind, name] of EVIDENCE.entries()) {
  const alone: ConceptWeights = { weights: EVIDENCE.map((_, i) => (i === kind ? 1 : 0)), level: 0 };
  await print(`${name.padEnd(10)} ${shareFound(judged, alone, LIMIT).toFixed(3)}\n`);
}
const [ofEven, ofOdd] = [fitWeights(even, FITTED), fitWeights(odd, FITTED)];
const unseen = (shareFound(even, ofOdd, LIMIT) + shareFound(odd, ofEven, LIMIT)) / 2;
await print(`together   ${unseen.toFixed(3)} of the tags among the first ${LIMIT}, of texts the fit has not seen\n`);
const { weights, level } = fitWeights(judged, FITTED);
await print(`weights: [${weights.map((weight) => weight.toFixed(2)).join(', ')}], level: ${level.toFixed(2)}\n`);
