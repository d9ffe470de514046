import { Rows } from './rows.ts';

/** Documents without a group are ones without words; they count for nothing. */
export const NO_GROUP = 255;

/**
 * The vectors of documents' texts, seen from the middle of their group: what all documents of a group share tells
 * nothing. The middles follow every change; lengths are measured anew at the first question after one.
 */
export class VectorRows {
  readonly #rows: Rows;
  readonly #sums: Float64Array[];
  readonly #counts: number[];
  readonly #dims: number;
  #groups = new Uint8Array(64).fill(NO_GROUP);
  /** 1 ÷ distance from the middle of the group, by slot; null after a change. */
  #scales: Float32Array | null = null;
  /** Null after a change. */
  #middles: Float32Array[] | null = null;

  constructor(dims: number, groups: number) {
    this.#dims = dims;
    this.#rows = new Rows(dims);
    this.#sums = Array.from({ length: groups }, () => new Float64Array(dims));
    this.#counts = Array.from({ length: groups }, () => 0);
  }

  set(slot: number, group: number, vector: Float32Array): void {
    if (slot >= this.#groups.length) {
      const grown = new Uint8Array(slot * 2).fill(NO_GROUP);
      grown.set(this.#groups);
      this.#groups = grown;
    }
    this.#rows.set(slot, vector);
    this.#groups[slot] = group;
    this.#count(slot, 1);
  }

  clear(slot: number): void {
    if ((this.#groups[slot] ?? NO_GROUP) === NO_GROUP) return;
    this.#count(slot, -1);
    this.#rows.set(slot, null);
    this.#groups[slot] = NO_GROUP;
  }

  /** A document's vector as it is kept; null where there is none. */
  get(slot: number): Float32Array | null {
    return (this.#groups[slot] ?? NO_GROUP) === NO_GROUP ? null : this.#rows.get(slot);
  }

  /** A vector seen from the middle of a group, length 1; itself when it is that middle. */
  centred(vector: Float32Array, group: number): Float32Array {
    const middle = this.#middle(group);
    const away = vector.map((value, d) => value - (middle[d] ?? 0));
    const length = Math.hypot(...away);
    return length < 1e-6 ? vector : away.map((value) => value / length);
  }

  /** Dot products of a query with the slots 0 to `count`, documents seen from the middle of their group, length 1; 0 without a vector. */
  cosines(query: Float32Array, count: number, into: Float32Array): void {
    const scales = this.#scalesNow(count);
    const groups = this.#groups;
    const shift = this.#shifts(query);
    this.#rows.dots([query], count, [into]);
    for (let slot = 0; slot < count; slot++) {
      const scale = scales[slot]!;
      into[slot] = scale === 0 ? 0 : (into[slot]! - shift[groups[slot]!]!) * scale;
    }
  }

  /** The same of several queries for one slot: 0 for a query that is null. */
  cosinesAt(queries: readonly (Float32Array | null)[], slot: number): number[] {
    const group = this.#groups[slot] ?? NO_GROUP;
    if (group === NO_GROUP) return queries.map(() => 0);
    const seen = this.#rows.get(slot);
    const middle = this.#middle(group);
    for (let d = 0; d < seen.length; d++) seen[d]! -= middle[d]!;
    const scale = this.#scalesNow(slot + 1)[slot]!;
    return queries.map((query) => (query === null ? 0 : dot(query, seen) * scale));
  }

  #shifts(query: Float32Array): number[] {
    return this.#sums.map((_, group) => dot(query, this.#middle(group)));
  }

  #count(slot: number, by: 1 | -1): void {
    const group = this.#groups[slot] ?? 0;
    const sum = this.#sums[group]!;
    const kept = this.#rows.get(slot);
    for (let d = 0; d < this.#dims; d++) sum[d]! += by * kept[d]!;
    this.#counts[group] = (this.#counts[group] ?? 0) + by;
    this.#scales = null;
    this.#middles = null;
  }

  /** The mean of the group's vectors, drawn to zero while they are few. */
  #middle(group: number): Float32Array {
    this.#middles ??= this.#sums.map((sums, g) => Float32Array.from(sums, (sum) => sum / (this.#counts[g]! + FEW)));
    return this.#middles[group]!;
  }

  #scalesNow(count: number): Float32Array {
    if (this.#scales !== null && this.#scales.length >= count) return this.#scales;
    const middles = this.#sums.map((_, group) => this.#middle(group));
    const toMiddle = middles.map(() => new Float32Array(count));
    this.#rows.dots(middles, count, toMiddle);
    const squares = middles.map((middle) => dot(middle, middle));
    const scales = new Float32Array(count);
    for (let slot = 0; slot < count; slot++) {
      const group = this.#groups[slot] ?? NO_GROUP;
      if (group === NO_GROUP) continue;
      const square = 1 - 2 * toMiddle[group]![slot]! + squares[group]!;
      scales[slot] = square > 1e-9 ? 1 / Math.sqrt(square) : 0;
    }
    this.#scales = scales;
    return scales;
  }
}

/** So many vectors of zeros are counted among a group's when its middle is taken. */
const FEW = 5;

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!;
  return sum;
}
