import { InvalidInput } from '../invalid-input.ts';
import { MEASURES, type Measure, measure } from './measures.ts';
import type { Qrels, Run } from './read-trec.ts';
import { type Estimate, estimate, randomisationTest } from './statistics.ts';

/** How good a run is. `perQuery` has every judged query, those the run does not answer included. */
export type Evaluation = {
  queries: number;
  measures: Record<Measure, Estimate>;
  perQuery: ReadonlyMap<string, Record<Measure, number>>;
};

/** How much better the first run is than the second: the mean difference, its interval, and the chance of it. */
export type Comparison = { queries: number; measures: Record<Measure, Estimate & { p: number }> };

/**
 * Judges a run: the means over the judged queries, with 95 % bootstrap intervals over queries. A judged query that the
 * run does not answer counts as 0; a query that nobody has judged is left out; a query on which a measure is not
 * defined is left out of that measure. Stops with InvalidInput when nothing is judged.
 */
export function evaluateRun(run: Run, qrels: Qrels, { seed = SEED }: { seed?: number } = {}): Evaluation {
  const perQuery = measureEach(run, qrels);
  return {
    queries: qrels.size,
    perQuery,
    measures: forEachMeasure((name) => estimate(defined([...perQuery.values()].map((values) => values[name])), seed)),
  };
}

/** Compares two runs query by query: `run` minus `against`. */
export function compareRuns(run: Run, against: Run, qrels: Qrels, { seed = SEED }: { seed?: number } = {}): Comparison {
  const ours = measureEach(run, qrels);
  const theirs = measureEach(against, qrels);
  return {
    queries: qrels.size,
    measures: forEachMeasure((name) => {
      const value = (of: typeof ours, query: string) => of.get(query)?.[name] ?? Number.NaN;
      const differences = defined([...qrels.keys()].map((query) => value(ours, query) - value(theirs, query)));
      return { ...estimate(differences, seed), p: randomisationTest(differences, seed) };
    }),
  };
}

/** The year this was written; any number would do, as long as it stays. */
const SEED = 2026;

function measureEach(run: Run, qrels: Qrels): Map<string, Record<Measure, number>> {
  if (qrels.size === 0) throw new InvalidInput('There are no judgements to judge the run by.');
  return new Map([...qrels].map(([query, grades]) => [query, measure(run.get(query) ?? [], grades)]));
}

function forEachMeasure<T>(make: (name: Measure) => T): Record<Measure, T> {
  const [ndcg, recall, precision, mrr] = MEASURES;
  return { [ndcg]: make(ndcg), [recall]: make(recall), [precision]: make(precision), [mrr]: make(mrr) };
}

function defined(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value));
}
