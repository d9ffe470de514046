import { createKernel, type Dots, EIGHT, FOUR, HEAD, placeOf, type Shared, STEP } from './kernel.ts';

/** The memory holds the query, then the answers of one block, then the rows. */
const QUERY_AT = 0;
const MAX_DIMS = 512;
const ANSWERS_AT = MAX_DIMS * 2;
/** Rows asked in one go: few enough to stay in the processor's cache while several queries pass over them. */
const BLOCK = 512;
const ROWS_AT = ANSWERS_AT + BLOCK * 4;
const MAX_BYTE = 127;
const MAX_QUERY = 32_767;
const FIRST_ROWS = 64;

/**
 * Vectors as rows of 8-bit integers with a scale each, and their dot products with queries, many at a time. A row
 * that was never set, or was cleared, is all zeros.
 */
export class Rows {
  readonly dims: number;
  /** `dims` filled up to what the kernel takes. */
  readonly #padded: number;
  readonly #memory: Shared;
  readonly #dots: Dots;
  #capacity = 0;
  #bytes: Int8Array = new Int8Array(0);
  /** The same memory, for scales, and for copying. */
  #floats: Float32Array = new Float32Array(0);
  #integers: Int32Array = new Int32Array(0);

  constructor(dims: number, withSimd = true) {
    if (!(dims >= 1 && dims <= MAX_DIMS)) throw new RangeError(`Rows have 1 to ${MAX_DIMS} dimensions, not ${dims}.`);
    this.dims = dims;
    this.#padded = Math.ceil(dims / STEP) * STEP;
    const { memory, dots } = createKernel(withSimd);
    this.#memory = memory;
    this.#dots = dots;
  }

  /** Sets a row; null clears it. Numbers are kept to 1/127 of the row's largest. */
  set(row: number, vector: Float32Array | null): void {
    this.#reserve(row + 1);
    const scale = vector === null ? 0 : largestOf(vector) / MAX_BYTE;
    this.#floats[this.#scaleAt(row)] = scale;
    const at = this.#numbersAt(row);
    const lane = row % FOUR;
    for (let d = 0; d < this.dims; d++) {
      this.#bytes[at + placeOf(lane, d)] = scale === 0 ? 0 : Math.round((vector?.[d] ?? 0) / scale);
    }
  }

  /** Sets a row to what is kept of one elsewhere: `dims` numbers of `kept` from `from` on, each times the scale. */
  setKept(row: number, kept: Int8Array, from: number, scale: number): void {
    this.#reserve(row + 1);
    this.#floats[this.#scaleAt(row)] = scale;
    const bytes = this.#bytes;
    let to = this.#numbersAt(row) + (row % FOUR) * EIGHT;
    for (let d = 0; d < this.dims; d += EIGHT, to += EIGHT * FOUR) {
      const length = Math.min(EIGHT, this.dims - d);
      for (let i = 0; i < length; i++) bytes[to + i] = kept[from + d + i]!;
    }
  }

  /** Copies a row of another matrix of the same dimensions. */
  copy(row: number, from: Rows, fromRow: number): void {
    this.#reserve(row + 1);
    from.#reserve(fromRow + 1);
    this.#floats[this.#scaleAt(row)] = from.#floats[from.#scaleAt(fromRow)] ?? 0;
    const integers = from.#integers;
    let at = (this.#numbersAt(row) + (row % FOUR) * EIGHT) >> 2;
    let fromAt = (from.#numbersAt(fromRow) + (fromRow % FOUR) * EIGHT) >> 2;
    for (let d = 0; d < this.#padded; d += EIGHT, at += EIGHT, fromAt += EIGHT) {
      this.#integers[at] = integers[fromAt] ?? 0;
      this.#integers[at + 1] = integers[fromAt + 1] ?? 0;
    }
  }

  /** A row as it is kept. */
  get(row: number): Float32Array {
    this.#reserve(row + 1);
    const scale = this.#floats[this.#scaleAt(row)] ?? 0;
    const at = this.#numbersAt(row);
    const vector = new Float32Array(this.dims);
    for (let d = 0; d < this.dims; d++) vector[d] = (this.#bytes[at + placeOf(row % FOUR, d)] ?? 0) * scale;
    return vector;
  }

  /** Dot products of each query with the rows 0 to `count`: into[i][row] for queries[i]. Queries lose 1/32767 at most. */
  dots(queries: readonly Float32Array[], count: number, into: readonly Float32Array[]): void {
    this.#reserve(count);
    const asked = queries.map((query) => toIntegers(query, this.#padded));
    const query = new Int16Array(this.#memory.buffer, QUERY_AT, this.#padded);
    const answers = new Float32Array(this.#memory.buffer, ANSWERS_AT, BLOCK);
    for (let from = 0; from < count; from += BLOCK) {
      const length = Math.min(BLOCK, count - from);
      for (const [i, { integers, scale }] of asked.entries()) {
        query.set(integers);
        this.#dots(this.#fourAt(from), Math.ceil(length / FOUR), this.#padded, QUERY_AT, scale, ANSWERS_AT);
        into[i]?.set(length === BLOCK ? answers : answers.subarray(0, length), from);
      }
    }
  }

  /** Where the four that holds this row begins. */
  #fourAt(row: number): number {
    return ROWS_AT + Math.trunc(row / FOUR) * (HEAD + this.#padded * FOUR);
  }

  #numbersAt(row: number): number {
    return this.#fourAt(row) + HEAD;
  }

  /** Counted in floats. */
  #scaleAt(row: number): number {
    return (this.#fourAt(row) >> 2) + (row % FOUR);
  }

  #reserve(rows: number): void {
    if (rows <= this.#capacity) return;
    this.#capacity = Math.max(FIRST_ROWS, Math.ceil((rows * 5) / (4 * FOUR)) * FOUR);
    this.#memory.growTo(this.#fourAt(this.#capacity));
    this.#bytes = new Int8Array(this.#memory.buffer);
    this.#floats = new Float32Array(this.#memory.buffer);
    this.#integers = new Int32Array(this.#memory.buffer);
  }
}

/** A query as 16-bit integers, so that next to nothing of it is rounded away. */
function toIntegers(vector: Float32Array, length: number): { integers: Int16Array; scale: number } {
  const scale = largestOf(vector) / MAX_QUERY;
  const integers = new Int16Array(length);
  if (scale > 0) for (let d = 0; d < vector.length; d++) integers[d] = Math.round((vector[d] ?? 0) / scale);
  return { integers, scale };
}

function largestOf(vector: Float32Array): number {
  let largest = 0;
  for (const value of vector) {
    const size = value < 0 ? -value : value;
    if (size > largest) largest = size;
  }
  return largest;
}
