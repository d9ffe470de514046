import { createKernel, type Dots, ROW_HEAD, type Shared } from './kernel.ts';

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
  /** `dims` rounded up to what the kernel takes, and with the head. */
  readonly #padded: number;
  readonly #stride: number;
  readonly #memory: Shared;
  readonly #dots: Dots;
  #capacity = 0;
  #bytes: Int8Array = new Int8Array(0);

  constructor(dims: number, withSimd = true) {
    if (!(dims >= 1 && dims <= MAX_DIMS)) throw new RangeError(`Rows have 1 to ${MAX_DIMS} dimensions, not ${dims}.`);
    this.dims = dims;
    this.#padded = Math.ceil(dims / 8) * 8;
    this.#stride = ROW_HEAD + this.#padded;
    const { memory, dots } = createKernel(withSimd);
    this.#memory = memory;
    this.#dots = dots;
  }

  /** Sets a row; null clears it. Numbers are kept to 1/127 of the row's largest. */
  set(row: number, vector: Float32Array | null): void {
    this.#reserve(row + 1);
    const at = this.#at(row);
    this.#bytes.fill(0, at, at + this.#stride);
    const scale = vector === null ? 0 : largestOf(vector) / MAX_BYTE;
    if (vector === null || scale === 0) return;
    new DataView(this.#memory.buffer).setFloat32(at, scale, true);
    for (let d = 0; d < this.dims; d++) this.#bytes[at + ROW_HEAD + d] = Math.round((vector[d] as number) / scale);
  }

  /** Copies a row of another matrix of the same dimensions. */
  copy(row: number, from: Rows, fromRow: number): void {
    this.#reserve(row + 1);
    from.#reserve(fromRow + 1);
    const at = from.#at(fromRow);
    this.#bytes.set(from.#bytes.subarray(at, at + this.#stride), this.#at(row));
  }

  /** A row as it is kept. */
  get(row: number): Float32Array {
    this.#reserve(row + 1);
    const at = this.#at(row);
    const scale = new DataView(this.#memory.buffer).getFloat32(at, true);
    return Float32Array.from({ length: this.dims }, (_, d) => (this.#bytes[at + ROW_HEAD + d] as number) * scale);
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
        this.#dots(this.#at(from), (length + 1) >> 1, this.#padded, QUERY_AT, scale, ANSWERS_AT);
        into[i]?.set(length === BLOCK ? answers : answers.subarray(0, length), from);
      }
    }
  }

  #at(row: number): number {
    return ROWS_AT + row * this.#stride;
  }

  /** Room for an even number of rows: the kernel reads them in pairs. */
  #reserve(rows: number): void {
    if (rows <= this.#capacity) return;
    this.#capacity = Math.max(FIRST_ROWS, Math.ceil((rows * 5) / 8) * 2);
    this.#memory.growTo(this.#at(this.#capacity));
    this.#bytes = new Int8Array(this.#memory.buffer);
  }
}

/** A query as 16-bit integers, so that next to nothing of it is rounded away. */
function toIntegers(vector: Float32Array, length: number): { integers: Int16Array; scale: number } {
  const scale = largestOf(vector) / MAX_QUERY;
  const integers = new Int16Array(length);
  if (scale > 0) for (let d = 0; d < vector.length; d++) integers[d] = Math.round((vector[d] as number) / scale);
  return { integers, scale };
}

function largestOf(vector: Float32Array): number {
  let largest = 0;
  for (let d = 0; d < vector.length; d++) largest = Math.max(largest, Math.abs(vector[d] as number));
  return largest;
}
