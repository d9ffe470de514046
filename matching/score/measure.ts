import type { Collection } from '../index/collection.ts';
import { NO_GROUP } from '../index/vector-rows.ts';
import { GROUPS, type RankerModel, type Standard, TEXT_FEATURES } from '../rank/model.ts';
import { queryWeights, type ReadQuery } from './read-query.ts';
import { type Sums, standardOf } from './standard.ts';

/** What the features are for every slot, and their standards by group. */
export type Measured = {
  /** By feature, in the order of TEXT_FEATURES, then by slot. */
  raw: Arrays;
  /** By feature, then by group. */
  standards: readonly (readonly Standard[])[];
  /** The query's weight of each term. */
  weights: ReadonlyMap<string, number>;
};

type Arrays = readonly [words: Float32Array, meaning: Float32Array, concepts: Float32Array];

/** Room for one pass over all slots, used again by the next. */
export class Buffers {
  #arrays: Arrays = arraysOf(0);

  /** One array for each feature, the slots of it all 0. */
  take(slots: number): Arrays {
    if (this.#arrays[0].length < slots) this.#arrays = arraysOf(slots * 2);
    for (const array of this.#arrays) array.fill(0, 0, slots);
    return this.#arrays;
  }
}

function arraysOf(length: number): Arrays {
  return [new Float32Array(length), new Float32Array(length), new Float32Array(length)];
}

/** Measures every document. The arrays belong to `buffers` and hold until the next pass. */
export function measure(collection: Collection, query: ReadQuery, model: RankerModel, buffers: Buffers): Measured {
  const raw = buffers.take(collection.slots);
  const [words, meaning, concepts] = raw;
  const weights = queryWeights(query, (term) => collection.terms.idfOf(term));
  collection.terms.score(weights, words);
  const { texts } = collection;
  const group = GROUPS.indexOf(query.group);
  if (texts !== null && query.vector !== null) {
    const own = texts.centred(query.vector, group);
    const queries = query.conceptVector === null ? [own] : [own, query.conceptVector];
    texts.cosines(queries, collection.slots, [meaning, concepts]);
  }
  const sums = raw.map((values) => sumsByGroup(values, collection));
  const standards = TEXT_FEATURES.map((feature, f) =>
    GROUPS.map((name, g) => standardOf(sums[f]![g]!, model.features[feature].usual[name], model.usualCounts)),
  );
  return { raw, standards, weights };
}

function sumsByGroup(values: Float32Array, { groups, slots }: Collection): Sums[] {
  const sums = GROUPS.map(() => ({ count: 0, sum: 0, squares: 0 }));
  for (let slot = 0; slot < slots; slot++) {
    const group = groups[slot] ?? 0;
    if (group === NO_GROUP) continue;
    const value = values[slot] ?? 0;
    const into = sums[group]!;
    into.count++;
    into.sum += value;
    into.squares += value * value;
  }
  return sums;
}
