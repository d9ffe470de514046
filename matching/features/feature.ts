import type { Texts } from '../model.ts';

/** Something known about a pair beside its texts, as a number from 0 to 1. */
export type Feature = {
  name: string;
  /** What the score gains when the value is 1; in proportion below. Nothing when the fact is not known. */
  bonus: number;
  reason: Texts;
};
