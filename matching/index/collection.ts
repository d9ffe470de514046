import { randomBits } from '../random.ts';
import { GROUPS, type Group } from '../rank/model.ts';
import type { Activation } from '../resources.ts';
import { Rows } from './rows.ts';
import { TermIndex } from './term-index.ts';
import { NO_GROUP, VectorRows } from './vector-rows.ts';
import { WordTable } from './word-table.ts';

/** A document as the index keeps it. `group` is null for one without a single word; it is never found. */
export type ReadDocument = {
  id: string;
  group: Group | null;
  /** How much each term weighs in it. */
  terms: ReadonlyMap<string, number>;
  /** Its most telling words, for word-by-word comparison. */
  words: readonly string[];
  vector: Float32Array | null;
  activations: readonly Activation[];
  conceptVector: Float32Array | null;
};

type Kept = { id: string; slot: number; draw: number; words: Int32Array; activations: readonly Activation[] };

/** Means and deviations of costly numbers are taken over so many documents of each group. */
const SAMPLE = 24;
/** Up to this size everything is measured for every document. */
export const EXACT_SIZE = 400;

/** Documents by slot, and everything that is asked about all of them at once. */
export class Collection {
  readonly terms = new TermIndex();
  readonly words: WordTable | null;
  readonly texts: VectorRows | null;
  readonly concepts: Rows | null;
  readonly #documents = new Map<string, Kept>();
  readonly #slots: (Kept | undefined)[] = [];
  readonly #free: number[] = [];
  #groups = new Uint8Array(64).fill(NO_GROUP);
  #sample: number[] | null = null;
  /** Grows with every change. */
  revision = 0;

  constructor(dims: number | null, vectorOf: (term: string) => Float32Array | null) {
    this.words = dims === null ? null : new WordTable(dims, vectorOf);
    this.texts = dims === null ? null : new VectorRows(dims, GROUPS.length);
    this.concepts = dims === null ? null : new Rows(dims);
  }

  get size(): number {
    return this.#documents.size;
  }

  /** How many slots there are, empty ones included. */
  get slots(): number {
    return this.#slots.length;
  }

  /** The number of the group of each slot, NO_GROUP where there is nothing to be found. */
  get groups(): Uint8Array {
    return this.#groups;
  }

  has(id: string): boolean {
    return this.#documents.has(id);
  }

  slotOf(id: string): number | undefined {
    return this.#documents.get(id)?.slot;
  }

  idAt(slot: number): string {
    return this.#slots[slot]?.id ?? '';
  }

  wordsAt(slot: number): Int32Array {
    return this.#slots[slot]?.words ?? new Int32Array(0);
  }

  activationsAt(slot: number): readonly Activation[] {
    return this.#slots[slot]?.activations ?? [];
  }

  /** Adds or replaces. */
  put({ id, group, terms, words, vector, activations, conceptVector }: ReadDocument): void {
    this.remove(id);
    const slot = this.#freeSlot();
    const numbers = this.#wordNumbers(words);
    const kept = { id, slot, draw: randomBits(id), words: numbers, activations };
    this.#documents.set(id, kept);
    this.#slots[slot] = kept;
    this.terms.add(slot, {
      terms: Int32Array.from(terms.keys(), (term) => this.terms.numberOf(term)),
      weights: Float32Array.from(terms.values()),
    });
    const groupNumber = group === null ? NO_GROUP : GROUPS.indexOf(group);
    if (slot >= this.#groups.length) {
      const grown = new Uint8Array(slot * 2).fill(NO_GROUP);
      grown.set(this.#groups);
      this.#groups = grown;
    }
    this.#groups[slot] = groupNumber;
    if (vector !== null && group !== null) this.texts?.set(slot, groupNumber, vector);
    this.concepts?.set(slot, conceptVector);
    this.#changed();
  }

  remove(id: string): void {
    const kept = this.#documents.get(id);
    if (kept === undefined) return;
    this.terms.remove(kept.slot);
    this.texts?.clear(kept.slot);
    this.concepts?.set(kept.slot, null);
    this.#groups[kept.slot] = NO_GROUP;
    this.#documents.delete(id);
    this.#slots[kept.slot] = undefined;
    this.#free.push(kept.slot);
    this.#changed();
  }

  /** A document as it was read, its vectors as precisely as they are kept. */
  readAt(id: string): ReadDocument | undefined {
    const kept = this.#documents.get(id);
    if (kept === undefined) return undefined;
    const group = this.#groups[kept.slot]!;
    const { terms, weights } = this.terms.documentAt(kept.slot) ?? { terms: [], weights: [] };
    return {
      id,
      group: group === NO_GROUP ? null : GROUPS[group]!,
      terms: new Map(Array.from(terms, (term, i) => [this.terms.termAt(term), weights[i]!])),
      words: Array.from(kept.words, (word) => this.words?.termAt(word) ?? ''),
      vector: this.texts?.get(kept.slot) ?? null,
      activations: kept.activations,
      conceptVector: this.concepts?.get(kept.slot) ?? null,
    };
  }

  /** All slots of a small collection; of a large one a few of each group, drawn by their ids, whatever order they came in. */
  sample(): readonly number[] {
    this.#sample ??= this.size <= EXACT_SIZE ? this.#found() : GROUPS.flatMap((_, group) => this.#drawn(group));
    return this.#sample;
  }

  #found(): number[] {
    return this.#slots.flatMap((kept, slot) => (kept === undefined || this.#groups[slot] === NO_GROUP ? [] : [slot]));
  }

  /** Those with the lowest draws of a group. */
  #drawn(group: number): number[] {
    const lowest: Kept[] = [];
    let highest = Number.POSITIVE_INFINITY;
    for (const [slot, kept] of this.#slots.entries()) {
      if (kept === undefined || this.#groups[slot] !== group || kept.draw >= highest) continue;
      lowest.push(kept);
      if (lowest.length < SAMPLE * 2) continue;
      lowest.sort((a, b) => a.draw - b.draw || (a.id < b.id ? -1 : 1));
      lowest.length = SAMPLE;
      highest = lowest.at(-1)?.draw ?? highest;
    }
    lowest.sort((a, b) => a.draw - b.draw || (a.id < b.id ? -1 : 1));
    return lowest.slice(0, SAMPLE).map(({ slot }) => slot);
  }

  #wordNumbers(words: readonly string[]): Int32Array {
    const { words: table } = this;
    if (table === null) return new Int32Array(0);
    return Int32Array.from(words, (word) => table.numberOf(word, this.terms.numberOf(word))).filter(
      (word) => word >= 0,
    );
  }

  #freeSlot(): number {
    for (let i = this.#free.length - 1; i >= 0 && i >= this.#free.length - 8; i--) {
      const slot = this.#free[i] ?? 0;
      if (!this.terms.isReusable(slot)) continue;
      this.#free.splice(i, 1);
      return slot;
    }
    return this.#slots.length;
  }

  #changed(): void {
    this.#sample = null;
    this.revision++;
  }
}
