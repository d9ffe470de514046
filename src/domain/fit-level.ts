/** How well a proposal fits, for people: a number alone says too little, and seems to say too much. */
export const FITS = ['strong', 'good', 'possible', 'weak'] as const;
export type FitLevel = (typeof FITS)[number];

/**
 * A score (0–1) as a level. Scores are calibrated, so that one half means about an even chance of a good partner
 * (matching/README.md); in the shipped examples about one proposal in twenty is strong, and six in ten weak.
 */
export function fitLevel(score: number): FitLevel {
  if (score >= 0.6) return 'strong';
  if (score >= 0.35) return 'good';
  return score >= 0.2 ? 'possible' : 'weak';
}
