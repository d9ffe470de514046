import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { createAnalyser, type Resources, readVectors, readWordCounts } from '../../matching/engine.ts';
import { fixture } from './fixtures.ts';
import { readVocabularyFiles, type VocabularyFiles } from './vocabulary.ts';

/** What concepts are compiled from, as it ships. */
export type Sources = {
  analyser: Resources['analyser'];
  vectors: NonNullable<Resources['vectors']>;
  vocabulary: VocabularyFiles;
  /** Changes when a byte of the files does, or how they are analysed. */
  fingerprint: string;
};

/** Reads word counts, vectors and the files of the vocabulary, in about a tenth of a second. */
export async function readSources(): Promise<Sources> {
  const [packed, bytes, vocabulary] = await Promise.all([
    readFile(fixture('words', 'counts.tsv.gz')),
    readFile(fixture('vectors', 'vectors.bin')),
    readVocabularyFiles(),
  ]);
  const unpacked = await promisify(gunzip)(packed);
  const vectors = readVectors(bytes);
  const analyser = createAnalyser({ counts: readWordCounts(unpacked.toString('utf8')), norms: vectors.norms });
  const parts = [packed, bytes, ...Object.values(vocabulary)].map(sha256);
  return { analyser, vectors, vocabulary, fingerprint: sha256([analyser.version, ...parts].join(' ')) };
}

function sha256(of: Buffer | string): string {
  return createHash('sha256').update(of).digest('hex');
}
