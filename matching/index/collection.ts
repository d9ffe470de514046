import { GROUPS, type Group } from '../rank/model.ts';
import { TermIndex } from './term-index.ts';
import { NO_GROUP, VectorRows } from './vector-rows.ts';

/** A document as the index keeps it. `group` is null for one without a single word; it is never found. */
export type ReadDocument = {
  id: string;
  group: Group | null;
  /** How much each term weighs in it. */
  terms: ReadonlyMap<string, number>;
  vector: Float32Array | null;
};

/** Documents by slot, and everything that is asked about all of them at once. */
export class Collection {
  readonly terms = new TermIndex();
  readonly texts: VectorRows | null;
  readonly #slotById = new Map<string, number>();
  readonly #ids: (string | undefined)[] = [];
  readonly #free: number[] = [];
  #groups = new Uint8Array(64).fill(NO_GROUP);
  /** Grows with every change. */
  revision = 0;

  constructor(dims: number | null) {
    this.texts = dims === null ? null : new VectorRows(dims, GROUPS.length);
  }

  get size(): number {
    return this.#slotById.size;
  }

  /** How many slots there are, empty ones included. */
  get slots(): number {
    return this.#ids.length;
  }

  /** The number of the group of each slot, NO_GROUP where there is nothing to be found. */
  get groups(): Uint8Array {
    return this.#groups;
  }

  has(id: string): boolean {
    return this.#slotById.has(id);
  }

  slotOf(id: string): number | undefined {
    return this.#slotById.get(id);
  }

  idAt(slot: number): string {
    return this.#ids[slot] ?? '';
  }

  /** Adds or replaces. */
  put({ id, group, terms, vector }: ReadDocument): void {
    this.remove(id);
    const slot = this.#freeSlot();
    this.#slotById.set(id, slot);
    this.#ids[slot] = id;
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
    this.revision++;
  }

  remove(id: string): void {
    const slot = this.#slotById.get(id);
    if (slot === undefined) return;
    this.terms.remove(slot);
    this.texts?.clear(slot);
    this.#groups[slot] = NO_GROUP;
    this.#slotById.delete(id);
    this.#ids[slot] = undefined;
    this.#free.push(slot);
    this.revision++;
  }

  /** A document as it was read, its vector as precisely as it is kept. */
  readAt(id: string): ReadDocument | undefined {
    const slot = this.#slotById.get(id);
    if (slot === undefined) return undefined;
    const group = this.#groups[slot]!;
    const { terms, weights } = this.terms.documentAt(slot) ?? { terms: [], weights: [] };
    return {
      id,
      group: group === NO_GROUP ? null : GROUPS[group]!,
      terms: new Map(Array.from(terms, (term, i) => [this.terms.termAt(term), weights[i]!])),
      vector: this.texts?.get(slot) ?? null,
    };
  }

  #freeSlot(): number {
    for (let i = this.#free.length - 1; i >= 0 && i >= this.#free.length - 8; i--) {
      const slot = this.#free[i] ?? 0;
      if (!this.terms.isReusable(slot)) continue;
      this.#free.splice(i, 1);
      return slot;
    }
    return this.#ids.length;
  }
}
