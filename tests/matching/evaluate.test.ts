import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns, evaluateRun, InvalidInput, parseQrels, parseRun } from '../../matching/engine.ts';
import { estimate, randomisationTest } from '../../matching/evaluate/statistics.ts';

const qrels = parseQrels('q1 0 a 3\nq1 0 b 2\nq1 0 c 1\nq1 0 d 0\nq2 0 a 2\n', 'qrels');

/** A run from `q1: b x a` lines. */
function run(...answers: string[]) {
  const lines = answers.flatMap((answer) => {
    const [query, documents = ''] = answer.split(': ');
    return documents.split(' ').map((document, i) => `${query} Q0 ${document} ${i + 1} ${1 / (i + 1)} t`);
  });
  return parseRun(lines.join('\n'), 'run');
}

/** An answer to q2 with the one relevant document in this place, counted from 0. */
function late(at: number): string {
  return `q2: ${Array.from({ length: 25 }, (_, i) => (i === at ? 'a' : `x${i}`)).join(' ')}`;
}

const measuresOf = (query: string, ...answers: string[]) => evaluateRun(run(...answers), qrels).perQuery.get(query);

describe('judging a run', () => {
  it('gives the values worked out by hand', () => {
    // Gains 2^grade − 1: a 7, b 3, c 1. Found b x a: 3/log2(2) + 0 + 7/log2(4) = 6.5. Ideal a b c: 7 + 3/log2(3) + 1/2.
    expect(measuresOf('q1', 'q1: b x a')).toEqual({
      'ndcg@10': expect.closeTo(6.5 / (7 + 3 / Math.log2(3) + 0.5), 12),
      'recall@20': 1, // both of grade 2 and more
      'p@5': 2 / 5,
      mrr: 1, // b is a good partner
    });
    expect(measuresOf('q1', 'q1: x c y a')).toEqual({
      'ndcg@10': expect.closeTo((1 / Math.log2(3) + 7 / Math.log2(5)) / (7 + 3 / Math.log2(3) + 0.5), 12),
      'recall@20': 1 / 2,
      'p@5': 1 / 5,
      mrr: 1 / 4, // c is only adjacent
    });
  });

  it('counts only the first ten for NDCG, the first twenty for recall, the first five for precision', () => {
    expect(measuresOf('q2', late(9))?.['ndcg@10']).toBeCloseTo(1 / Math.log2(11), 12);
    expect(measuresOf('q2', late(10))?.['ndcg@10']).toBe(0);
    expect(measuresOf('q2', late(19))?.['recall@20']).toBe(1);
    expect(measuresOf('q2', late(20))?.['recall@20']).toBe(0);
    expect(measuresOf('q2', late(4))?.['p@5']).toBe(0.2);
    expect(measuresOf('q2', late(5))?.['p@5']).toBe(0);
    expect(measuresOf('q2', late(24))?.mrr).toBe(1 / 25);
  });

  it('gives 1 to the ideal order, and never leaves 0–1', () => {
    expect(measuresOf('q1', 'q1: a b c')?.['ndcg@10']).toBe(1);
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'x', 'y'], { minLength: 1 }), (found) => {
        for (const value of Object.values(measuresOf('q1', `q1: ${found.join(' ')}`) ?? {})) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('counts a judged query without an answer as 0, and leaves out one that nobody judged', () => {
    const { queries, measures } = evaluateRun(run('q1: a b c', 'q9: a'), qrels);
    expect(queries).toBe(2);
    expect(measures['ndcg@10'].mean).toBe(0.5);
    expect(measures.mrr.mean).toBe(0.5);
  });

  it('leaves a query out of a measure that is not defined for it', () => {
    const some = parseQrels('q1 0 a 1\nq2 0 b 2\n', 'qrels');
    const { measures } = evaluateRun(run('q1: a', 'q2: b'), some);
    expect(measures['recall@20'].mean).toBe(1); // of q2 only: nothing is relevant in q1
    expect(measures['p@5'].mean).toBeCloseTo(0.1, 12);
    const none = parseQrels('q1 0 a 0\n', 'qrels');
    expect(evaluateRun(run('q1: a'), none).measures['ndcg@10'].mean).toBeNaN();
  });
});

describe('intervals and chance', () => {
  const values = [0.1, 0.4, 0.35, 0.9, 0.2, 0.6, 0.55, 0.05, 0.7, 0.3];

  it('puts the mean between the bounds, near the normal approximation, and repeats itself for a seed', () => {
    const { mean, low, high } = estimate(values, 7);
    expect(mean).toBeCloseTo(0.415, 12);
    const deviation = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length / values.length);
    expect(low).toBeCloseTo(mean - 1.96 * deviation, 1);
    expect(high).toBeCloseTo(mean + 1.96 * deviation, 1);
    expect(estimate(values, 7)).toEqual({ mean, low, high });
    expect(estimate([0.5, 0.5], 7)).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
  });

  it('finds the exact chance of a difference that can be counted out', () => {
    // All signs alike in 2 of 2^5 draws.
    expect(randomisationTest([0.1, 0.1, 0.1, 0.1, 0.1], 7)).toBeCloseTo(2 / 32, 2);
    expect(randomisationTest([0, 0, 0], 7)).toBe(1);
    expect(randomisationTest([0.2, -0.2], 7)).toBe(1);
  });

  it('compares two runs query by query', () => {
    const { measures } = compareRuns(run('q1: a b c', 'q2: a'), run('q1: a b c', 'q2: x a'), qrels);
    expect(measures.mrr).toMatchObject({ mean: 0.25, low: 0, high: 0.5, p: 1 });
    expect(measures['p@5'].mean).toBe(0);
  });
});

describe('reading runs and judgements', () => {
  it('orders a run by score, and by rank where scores are equal', () => {
    const text = 'q Q0 low 1 0.1 t\nq Q0 second 3 0.5 t\nq Q0 first 2 0.5 t\r\n\n';
    expect(parseRun(text, 'run').get('q')).toEqual(['first', 'second', 'low']);
  });

  it('takes tabs, spaces and a byte order mark', () => {
    expect(parseQrels('\uFEFFq\t0\td\t3\n', 'qrels').get('q')?.get('d')).toBe(3);
  });

  it.each([
    ['q Q0 d 1 0.5', 'run: line 1: has 5 columns where 6 are expected (query Q0 document rank score tag).'],
    ['q Q0 d 1 0.5 t\nq Q0 d 2 0.4 t', 'run: line 2: d is already listed for q.'],
    ['q Q0 d 1 much t', 'run: line 1: the score is not a number.'],
    ['q Q0 d one 0.5 t', 'run: line 1: the rank is not a number.'],
  ])('names the line of a broken run: %j', (text, message) => {
    expect(() => parseRun(text, 'run')).toThrow(new InvalidInput(message));
  });

  it.each([
    ['q 0 d 1\nq 0 d 2', 'qrels: line 2: d is already graded for q.'],
    ['q 0 d -1', 'qrels: line 1: the grade is not a whole number from 0 to 9.'],
    ['q 0 d', 'qrels: line 1: has 3 columns where 4 are expected (query 0 document grade).'],
  ])('names the line of broken judgements: %j', (text, message) => {
    expect(() => parseQrels(text, 'qrels')).toThrow(new InvalidInput(message));
  });

  it('refuses to judge by nothing', () => {
    expect(() => evaluateRun(new Map(), new Map())).toThrow('no judgements');
  });
});
