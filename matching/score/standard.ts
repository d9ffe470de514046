import type { Standard } from '../rank/model.ts';

/** Sums of a number, from which mean and deviation follow. */
export type Sums = { count: number; sum: number; squares: number };

/**
 * Mean and deviation of what was seen and `usualCounts` documents more with the usual mean and deviation, so that one
 * or two documents do not look extraordinary only because there are no others.
 */
export function standardOf({ count, sum, squares }: Sums, usual: Standard, usualCounts: number): Standard {
  const all = count + usualCounts;
  if (all === 0) return usual;
  const mean = (sum + usualCounts * usual.mean) / all;
  const square = (squares + usualCounts * (usual.sd ** 2 + usual.mean ** 2)) / all;
  return { mean, sd: Math.sqrt(Math.max(square - mean * mean, 1e-12)) };
}
