import type { Collection } from '../index/collection.ts';
import { NO_GROUP } from '../index/vector-rows.ts';
import { CHEAP_FEATURES, GROUPS, type RankerModel } from '../rank/model.ts';
import { queryWeights, type ReadQuery } from './read-query.ts';
import { type Standard, type Sums, standardOf } from './standard.ts';

/** What the cheap features are for every slot, and their standards by group. */
export type FirstPass = {
  /** By feature (as in CHEAP_FEATURES), then by slot. */
  raw: readonly Float32Array[];
  /** By feature, then by group. */
  standards: readonly (readonly Standard[])[];
  /** The query's weight of each term. */
  weights: ReadonlyMap<string, number>;
};

/** Room for one pass over all slots, used again by the next. */
export class Buffers {
  #arrays: Float32Array[] = [];

  /** One zeroed array for each cheap feature. */
  take(slots: number): Float32Array[] {
    if ((this.#arrays[0]?.length ?? 0) < slots) {
      this.#arrays = CHEAP_FEATURES.map(() => new Float32Array(slots * 2));
    }
    return this.#arrays.map((array) => array.fill(0, 0, slots));
  }
}

/** Measures the cheap features of every document. The arrays belong to `buffers` and hold until the next pass. */
export function firstPass(collection: Collection, query: ReadQuery, model: RankerModel, buffers: Buffers): FirstPass {
  const raw = buffers.take(collection.slots) as [Float32Array, Float32Array, Float32Array, Float32Array];
  const [words, meaning, nearConcepts, conceptMeaning] = raw;
  const weights = queryWeights(query, (term) => collection.terms.idfOf(term));
  collection.terms.score(weights, words);
  const { texts, concepts } = collection;
  const group = GROUPS.indexOf(query.group);
  if (texts !== null && query.vector !== null) {
    const own = texts.centred(query.vector, group);
    const queries = query.conceptVector === null ? [own] : [own, query.conceptVector];
    texts.cosines(queries, collection.slots, [meaning, conceptMeaning]);
  }
  if (query.conceptVector !== null) concepts?.dots([query.conceptVector], collection.slots, [nearConcepts]);
  const sums = raw.map((values) => sumsByGroup(values, collection));
  const standards = CHEAP_FEATURES.map((feature, f) =>
    GROUPS.map((name, g) => standardOf(sums[f]?.[g] as Sums, model.features[feature].usual[name], model.usualCounts)),
  );
  return { raw, standards, weights };
}

function sumsByGroup(values: Float32Array, { groups, slots }: Collection): Sums[] {
  const sums = GROUPS.map(() => ({ count: 0, sum: 0, squares: 0 }));
  for (let slot = 0; slot < slots; slot++) {
    const group = groups[slot] as number;
    if (group === NO_GROUP) continue;
    const value = values[slot] as number;
    const into = sums[group] as Sums;
    into.count++;
    into.sum += value;
    into.squares += value * value;
  }
  return sums;
}
