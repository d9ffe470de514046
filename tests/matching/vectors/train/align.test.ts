import { describe, expect, it } from 'vitest';
import { alignNorms, alignTranslations } from '../../../../matching/vectors/train/align.ts';
import { spellingPairs } from '../../../../matching/vectors/train/spelling.ts';

const pair = (from: string, to: string) => ({ from: new Set(from.split(' ')), to: new Set(to.split(' ')) });
const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

describe('learning word pairs from sentences in both norms', () => {
  it('pairs the words that stand in the same sentences, and leaves shared words alone', () => {
    const norms = alignNorms([
      ...times(6, pair('bustad by', 'bolig by')),
      ...times(6, pair('bustad dyr', 'bolig dyr')),
      ...times(6, pair('tenest by', 'tjenest by')),
    ]);
    expect([...norms]).toEqual([
      ['bustad', 'bolig'],
      ['tenest', 'tjenest'],
    ]);
  });

  it('asks more of words that do not look alike', () => {
    const seen = [...times(3, pair('tenest', 'tjenest')), ...times(3, pair('bustad', 'bolig'))];
    expect([...alignNorms(seen)]).toEqual([['tenest', 'tjenest']]);
  });

  it('does not map a word that the second norm uses itself', () => {
    const seen = [...times(6, pair('vel by', 'velg by')), ...times(6, pair('katt', 'vel'))];
    expect(alignNorms(seen).has('vel')).toBe(false);
  });

  it('believes nothing it has seen once', () => {
    expect(alignNorms([pair('bustad', 'bolig')]).size).toBe(0);
  });
});

describe('more pairs of the same spelling', () => {
  const counted = (counts: Record<string, number>, all = 1_000) => ({ counts: new Map(Object.entries(counts)), all });
  const learnt = new Map([
    ['sjølv', 'selv'],
    ['sjølvhjelp', 'selvhjelp'],
    ['sjølvstyr', 'selvstyr'],
  ]);

  it('turns a word of the first norm into one that the second norm has', () => {
    const pairs = spellingPairs(learnt, counted({ sjølvtillit: 3 }), counted({ selvtillit: 5 }));
    expect([...pairs]).toEqual([['sjølvtillit', 'selvtillit']]);
  });

  it('leaves alone what the second norm writes so too, and what it has no word for', () => {
    expect(spellingPairs(learnt, counted({ sjølvtillit: 3 }), counted({ sjølvtillit: 3, selvtillit: 5 })).size).toBe(0);
    expect(spellingPairs(learnt, counted({ sjølvtillit: 3 }), counted({ tillit: 5 })).size).toBe(0);
  });
});

describe('learning translations', () => {
  it('gives up to three terms with shares that sum to 1', () => {
    const translations = alignTranslations([
      ...times(3, pair('school', 'skol')),
      pair('school', 'utdanning'),
      pair('health', 'hels'),
    ]);
    const school = translations.get('school') ?? [];
    expect(school.map(({ term }) => term)).toEqual(['skol', 'utdanning']);
    expect(school.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(translations.get('health')).toEqual([{ term: 'hels', share: 1 }]);
  });
});
