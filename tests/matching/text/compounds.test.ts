import { describe, expect, it } from 'vitest';
import { createSplitter } from '../../../matching/text/compounds.ts';
import { shippedCounts } from './words.ts';

const split = createSplitter(shippedCounts);

const SPLITS: readonly [word: string, parts: string, reason: string][] = [
  ['velferdsteknologi', 'velferd teknologi', 'joint -s-'],
  ['overvannshåndtering', 'overvann håndtering', 'a rare whole of common parts'],
  ['skolefravær', 'skole fravær', 'no joint'],
  ['barnevernstjeneste', 'barn vern tjeneste', 'three parts, both joints'],
  ['klimatilpasning', 'klima tilpasning', 'no joint'],
  ['innbyggermedvirkning', 'innbygger medvirkning', 'no joint'],
  ['tenesteutvikling', 'teneste utvikling', 'Nynorsk'],
];

const WHOLE: readonly [word: string, reason: string][] = [
  ['kunstig', 'kunst + ig: an ending'],
  ['omstilling', 'a word more common than its parts'],
  ['samarbeid', 'a word more common than its parts'],
  ['kommune', 'too short for two parts'],
  ['utdanning', 'ning is no word here'],
  ['stigande', 'stig + ande: an ending, no duck'],
  ['vurdering', 'no parts'],
  ['lærerne', 'an inflected form'],
];

describe('splitting compounds by counts', () => {
  for (const [word, parts, reason] of SPLITS) {
    it(`splits ${word}: ${reason}`, () => {
      expect(split(word)).toEqual(parts.split(' '));
    });
  }
  for (const [word, reason] of WHOLE) {
    it(`keeps ${word} whole: ${reason}`, () => {
      expect(split(word)).toBeNull();
    });
  }

  it('splits nothing it has no counts for, nor words with digits, and is quick with garbage', () => {
    expect(createSplitter(new Map())('velferdsteknologi')).toBeNull();
    expect(split('covid19pandemi')).toBeNull();
    expect(split('skole'.repeat(2_000))).toBeNull();
  });

  it('takes the split with the highest geometric mean, and the whole when it is seen more often', () => {
    const counts = new Map([
      ['sommer', 100],
      ['jobb', 100],
      ['somm', 4],
      ['erjobb', 4],
    ]);
    expect(createSplitter(counts)('sommerjobb')).toEqual(['sommer', 'jobb']);
    expect(createSplitter(new Map([...counts, ['sommerjobb', 100]]))('sommerjobb')).toBeNull();
  });
});
