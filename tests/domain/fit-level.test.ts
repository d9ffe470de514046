import { expect, it } from 'vitest';
import { FITS, fitLevel } from '../../src/domain/fit-level.ts';

it('says how well a proposal fits in four words, falling with the score', () => {
  const levels = [1, 0.6, 0.59, 0.35, 0.34, 0.2, 0.19, 0].map(fitLevel);
  expect(levels).toEqual(['strong', 'strong', 'good', 'good', 'possible', 'possible', 'weak', 'weak']);
  expect(new Set(levels)).toEqual(new Set(FITS));
});
