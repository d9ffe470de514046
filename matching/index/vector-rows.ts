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

  /** Cosines of each query with the slots 0 to `count`, documents seen from the middle of their group; 0 where there is no vector. */
  cosines(queries: readonly Float32Array[], count: number, into: readonly Float32Array[]): void {
    const scales = this.#scalesNow(count);
    this.#rows.dots(queries, count, into);
    const middles = this.#sums.map((_, group) => this.#middle(group));
    for (const [i, query] of queries.entries()) {
      const shift = middles.map((middle) => dot(query, middle));
      const out = into[i]!;
      for (let slot = 0; slot < count; slot++) {
        const scale = scales[slot] ?? 0;
        out[slot] = scale === 0 ? 0 : ((out[slot] ?? 0) - shift[this.#groups[slot]!]!) * scale;
      }
    }
  }

  #count(slot: number, by: 1 | -1): void {
    const group = this.#groups[slot] ?? 0;
    const sum = this.#sums[group]!;
    const kept = this.#rows.get(slot);
    for (let d = 0; d < this.#dims; d++) sum[d] = (sum[d] ?? 0) + by * (kept[d] ?? 0);
    this.#counts[group] = (this.#counts[group] ?? 0) + by;
    this.#scales = null;
  }

  /** The mean of the group's vectors, drawn to zero while they are few. */
  #middle(group: number): Float32Array {
    const count = (this.#counts[group] ?? 0) + FEW;
    return Float32Array.from(this.#sums[group] ?? [], (sum) => sum / count);
  }

  #scalesNow(count: number): Float32Array {
    if (this.#scales !== null && this.#scales.length >= count) return this.#scales;
    const middles = this.#sums.map((_, group) => this.#middle(group));
    const toMiddle = middles.map(() => new Float32Array(count));
    this.#rows.dots(middles, count, toMiddle);
    const squares = middles.map((middle) => dot(middle, middle));
    this.#scales = Float32Array.from({ length: count }, (_, slot) => {
      const group = this.#groups[slot] ?? NO_GROUP;
      if (group === NO_GROUP) return 0;
      const square = 1 - 2 * toMiddle[group]![slot]! + (squares[group] ?? 0);
      return square > 1e-9 ? 1 / Math.sqrt(square) : 0;
    });
    return this.#scales;
  }
}

/** So many vectors of zeros are counted among a group's when its middle is taken. */
const FEW = 5;

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}
