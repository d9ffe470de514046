import { type Collection, EXACT_SIZE } from '../index/collection.ts';
import { Top } from '../index/top.ts';
import { NO_GROUP } from '../index/vector-rows.ts';
import { CHEAP_FEATURES, GROUPS, type RankerModel, TEXT_FEATURES, type TextFeature } from '../rank/model.ts';
import { type Buffers, type FirstPass, firstPass } from './first-pass.ts';
import type { ReadQuery } from './read-query.ts';
import { type ConceptWords, type Costly, costlyFeatures, costlyStandards } from './second-pass.ts';
import type { Standard } from './standard.ts';

/** The costly features are measured for at least so many of the best by the cheap ones, and for twice what is asked for. */
const SHORTLIST = 48;
/** Differences smaller than this come from the order of adding, not from the texts. */
const GRAIN = 1e-4;

export type StandardFeatures = Readonly<Record<TextFeature, number>>;
export type ScoredSlot = { slot: number; id: string; linear: number };

/** All that is measured for one query over one state of a collection. Valid until the buffers are used again. */
export class Scoring {
  readonly query: ReadQuery;
  readonly #collection: Collection;
  readonly #model: RankerModel;
  readonly #first: FirstPass;
  readonly #conceptWords: ConceptWords;
  readonly #costly: Map<number, readonly number[]> = new Map();
  #costlyStandards: Standard[][] | undefined;

  constructor(
    collection: Collection,
    query: ReadQuery,
    conceptWords: ConceptWords,
    model: RankerModel,
    buffers: Buffers,
  ) {
    this.query = query;
    this.#collection = collection;
    this.#model = model;
    this.#conceptWords = conceptWords;
    this.#first = firstPass(collection, query, model, buffers);
  }

  /** The query's weight of each term. */
  get weights(): ReadonlyMap<string, number> {
    return this.#first.weights;
  }

  /** The `limit` best documents, best first, ties by id; none when nothing in the collection comes near the query. */
  best(limit: number, exclude: ReadonlySet<string>): ScoredSlot[] {
    const collection = this.#collection;
    const slots = this.#shortlist(
      collection.size <= EXACT_SIZE ? collection.size : Math.max(SHORTLIST, 2 * limit),
      exclude,
    );
    if (!slots.some((slot) => this.#nearness(slot) >= this.#model.floor)) return [];
    this.#measure(slots);
    return slots
      .filter((slot) => this.#first.raw.some((values) => values[slot] !== 0))
      .map((slot) => ({ slot, id: collection.idAt(slot), linear: this.linear(this.features(slot)) }))
      .toSorted((a, b) => b.linear - a.linear || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  /** Every feature of a document in deviations from the mean of its group. */
  features(slot: number): StandardFeatures {
    this.#measure([slot]);
    // One without a group has no words; where it stands tells nothing.
    const group = this.#collection.groups[slot] === NO_GROUP ? 0 : (this.#collection.groups[slot] ?? 0);
    const cheap = (f: number) => standardised(this.#first.raw[f]![slot]!, this.#first.standards[f]![group]!);
    const costly = (f: number) => standardised(this.#costly.get(slot)?.[f] ?? 0, this.#costlyStandards![f]![group]!);
    return {
      words: cheap(0),
      meaning: cheap(1),
      nearConcepts: cheap(2),
      conceptMeaning: cheap(3),
      concepts: costly(0),
      conceptWords: costly(1),
      wordPairs: costly(2),
    };
  }

  /** Weight × feature, summed. */
  linear(features: StandardFeatures): number {
    let sum = 0;
    for (const name of TEXT_FEATURES) sum += this.#model.features[name].weight * features[name];
    return Math.round(sum / GRAIN) * GRAIN;
  }

  /** The best by the cheap features alone, in no order. */
  #shortlist(size: number, exclude: ReadonlySet<string>): number[] {
    const { groups, slots } = this.#collection;
    const excluded = new Set([...exclude].map((id) => this.#collection.slotOf(id)));
    const top = new Top(
      Math.min(size, this.#collection.size),
      (a, b) => this.#collection.idAt(a) < this.#collection.idAt(b),
    );
    // Weight × (raw − mean) ÷ sd is factor × raw + shift; both are the same for all documents of a group.
    const factors = GROUPS.map((_, g) =>
      CHEAP_FEATURES.map((name, f) => this.#model.features[name].weight / this.#first.standards[f]![g]!.sd),
    );
    const shifts = factors.map((of, g) =>
      of.reduce((sum, factor, f) => sum - factor * this.#first.standards[f]![g]!.mean, 0),
    );
    const [a, b, c, d] = this.#first.raw;
    for (let slot = 0; slot < slots; slot++) {
      const group = groups[slot] ?? 0;
      if (group === NO_GROUP) continue;
      const by = factors[group]!;
      const score =
        (shifts[group] ?? 0) +
        (by[0] ?? 0) * (a[slot] ?? 0) +
        (by[1] ?? 0) * (b[slot] ?? 0) +
        (by[2] ?? 0) * (c[slot] ?? 0) +
        (by[3] ?? 0) * (d[slot] ?? 0);
      if (score >= top.threshold && !excluded.has(slot)) top.offer(slot, score);
    }
    return top.slots();
  }

  /** How near a document is, whatever the others are; see RankerModel.floor. */
  #nearness(slot: number): number {
    const [words, meaning] = this.#first.raw;
    return meaning[slot]! + 2 * words[slot]!;
  }

  /** Measures the costly features where they are not known yet, and once their standards. */
  #measure(slots: readonly number[]): void {
    const wanted = this.#costlyStandards === undefined ? new Set([...this.#collection.sample(), ...slots]) : slots;
    const missing = [...wanted].filter((slot) => !this.#costly.has(slot));
    if (missing.length === 0 && this.#costlyStandards !== undefined) return;
    const measured: Costly = costlyFeatures(this.#collection, this.query, this.#conceptWords, missing);
    for (const [slot, values] of measured) this.#costly.set(slot, values);
    this.#costlyStandards ??= costlyStandards(this.#collection, measured, this.#model);
  }
}

function standardised(value: number, { mean, sd }: Standard): number {
  return (value - mean) / sd;
}
