import type { Collection } from '../index/collection.ts';
import { Top } from '../index/top.ts';
import { type RankerModel, TEXT_FEATURES } from '../rank/model.ts';
import { type Buffers, type Features, Measured } from './measure.ts';
import type { ReadQuery } from './read-query.ts';

/** Differences smaller than this come from the order of adding, not from the texts. */
const GRAIN = 1e-4;
/** So many more than asked for are looked at closely, that no such difference decides who is among the best. */
const SPARE = 16;

export type ScoredSlot = { slot: number; id: string; linear: number };

/** All that is measured for one query over one state of a collection. Valid until the buffers are used again. */
export class Scoring {
  readonly query: ReadQuery;
  readonly measured: Measured;
  readonly #collection: Collection;
  readonly #floor: number;

  constructor(collection: Collection, query: ReadQuery, model: RankerModel, buffers: Buffers) {
    this.query = query;
    this.measured = new Measured(collection, query, model, buffers);
    this.#collection = collection;
    this.#floor = model.floor;
  }

  /** The `limit` best documents, best first, ties by id; none when nothing in the collection comes near the query. */
  best(limit: number, exclude: ReadonlySet<string>): ScoredSlot[] {
    const near = this.#top(limit + SPARE, exclude).map((slot) => ({ slot, raw: this.measured.raw(slot) }));
    if (!near.some(({ raw }) => nearness(raw) >= this.#floor)) return [];
    return near
      .filter(({ raw }) => TEXT_FEATURES.some((name) => raw[name] !== 0))
      .map(({ slot, raw }) => ({
        slot,
        id: this.#collection.idAt(slot),
        linear: this.linear(this.measured.features(slot, raw)),
      }))
      .toSorted((a, b) => b.linear - a.linear || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  /** Weight × feature, summed. */
  linear(features: Features): number {
    const sum = TEXT_FEATURES.reduce((total, name) => total + this.measured.weightOf(name) * features[name], 0);
    return Math.round(sum / GRAIN) * GRAIN;
  }

  /** The best, in no order. */
  #top(limit: number, exclude: ReadonlySet<string>): number[] {
    const excluded = new Set([...exclude].map((id) => this.#collection.slotOf(id)));
    const top = new Top(
      Math.min(limit, this.#collection.size),
      (a, b) => this.#collection.idAt(a) < this.#collection.idAt(b),
    );
    this.measured.eachScore((slot, score) => {
      if (score >= top.threshold && !excluded.has(slot)) top.offer(slot, score);
    });
    return top.slots();
  }
}

/** How near a document is, whatever the others are; see RankerModel.floor. */
function nearness({ words, meaning }: Features): number {
  return meaning + 2 * words;
}
