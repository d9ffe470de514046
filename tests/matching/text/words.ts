import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Analyser, createAnalyser } from '../../../matching/text/analyse.ts';
import { readWordCounts } from '../../../matching/text/word-table.ts';
import { readVectors } from '../../../matching/vectors/vectors.ts';

const fixture = (path: string) => readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url));

export const shippedCounts = readWordCounts(gunzipSync(fixture('words/counts.tsv.gz')).toString('utf8'));
export const shippedVectorBytes = fixture('vectors/vectors.bin');
export const shippedVectors = readVectors(shippedVectorBytes);
export const shippedAnalyser: Analyser = createAnalyser({ counts: shippedCounts, norms: shippedVectors.norms });
