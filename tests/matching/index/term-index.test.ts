import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermIndex } from '../../../matching/index/term-index.ts';

type Weights = Map<string, number>;

const term = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const weights = fc
  .array(fc.tuple(term, fc.float({ min: Math.fround(0.01), max: 1, noNaN: true })), { maxLength: 5 })
  .map((all) => new Map(all));
const change = fc.record({ slot: fc.nat(5), weights: fc.option(weights, { freq: 3 }) });

/** What the index promises, written down as the formula says and without an index. */
function naive(documents: ReadonlyMap<number, Weights>, query: Weights): Map<number, number> {
  const idf = (asked: string) => {
    const frequency = [...documents.values()].filter((document) => document.has(asked)).length;
    return Math.log((documents.size + 1) / Math.max(1, frequency));
  };
  return new Map(
    [...documents].map(([slot, document]) => [
      slot,
      [...query].reduce((sum, [asked, weight]) => sum + weight * idf(asked) * (document.get(asked) ?? 0), 0),
    ]),
  );
}

function add(index: TermIndex, slot: number, document: Weights): void {
  index.add(slot, {
    terms: Int32Array.from(document.keys(), (name) => index.numberOf(name)),
    weights: Float32Array.from(document.values()),
  });
}

describe('the index of terms', () => {
  it('gives, after any changes, what the formula gives', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), weights, (changes, query) => {
        const index = new TermIndex();
        const documents = new Map<number, Weights>();
        for (const { slot, weights: document } of changes) {
          index.remove(slot);
          documents.delete(slot);
          if (document === null) continue;
          add(index, slot, document);
          documents.set(slot, document);
        }
        const scores = new Float32Array(6);
        index.score(query, scores);
        for (const [slot, expected] of naive(documents, query)) {
          expect(scores[slot]).toBeCloseTo(expected, 5);
          const given = [...index.contributions(query, slot).values()];
          expect(given.reduce((sum, value) => sum + value, 0)).toBeCloseTo(expected, 5);
        }
      }),
    );
  });

  it('gives the same from sealed postings, from documents that came later, and after both', () => {
    const index = new TermIndex();
    const documents = new Map<number, Weights>();
    const document = (i: number): Weights =>
      new Map([
        [`own${i}`, 0.5],
        [`shared${i % 7}`, 0.25 + (i % 5) / 10],
      ]);
    const put = (slot: number, i: number) => {
      if (documents.has(slot)) index.remove(slot);
      const target = documents.has(slot) ? slot + 10_000 : slot;
      documents.delete(slot);
      documents.set(target, document(i));
      add(index, target, document(i));
    };
    const query: Weights = new Map([
      ['shared3', 0.8],
      ['own10', 0.6],
      ['unknown', 1],
    ]);
    const check = () => {
      const scores = new Float32Array(20_000);
      index.score(query, scores);
      for (const [slot, expected] of naive(documents, query)) expect(scores[slot]).toBeCloseTo(expected, 5);
    };
    for (let i = 0; i < 400; i++) put(i, i);
    check();
    for (let i = 0; i < 30; i++) put(i * 3, i + 500);
    check();
    expect(index.isReusable(0)).toBe(false);
    for (let i = 0; i < 300; i++) put(1_000 + i, i);
    check();
    expect(index.isReusable(0)).toBe(true);
  });

  it('leaves words that nearly all of a large collection hold out of account', () => {
    const index = new TermIndex();
    for (let i = 0; i < 1_200; i++)
      add(index, i, new Map([['everywhere', 1], ...(i === 7 ? [['rare', 1] as const] : [])]));
    const scores = new Float32Array(1_200);
    index.score(
      new Map([
        ['everywhere', 1],
        ['rare', 1],
      ]),
      scores,
    );
    expect(scores[0]).toBe(0);
    expect(scores[7]).toBeCloseTo(Math.log(1_201), 4);
    expect([...index.contributions(new Map([['everywhere', 1]]), 7)]).toEqual([]);
    expect(index.knows('everywhere')).toBe(true);
  });
});
