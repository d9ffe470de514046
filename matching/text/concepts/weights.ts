import { EVIDENCE } from './evidence.ts';

/** How much each kind of evidence counts, and the level: a logistic over them says how likely the concept is right. */
export type ConceptWeights = { readonly weights: readonly number[]; readonly level: number };

/**
 * Fitted by `npm run fit:concepts` on the tagged example texts that are shipped, each judged by what the others teach
 * (five folds). Order as in EVIDENCE.
 */
export const FITTED: ConceptWeights = {
  weights: [0.23, 0.18, 0, 0.55, 0.3, 0.39],
  level: -5.14,
};

/** The linear score of every concept; its logistic is the confidence. */
export function scored(evidence: readonly Float32Array[], { weights, level }: ConceptWeights): Float32Array {
  const scores = new Float32Array(evidence[0]?.length ?? 0).fill(level);
  for (let kind = 0; kind < EVIDENCE.length; kind++) {
    const values = evidence[kind]!;
    const weight = weights[kind]!;
    for (let i = 0; i < scores.length; i++) scores[i]! += weight * values[i]!;
  }
  return scores;
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
