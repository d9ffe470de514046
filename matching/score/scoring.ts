import type { Collection } from '../index/collection.ts';
import { Top } from '../index/top.ts';
import { NO_GROUP } from '../index/vector-rows.ts';
import { GROUPS, type RankerModel, TEXT_FEATURES, type TextFeature } from '../rank/model.ts';
import { type Buffers, type Measured, measure } from './measure.ts';
import type { ReadQuery } from './read-query.ts';

/** Differences smaller than this come from the order of adding, not from the texts. */
const GRAIN = 1e-4;

export type StandardFeatures = Readonly<Record<TextFeature, number>>;
export type ScoredSlot = { slot: number; id: string; linear: number };

/** All that is measured for one query over one state of a collection. Valid until the buffers are used again. */
export class Scoring {
  readonly query: ReadQuery;
  readonly #collection: Collection;
  readonly #model: RankerModel;
  readonly #measured: Measured;

  constructor(collection: Collection, query: ReadQuery, model: RankerModel, buffers: Buffers) {
    this.query = query;
    this.#collection = collection;
    this.#model = model;
    this.#measured = measure(collection, query, model, buffers);
  }

  /** The query's weight of each term. */
  get weights(): ReadonlyMap<string, number> {
    return this.#measured.weights;
  }

  /** The `limit` best documents, best first, ties by id; none when nothing in the collection comes near the query. */
  best(limit: number, exclude: ReadonlySet<string>): ScoredSlot[] {
    const slots = this.#top(limit, exclude);
    if (!slots.some((slot) => this.#nearness(slot) >= this.#model.floor)) return [];
    return slots
      .filter((slot) => this.#measured.raw.some((values) => values[slot] !== 0))
      .map((slot) => ({ slot, id: this.#collection.idAt(slot), linear: this.linear(this.features(slot)) }))
      .toSorted((a, b) => b.linear - a.linear || (a.id < b.id ? -1 : 1));
  }

  /** Every feature of a document in deviations from the mean of its group. */
  features(slot: number): StandardFeatures {
    // One without a group has no words; where it stands tells nothing.
    const group = this.#collection.groups[slot] === NO_GROUP ? 0 : (this.#collection.groups[slot] ?? 0);
    const standardised = (f: number) => {
      const { mean, sd } = this.#measured.standards[f]![group]!;
      return (this.#measured.raw[f]![slot]! - mean) / sd;
    };
    return { words: standardised(0), meaning: standardised(1), concepts: standardised(2) };
  }

  /** How much a deviation of a feature gives, for this query. */
  weightOf(name: TextFeature): number {
    return this.#model.features[name].weight[this.query.group];
  }

  /** Weight × feature, summed. */
  linear(features: StandardFeatures): number {
    return rounded(TEXT_FEATURES.reduce((sum, name) => sum + this.weightOf(name) * features[name], 0));
  }

  /** The best, in no order. */
  #top(limit: number, exclude: ReadonlySet<string>): number[] {
    const { groups, slots } = this.#collection;
    const excluded = new Set([...exclude].map((id) => this.#collection.slotOf(id)));
    const top = new Top(
      Math.min(limit, this.#collection.size),
      (a, b) => this.#collection.idAt(a) < this.#collection.idAt(b),
    );
    // Weight × (raw − mean) ÷ sd is factor × raw + shift; both are the same for all documents of a group.
    const { standards, raw } = this.#measured;
    const factors = GROUPS.map((_, g) => TEXT_FEATURES.map((name, f) => this.weightOf(name) / standards[f]![g]!.sd));
    const shifts = factors.map((of, g) => of.reduce((sum, factor, f) => sum - factor * standards[f]![g]!.mean, 0));
    const [words, meaning, concepts] = raw;
    for (let slot = 0; slot < slots; slot++) {
      const group = groups[slot]!;
      if (group === NO_GROUP) continue;
      const by = factors[group]!;
      const score = rounded(
        shifts[group]! + by[0]! * words[slot]! + by[1]! * meaning[slot]! + by[2]! * concepts[slot]!,
      );
      if (score >= top.threshold && !excluded.has(slot)) top.offer(slot, score);
    }
    return top.slots();
  }

  /** How near a document is, whatever the others are; see RankerModel.floor. */
  #nearness(slot: number): number {
    const [words, meaning] = this.#measured.raw;
    return meaning[slot]! + 2 * words[slot]!;
  }
}

function rounded(score: number): number {
  return Math.round(score / GRAIN) * GRAIN;
}
