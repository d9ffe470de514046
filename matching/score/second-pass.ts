import type { Collection } from '../index/collection.ts';
import { COSTLY_FEATURES, GROUPS, type RankerModel } from '../rank/model.ts';
import type { Activation } from '../resources.ts';
import type { ReadQuery } from './read-query.ts';
import { type Standard, type Sums, standardOf } from './standard.ts';

/** The costly features of some slots: raw values by slot in the order of COSTLY_FEATURES. */
export type Costly = ReadonlyMap<number, readonly [number, number, number]>;

/** Words that name the query's concepts, each with its weight; length 1. */
export type ConceptWords = ReadonlyMap<string, number>;

/** Measures the costly features of these slots. */
export function costlyFeatures(
  collection: Collection,
  query: ReadQuery,
  conceptWords: ConceptWords,
  slots: readonly number[],
): Costly {
  const asked = new Map(query.activations);
  const nearness = collection.words?.nearness(
    query.words,
    slots.map((slot) => collection.wordsAt(slot)),
  );
  const named = collection.terms.scoreSome(conceptWords, slots);
  return new Map(
    slots.map((slot, i) => {
      const shared = sharedConcepts(asked, collection.activationsAt(slot));
      return [slot, [shared, named[i] ?? 0, nearness?.[i] ?? 0] as const];
    }),
  );
}

/** By feature (as in COSTLY_FEATURES), then by group, over a sample of the collection. */
export function costlyStandards(collection: Collection, costly: Costly, model: RankerModel): Standard[][] {
  const sums = COSTLY_FEATURES.map(() => GROUPS.map((): Sums => ({ count: 0, sum: 0, squares: 0 })));
  for (const slot of collection.sample()) {
    for (const [f, value] of (costly.get(slot) ?? []).entries()) {
      const into = sums[f]?.[collection.groups[slot]!];
      if (into === undefined) continue;
      into.count++;
      into.sum += value;
      into.squares += value * value;
    }
  }
  return COSTLY_FEATURES.map((feature, f) =>
    GROUPS.map((group, g) => standardOf(sums[f]![g]!, model.features[feature].usual[group], model.usualCounts)),
  );
}

function sharedConcepts(asked: ReadonlyMap<number, number>, activations: readonly Activation[]): number {
  let sum = 0;
  for (const [concept, weight] of activations) sum += weight * (asked.get(concept) ?? 0);
  return sum;
}
