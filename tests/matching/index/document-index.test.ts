import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CountedPart,
  DocumentIndex,
  type KindWeights,
  PART_KINDS,
} from '../../../matching/index/document-index.ts';
import { naiveScores } from './naive-scorer.ts';

const WEIGHTS: KindWeights = { self: 1, keywords: 0.5, output: 2, concepts: 1.5 };

const term = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const part: fc.Arbitrary<CountedPart> = fc.record({
  kind: fc.constantFrom(...PART_KINDS),
  counts: fc
    .array(fc.tuple(term, fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 250, max: 300 }))))
    .map((counts) => new Map(counts)),
});
const change = fc.record({
  id: fc.constantFrom('d1', 'd2', 'd3', 'd4', 'd5'),
  parts: fc.option(fc.array(part, { maxLength: 5 }), { freq: 3 }),
});
const query = fc.array(fc.tuple(term, fc.double({ min: 0.01, max: 0.35, noNaN: true }))).map((terms) => new Map(terms));

describe('the index of documents', () => {
  it('gives, after any changes, the scores of one built anew, and those of the formulas written out', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), query, (changes, asked) => {
        const changed = new DocumentIndex(WEIGHTS);
        const documents = new Map<string, readonly CountedPart[]>();
        for (const { id, parts } of changes) {
          // Asking between changes must not freeze anything.
          changed.retrieve(asked, 3, new Set());
          documents.delete(id);
          if (parts === null) changed.remove(id);
          else {
            changed.put(id, parts);
            documents.set(id, parts);
          }
        }
        const rebuilt = new DocumentIndex(WEIGHTS);
        for (const [id, parts] of documents) rebuilt.put(id, parts);

        const found = changed.retrieve(asked, 10, new Set());
        expect(changed.size).toBe(documents.size);
        const anew = rebuilt.retrieve(asked, 10, new Set());
        expect(found.map(({ id }) => id)).toEqual(anew.map(({ id }) => id));
        found.forEach(({ score }, i) => expect(score).toBeCloseTo(anew[i]?.score ?? Number.NaN, 7));
        const naive = naiveScores(documents, asked, WEIGHTS);
        expect(found.map(({ id }) => id).toSorted()).toEqual([...naive.keys()].toSorted());
        for (const { id, score } of found) expect(score).toBeCloseTo(Math.min(1, naive.get(id) ?? 0), 7);
      }),
      { numRuns: 300 },
    );
  });

  it('gives contributions that add up to the score', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 15 }), query, (changes, asked) => {
        const index = new DocumentIndex(WEIGHTS);
        for (const { id, parts } of changes) if (parts !== null) index.put(id, parts);
        for (const { id, score } of index.retrieve(asked, 10, new Set())) {
          const sum = [...index.contributions(asked, id).values()].reduce((total, value) => total + value, 0);
          expect(Math.min(1, sum)).toBeCloseTo(score, 7);
        }
      }),
    );
  });

  it('gives the best few in the order of all, and nothing that is excluded', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 15 }), query, fc.nat(6), (changes, asked, limit) => {
        const index = new DocumentIndex(WEIGHTS);
        for (const { id, parts } of changes) if (parts !== null) index.put(id, parts);
        const all = index.retrieve(asked, 10, new Set());
        expect(index.retrieve(asked, limit, new Set())).toEqual(all.slice(0, limit));
        expect(index.retrieve(asked, limit, new Set(['d1', 'd4']))).toEqual(
          all.filter(({ id }) => id !== 'd1' && id !== 'd4').slice(0, limit),
        );
      }),
    );
  });

  it('puts equal documents in the order of their ids', () => {
    const index = new DocumentIndex(WEIGHTS);
    for (const id of ['c', 'a', 'b']) index.put(id, [{ kind: 'self', counts: new Map([['x', 2]]) }]);
    const found = index.retrieve(new Map([['x', 1]]), 3, new Set());
    expect(found.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(found[0]?.score).toBe(found[2]?.score);
  });
});
