import type { RankerModel } from '../rank/model.ts';

/** The score from 0 to 1 that a sum of weighted features stands for: how likely the pair is judged a good one. */
export function calibrated(linear: number, { calibration }: RankerModel): number {
  return 1 / (1 + Math.exp(-(calibration.intercept + calibration.slope * linear)));
}
