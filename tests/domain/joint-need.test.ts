import { describe, expect, it } from 'vitest';
import { groupAlike, requireJoinable } from '../../src/domain/joint-need.ts';

const pair = (a: string, b: string, score: number) => ({ a, b, score });

describe('grouping needs that are alike', () => {
  it('puts together those that are all alike, the most alike group first', () => {
    const pairs = [pair('a', 'b', 0.6), pair('a', 'c', 0.5), pair('b', 'c', 0.7), pair('x', 'y', 0.9)];
    expect(groupAlike(pairs)).toEqual([
      { ids: ['x', 'y'], score: 0.9 },
      { ids: ['a', 'b', 'c'], score: expect.closeTo(0.6) },
    ]);
  });

  it('does not let a chain of neighbours become one heap', () => {
    const chain = [pair('a', 'b', 0.6), pair('b', 'c', 0.55), pair('c', 'd', 0.5)];
    expect(groupAlike(chain).map(({ ids }) => ids)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('leaves alone what is hardly alike, and groups that would be too large', () => {
    expect(groupAlike([pair('a', 'b', 0.3)])).toEqual([]);
    const three = [pair('a', 'b', 0.9), pair('a', 'c', 0.9), pair('b', 'c', 0.9)];
    expect(groupAlike(three, 0.4, 2).map(({ ids }) => ids)).toEqual([['a', 'b']]);
  });
});

describe('bringing needs together', () => {
  const need = (id: string, municipalityNumber: string) => ({ id, municipalityNumber });

  it('takes different needs of at least two municipalities', () => {
    expect(() => requireJoinable([need('a', '9901'), need('b', '9902')])).not.toThrow();
  });

  it.each([
    ['one municipality', [need('a', '9901'), need('b', '9901')]],
    ['the same need twice', [need('a', '9901'), need('a', '9901'), need('b', '9902')]],
    ['a single need', [need('a', '9901')]],
    ['too many', Array.from({ length: 13 }, (_, i) => need(`n${i}`, `99${i}`))],
  ])('refuses %s', (_what, needs) => {
    expect(() => requireJoinable(needs)).toThrow(/two to 12 different needs/);
  });
});
