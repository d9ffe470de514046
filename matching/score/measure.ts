import type { Collection } from '../index/collection.ts';
import { Top } from '../index/top.ts';
import { NO_GROUP } from '../index/vector-rows.ts';
import { GROUPS, type RankerModel, type TextFeature } from '../rank/model.ts';
import { queryWeights, type ReadQuery } from './read-query.ts';
import { summed } from './read-text.ts';

/** What is measured of every document. */
const SCANNED = ['words', 'meaning', 'concepts'] as const;

export type Features = Readonly<Record<TextFeature, number>>;

/** Room for one pass over all slots, used again by the next. */
export class Buffers {
  #words = new Float32Array(0);
  #meaning = new Float32Array(0);

  /** Two arrays, the first `slots` numbers of each 0. */
  take(slots: number): { words: Float32Array; meaning: Float32Array } {
    if (this.#words.length < slots) {
      this.#words = new Float32Array(slots * 2);
      this.#meaning = new Float32Array(slots * 2);
    }
    return { words: this.#words.fill(0, 0, slots), meaning: this.#meaning.fill(0, 0, slots) };
  }
}

/** What one query gives for the documents of a collection. Valid until the buffers are used again. */
export class Measured {
  /** The query's weight of each term. */
  readonly weights: ReadonlyMap<string, number>;
  readonly #collection: Collection;
  readonly #group: number;
  readonly #model: RankerModel;
  /** The cosine of words by slot. */
  readonly #words: Float32Array;
  /** What `meaning` and `concepts` give together, by slot. */
  readonly #vectors: Float32Array;
  readonly #meaning: Float32Array | null;
  readonly #concepts: Float32Array | null;

  /** Passes once over the postings of the query's words and once over the vectors of all documents. */
  constructor(collection: Collection, query: ReadQuery, model: RankerModel, buffers: Buffers) {
    this.#collection = collection;
    this.#group = GROUPS.indexOf(query.group);
    this.#model = model;
    const { words, meaning } = buffers.take(collection.slots);
    [this.#words, this.#vectors] = [words, meaning];
    this.weights = queryWeights(query, (term) => collection.terms.idfOf(term));
    collection.terms.score(this.weights, words);
    const { texts } = collection;
    this.#meaning = texts === null || query.vector === null ? null : texts.centred(query.vector, this.#group);
    this.#concepts = texts === null ? null : query.conceptVector;
    // Cosines are sums, so that two directions weighed and added take one pass.
    const both = summed([
      { vector: this.#meaning, weight: this.#factorOf('meaning') },
      { vector: this.#concepts, weight: this.#factorOf('concepts') },
    ]);
    if (both !== null) texts?.cosines(both, collection.slots, meaning);
  }

  /** How much a deviation of a feature gives, for this query. */
  weightOf(name: TextFeature): number {
    return this.#model.features[name].weight[GROUPS[this.#group]!];
  }

  /** The features of a document as they are. */
  raw(slot: number): Features {
    const asked = [this.#meaning, this.#concepts];
    const [meaning = 0, concepts = 0] = this.#collection.texts?.cosinesAt(asked, slot) ?? [];
    const otherLanguage = this.#collection.groups[slot] === this.#group ? 0 : 1;
    return { words: this.#words[slot]!, meaning, concepts, otherLanguage };
  }

  /** The features of a document in usual deviations from what is usual. */
  features(slot: number, raw: Features = this.raw(slot)): Features {
    const group = this.#collection.groups[slot]!;
    const standardised = (name: TextFeature) =>
      (raw[name] - this.#usualOf(name, group)) / this.#model.features[name].usual.sd;
    return {
      words: standardised('words'),
      meaning: standardised('meaning'),
      concepts: standardised('concepts'),
      otherLanguage: raw.otherLanguage,
    };
  }

  /** The slots of the `limit` highest sums of weight × feature, in no order. Of equal ones those whose id comes first. */
  top(limit: number, isWanted: (slot: number) => boolean): number[] {
    const collection = this.#collection;
    const { groups, slots } = collection;
    const [words, vectors, factor] = [this.#words, this.#vectors, this.#factorOf('words')];
    const usual = GROUPS.map((_, group) => {
      const expected = SCANNED.reduce((sum, name) => sum + this.#factorOf(name) * this.#usualOf(name, group), 0);
      return group === this.#group ? expected : expected - this.weightOf('otherLanguage');
    });
    const top = new Top(Math.min(limit, collection.size), (a, b) => collection.idAt(a) < collection.idAt(b));
    const least = Math.min(...usual);
    let bar = Number.NEGATIVE_INFINITY;
    for (let slot = 0; slot < slots; slot++) {
      const score = factor * words[slot]! + vectors[slot]!;
      // Nearly all slots end here: what is done before is done for the whole collection.
      if (score < bar) continue;
      const group = groups[slot]!;
      if (group === NO_GROUP || !isWanted(slot)) continue;
      top.offer(slot, score - usual[group]!);
      bar = top.threshold + least;
    }
    return top.slots();
  }

  #usualOf(name: TextFeature, group: number): number {
    return group === this.#group ? this.#model.features[name].usual.mean : 0;
  }

  /** How much one unit of a feature gives. */
  #factorOf(name: TextFeature): number {
    return this.weightOf(name) / this.#model.features[name].usual.sd;
  }
}
