import { randomNumbers } from '../random.ts';

/** A mean with the interval that holds 95 % of its bootstrap replicates. */
export type Estimate = { mean: number; low: number; high: number };

/** How often the queries are drawn again, and how often the signs are. Enough for the third decimal to stand still. */
const DRAWS = 10_000;

/**
 * The mean over queries with its 95 % percentile-bootstrap interval (Efron & Tibshirani 1993, ch. 13): the queries are
 * drawn with replacement DRAWS times. The same seed gives the same interval. NaN for no values.
 */
export function estimate(values: readonly number[], seed: number): Estimate {
  const random = randomNumbers(seed);
  const means = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw++) {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[Math.floor(random() * values.length)] ?? 0;
    means[draw] = sum / values.length;
  }
  means.sort();
  return { mean: mean(values), low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

/**
 * How likely a mean difference at least this far from 0 would be if the two systems were one: the sign of each query's
 * difference is drawn by lot (Fisher's randomisation test, paired, two-sided; Smucker, Allan & Carterette 2007).
 * Never 0: (hits + 1) / (DRAWS + 1).
 */
export function randomisationTest(differences: readonly number[], seed: number): number {
  const random = randomNumbers(seed);
  const observed = Math.abs(differences.reduce((sum, difference) => sum + difference, 0));
  let hits = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    let sum = 0;
    for (const difference of differences) sum += random() < 0.5 ? difference : -difference;
    // Sums in another order differ in the last digits.
    if (Math.abs(sum) >= observed - 1e-12) hits++;
  }
  return (hits + 1) / (DRAWS + 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}
