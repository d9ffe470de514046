import { KERNEL_BYTES } from './kernel-bytes.ts';

/** Rows lie interleaved in fours, eight dimensions of each in turn, after the four scales (32-bit floats). */
export const FOUR = 4;
export const EIGHT = 8;
export const HEAD = 16;
/** Rows are filled up with zeros to a multiple of so many dimensions. */
export const STEP = 16;

/**
 * Writes to `out`, as 32-bit floats, the dot products of the query (16-bit integers) with `fours` times four rows of
 * `dims` 8-bit integers that start at `rows`, each times the scale of the row times `by`. Offsets are bytes of one memory.
 */
export type Dots = (rows: number, fours: number, dims: number, query: number, by: number, out: number) => void;

/** Bytes that both sides see. Growing may replace `buffer`: views must be made anew. */
export type Shared = { readonly buffer: ArrayBufferLike; growTo(bytes: number): void };

export type Kernel = { memory: Shared; dots: Dots };

const PAGE = 65_536;

/** A memory and the routine that works on it: SIMD where the machine has it, plain loops where it has not. */
export function createKernel(withSimd = true): Kernel {
  return (withSimd ? simdKernel() : null) ?? plainKernel();
}

function simdKernel(): Kernel | null {
  const code = assembled();
  if (code === null) return null;
  const memory = new WebAssembly.Memory({ initial: 1 });
  const dots = new WebAssembly.Instance(code, { env: { memory } }).exports['dots'];
  if (typeof dots !== 'function') return null;
  return {
    memory: {
      get buffer() {
        return memory.buffer;
      },
      growTo(bytes) {
        const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
        if (missing > 0) memory.grow(missing);
      },
    },
    dots: (rows, fours, dims, query, by, out) => void dots(rows, fours, dims, query, by, out),
  };
}

let compiled: WebAssembly.Module | null | undefined;

/** Compiled once for all indexes of the process; null on a machine without SIMD. */
function assembled(): WebAssembly.Module | null {
  if (compiled === undefined) {
    const bytes = Buffer.from(KERNEL_BYTES, 'base64');
    compiled = WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
  }
  return compiled;
}

/** The same in plain loops: some fifteen times slower, the answers the same. */
function plainKernel(): Kernel {
  let buffer = new ArrayBuffer(PAGE);
  return {
    memory: {
      get buffer() {
        return buffer;
      },
      growTo(bytes) {
        if (bytes <= buffer.byteLength) return;
        const grown = new ArrayBuffer(Math.ceil(bytes / PAGE) * PAGE);
        new Uint8Array(grown).set(new Uint8Array(buffer));
        buffer = grown;
      },
    },
    dots(rows, fours, dims, query, by, out) {
      const asked = new Int16Array(buffer, query, dims);
      const answers = new Float32Array(buffer, out, fours * FOUR);
      for (let four = 0, at = rows; four < fours; four++, at += HEAD + dims * FOUR) {
        const scales = new Float32Array(buffer, at, FOUR);
        const numbers = new Int8Array(buffer, at + HEAD, dims * FOUR);
        for (let lane = 0; lane < FOUR; lane++) {
          let sum = 0;
          for (let d = 0; d < dims; d++) sum += (asked[d] ?? 0) * (numbers[placeOf(lane, d)] ?? 0);
          answers[four * FOUR + lane] = Math.fround(sum) * Math.fround((scales[lane] ?? 0) * Math.fround(by));
        }
      }
    },
  };
}

/** Where dimension `d` of the row `lane` of a four stands, counted from after the head. */
function placeOf(lane: number, d: number): number {
  return Math.trunc(d / EIGHT) * (EIGHT * FOUR) + lane * EIGHT + (d % EIGHT);
}
