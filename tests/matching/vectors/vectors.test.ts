import { describe, expect, it } from 'vitest';
import type { Language } from '../../../matching/text/language.ts';
import { createVectors } from '../../../matching/vectors/vectors.ts';
import { shippedAnalyser, shippedVectors } from '../text/words.ts';

const embed = (text: string, language: Language) =>
  shippedVectors.embed(shippedAnalyser.analyse(text, language).occurrences);
const lengthOf = (vector: Float32Array) => Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
const cosine = (a: Float32Array | null, b: Float32Array | null) =>
  a === null || b === null ? Number.NaN : a.reduce((sum, value, d) => sum + value * (b[d] ?? Number.NaN), 0);

const tiny = createVectors({
  making: { analysis: 'words-2', seed: 1, occurrences: 100, texts: 1, parallel: 0, concepts: 0, tagged: 0 },
  dims: 2,
  terms: ['vann', 'skol', 'tom'],
  counts: Uint32Array.of(90, 9, 1),
  scales: Float32Array.of(1 / 127, 1 / 127, 0),
  rows: Int8Array.of(127, 0, 0, 127, 0, 0),
  norms: new Map(),
});
const word = (term: string, part = false) => ({ term, surface: term, at: 0, part });

describe('word vectors', () => {
  it('gives a term its vector, of length 1, and none to a term without direction or not in the table', () => {
    expect(tiny.row('vann')).toEqual(Float32Array.of(1, 0));
    expect(tiny.row('tom')).toBeNull();
    expect(tiny.row('ukjent')).toBeNull();
    expect([tiny.has('vann'), tiny.has('ukjent')]).toEqual([true, false]);
    const into = new Float32Array(2);
    expect(tiny.row('skol', into)).toBe(into);
  });

  it('lets frequent words weigh less: a / (a + p) with a = 0.001', () => {
    expect(tiny.weight('vann')).toBeCloseTo(0.001 / 0.901, 6);
    expect(tiny.weight('skol')).toBeCloseTo(0.001 / 0.091, 6);
    expect(tiny.weight('ukjent')).toBe(1);
  });

  it('composes a word that is not in the table of its parts, and passes over the parts of one that is', () => {
    expect(tiny.embed([word('vannskol'), word('vann', true)])).toEqual(Float32Array.of(1, 0));
    expect(tiny.embed([word('vann'), word('skol', true)])).toEqual(Float32Array.of(1, 0));
  });

  it('has no direction for a text without known words', () => {
    expect(tiny.embed([])).toBeNull();
    expect(tiny.embed([word('ukjent'), word('tom')])).toBeNull();
  });

  it('finds the nearest terms, best first', () => {
    expect(tiny.nearest(Float32Array.of(2, 0.2), 2).map(({ term }) => term)).toEqual(['vann', 'skol']);
    expect(tiny.nearest(new Float32Array(2), 2)).toEqual([]);
  });
});

describe('the shipped word vectors', () => {
  it('are of length 1 and never of anything but numbers', () => {
    const texts = [
      'skole',
      'overvannshåndtering i byer',
      'Муниципалитет школа',
      'x'.repeat(10_000),
      'skole '.repeat(1e5),
    ];
    const lengths = texts.map((text) => lengthOf(embed(text, 'nb') ?? Float32Array.of(1)));
    expect(lengths.filter((length) => !(Math.abs(length - 1) < 1e-5))).toEqual([]);
    expect(embed('', 'nb')).toBeNull();
    expect(embed('🚒 ?? 42', 'nb')).toBeNull();
  });

  const NEARER: readonly [text: string, near: string, far: string, nearLanguage: Language, reason: string][] = [
    ['elever som ikke kommer på skolen', 'skolefravær', 'vannforsyning', 'nb', 'an everyday phrase and its term'],
    ['gamle som bor alene', 'ensomhet blant eldre', 'arealplanlegging', 'nb', 'the same'],
    ['flom i kjelleren når det regner mye', 'overvannshåndtering', 'barnevern', 'nb', 'the same'],
    ['barnevern', 'child welfare services', 'urban drainage', 'en', 'a Norwegian word and its English term'],
    ['sykefravær', 'sjukefråvær', 'reguleringsplan', 'nn', 'the other written norm'],
  ];
  for (const [text, near, far, language, reason] of NEARER) {
    it(`bring «${text}» nearer to «${near}» than to «${far}»: ${reason}`, () => {
      const from = embed(text, 'nb');
      expect(cosine(from, embed(near, language))).toBeGreaterThan(cosine(from, embed(far, language)) + 0.1);
    });
  }
});
