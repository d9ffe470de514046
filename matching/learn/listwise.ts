/** One query's documents: the standardised features of each, in one order of features, and how good each is (0 = not). */
export type JudgedQuery = { features: readonly (readonly number[])[]; grades: readonly number[] };

export type FitOptions = {
  /** Ridge penalty on the weights. Range 0–1. */
  l2: number;
  /** Gradient steps. */
  steps: number;
  /** Length of a step. */
  rate: number;
  /** No weight falls below its own of these, in the order of the features; 0 where none is given. */
  least: readonly number[];
};

/** Chosen on the development queries by five-fold cross-validation; .02 and .005 were within .002. */
export const DEFAULT_FIT: FitOptions = { l2: 0.1, steps: 300, rate: 0.3, least: [] };

const START = 0.3;

/**
 * Weights, none below its least, that make the softmax over a query's documents follow their gains 2^grade − 1: the top-one form
 * of ListNet (Cao et al. 2007), by projected gradient ascent from equal weights. No randomness. Queries without any good
 * document teach nothing.
 */
export function fitListwise(queries: readonly JudgedQuery[], options: FitOptions = DEFAULT_FIT): number[] {
  const size = queries[0]?.features[0]?.length ?? 0;
  const weights = new Float64Array(size).fill(START);
  for (let step = 0; step < options.steps; step++) {
    const gradient = new Float64Array(size);
    for (const query of queries) addGradient(gradient, query, weights);
    for (let f = 0; f < size; f++) {
      const slope = (gradient[f] ?? 0) / queries.length - options.l2 * (weights[f] ?? 0);
      weights[f] = Math.max(options.least[f] ?? 0, (weights[f] ?? 0) + options.rate * slope);
    }
  }
  return [...weights];
}

/** What the weights make of one document. */
export function linear(features: readonly number[], weights: ArrayLike<number>): number {
  return features.reduce((sum, value, f) => sum + value * (weights[f] ?? 0), 0);
}

function addGradient(gradient: Float64Array, { features, grades }: JudgedQuery, weights: Float64Array): void {
  const gains = grades.map((grade) => 2 ** grade - 1);
  const total = gains.reduce((sum, gain) => sum + gain, 0);
  if (total === 0) return;
  const scores = features.map((of) => linear(of, weights));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  for (const [d, of] of features.entries()) {
    const surplus = (gains[d] ?? 0) / total - (odds[d] ?? 0) / all;
    for (const [f, value] of of.entries()) gradient[f] = (gradient[f] ?? 0) + surplus * value;
  }
}
