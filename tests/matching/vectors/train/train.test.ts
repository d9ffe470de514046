import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../../matching/random.ts';
import { encodeVectors } from '../../../../matching/vectors/format.ts';
import { type Corpus, trainVectors } from '../../../../matching/vectors/train/train.ts';
import { createVectors } from '../../../../matching/vectors/vectors.ts';

const SIZES = { dims: 4, terms: 100, sampleRows: 100, norwegianContexts: 60, englishContexts: 10 };

/** Sentences of made-up order about two things that have no word in common. */
function sentences(words: readonly string[], count: number, seed: number): string[] {
  const random = randomNumbers(seed);
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  return Array.from({ length: count }, () => Array.from({ length: 8 }, pick).join(' '));
}

const school = ['skole', 'elev', 'lærer', 'klasse', 'fravær', 'undervisning'];
const water = ['vann', 'flom', 'regn', 'avløp', 'ledning', 'kum'];
const schools = ['school', 'pupil', 'teacher', 'absence'];

const corpus: Corpus = {
  texts: [
    ...sentences(school, 1_500, 1).map((text) => ({ text, language: 'nb' as const })),
    ...sentences(water, 1_500, 2).map((text) => ({ text, language: 'nb' as const })),
    ...sentences(schools, 750, 3).map((text) => ({ text, language: 'en' as const })),
  ],
  parallel: [
    { nb: ['skole'], en: ['school'] },
    { nb: ['elev'], en: ['pupil'] },
    { nb: ['lærer'], en: ['teacher'] },
    { nb: ['fravær'], en: ['absence'] },
    ...Array.from({ length: 4 }, () => ({ nb: ['skole'], nn: ['skule'] })),
  ],
  concepts: [
    {
      id: 'skolefravaer',
      labels: { nb: 'fravær', nn: 'fråvær', en: 'absence' },
      synonyms: { nb: ['skulk'] },
      phrases: { nb: ['elever som ikke kommer'] },
      definition: 'Fravær fra skole.',
      broader: null,
    },
  ],
  tagged: [{ language: 'nb', text: 'Mange blir hjemme', concepts: ['skolefravaer', 'ukjent'] }],
  counts: new Map(),
};

const train = (seed: number) => trainVectors(corpus, seed, () => undefined, SIZES);

describe('training word vectors', () => {
  it('gives the same bytes for the same texts and seed, and others for another seed', () => {
    const bytes = encodeVectors(train(1));
    expect(Buffer.compare(bytes, encodeVectors(train(1)))).toBe(0);
    expect(Buffer.compare(bytes, encodeVectors(train(2)))).not.toBe(0);
  });

  it('puts words that are used together near each other, across languages too', () => {
    const vectors = createVectors(train(1));
    const cosine = (a: string, b: string) => {
      const [left, right] = [vectors.row(a), vectors.row(b)];
      return left === null || right === null ? Number.NaN : left.reduce((sum, x, d) => sum + x * (right[d] ?? 0), 0);
    };
    expect(cosine('elev', 'skol')).toBeGreaterThan(cosine('elev', 'flom') + 0.3);
    expect(cosine('avløp', 'flom')).toBeGreaterThan(cosine('avløp', 'skol') + 0.3);
    expect(cosine('en:pupil', 'elev')).toBeGreaterThan(cosine('en:pupil', 'flom') + 0.3);
  });

  it('learns which words the norms spell differently, and keeps what it was made from', () => {
    const table = train(1);
    expect(table.norms.get('skul')).toBe('skol');
    expect(table.making).toMatchObject({ analysis: 'words-2', seed: 1, texts: 3_750, concepts: 1, tagged: 1 });
  });

  it('tells how far it has come, always onward to the end', () => {
    const shares: number[] = [];
    trainVectors(corpus, 1, (share) => shares.push(share), SIZES);
    expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0))).toBe(true);
    expect(shares.at(-1)).toBeCloseTo(1, 9);
  });

  it('makes an empty table, not nonsense, of texts with too few words', () => {
    const table = trainVectors(
      { ...corpus, texts: [{ text: 'skole 42', language: 'nb' }], concepts: [], tagged: [] },
      1,
      () => undefined,
      SIZES,
    );
    expect(table.terms).toEqual([]);
    expect(createVectors(table).embed([{ term: 'skol', surface: 'skole', at: 0, part: false }])).toBeNull();
  });
});
