import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Top } from '../../../matching/index/top.ts';

describe('the best few', () => {
  it('are those that sorting everything would put first', () => {
    const scores = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 40 });
    fc.assert(
      fc.property(scores, fc.nat(12), (all, limit) => {
        const top = new Top(limit, (a, b) => a < b);
        for (const [slot, score] of all.entries()) top.offer(slot, score);
        const sorted = [...all.keys()].toSorted((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || a - b);
        expect(top.slots().toSorted((a, b) => a - b)).toEqual(sorted.slice(0, limit).toSorted((a, b) => a - b));
      }),
    );
  });
});
