import type { Collection } from '../index/collection.ts';
import { NO_GROUP } from '../index/vector-rows.ts';
import { GROUPS, type RankerModel, TEXT_FEATURES, type TextFeature } from '../rank/model.ts';
import { queryWeights, type ReadQuery } from './read-query.ts';
import { summed } from './read-text.ts';

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
    // Cosines are sums, so that two directions weighed and added need one pass only.
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
    return { words: this.#words[slot]!, meaning, concepts };
  }

  /** The features of a document in usual deviations from what is usual. */
  features(slot: number, raw: Features = this.raw(slot)): Features {
    const standardised = (name: TextFeature) =>
      (raw[name] - this.#usualOf(name, this.#collection.groups[slot]!)) / this.#model.features[name].usual.sd;
    return { words: standardised('words'), meaning: standardised('meaning'), concepts: standardised('concepts') };
  }

  /** Weight × feature, summed, for each slot that has something to be found, in turn. */
  eachScore(take: (slot: number, score: number) => void): void {
    const { groups, slots } = this.#collection;
    const [words, vectors, factor] = [this.#words, this.#vectors, this.#factorOf('words')];
    const usual = GROUPS.map((_, group) =>
      TEXT_FEATURES.reduce((sum, name) => sum + this.#factorOf(name) * this.#usualOf(name, group), 0),
    );
    for (let slot = 0; slot < slots; slot++) {
      const group = groups[slot]!;
      if (group !== NO_GROUP) take(slot, factor * words[slot]! + vectors[slot]! - usual[group]!);
    }
  }

  /** What is usual in the query's language; no text shares words with one in another language, and that tells nothing. */
  #usualOf(name: TextFeature, group: number): number {
    return group === this.#group ? this.#model.features[name].usual.mean : 0;
  }

  /** How much one unit of a feature gives. */
  #factorOf(name: TextFeature): number {
    return this.weightOf(name) / this.#model.features[name].usual.sd;
  }
}
