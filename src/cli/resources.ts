import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import {
  createAnalyser,
  createConcepts,
  type RankerModel,
  type Resources,
  readVectors,
  readWordCounts,
} from '../../matching/engine.ts';
import { fixture } from './fixtures.ts';
import { readVocabulary } from './vocabulary.ts';

/** Change it whenever the vocabulary or its examples change: stored scores name what they were made with. */
const VOCABULARY_VERSION = 'concepts-1';

/** What the engine is made of as it ships: word counts, vectors, vocabulary and ranker. Takes about a second. */
export async function loadResources(): Promise<Resources> {
  const [packed, bytes, vocabulary, ranker] = await Promise.all([
    readFile(fixture('words', 'counts.tsv.gz')),
    readFile(fixture('vectors', 'vectors.bin')),
    readVocabulary(),
    readFile(fixture('ranker', 'model.json'), 'utf8'),
  ]);
  const vectors = readVectors(bytes);
  const counts = readWordCounts((await promisify(gunzip)(packed)).toString('utf8'));
  const analyser = createAnalyser({ counts, norms: vectors.norms });
  const { concepts, tagged } = vocabulary;
  const model: RankerModel = JSON.parse(ranker);
  return {
    analyser,
    vectors,
    concepts: createConcepts(concepts, { version: VOCABULARY_VERSION, analyser, vectors, tagged }),
    ranker: model,
  };
}
