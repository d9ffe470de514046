import { KERNEL_BYTES } from './kernel-bytes.ts';

/** Bytes before the numbers of a row: its scale (32-bit float), and four of nothing. */
export const ROW_HEAD = 8;

/**
 * Writes to `out`, as 32-bit floats, the dot products of the query (16-bit integers) with twice `pairs` rows that start
 * at `row`, each times the scale of the row times `by`. A row is its head and `dims` 8-bit integers; `dims` is a
 * multiple of eight. All offsets are bytes of one memory.
 */
export type Dots = (row: number, pairs: number, dims: number, query: number, by: number, out: number) => void;

/** Bytes that both sides see. Growing may replace `buffer`: views must be made anew. */
export type Shared = { readonly buffer: ArrayBufferLike; growTo(bytes: number): void };

export type Kernel = { memory: Shared; dots: Dots };

const PAGE = 65_536;

/** A memory and the routine that works on it: SIMD where the machine has it, plain loops where it has not. */
export function createKernel(withSimd = true): Kernel {
  return (withSimd ? simdKernel() : null) ?? plainKernel();
}

function simdKernel(): Kernel | null {
  const module = assembled();
  if (module === null) return null;
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
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
    dots: exports['dots'] as Dots,
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

/** The same in plain loops: some ten times slower, the answers the same. */
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
    dots(row, pairs, dims, query, by, out) {
      const bytes = new DataView(buffer);
      const asked = new Int16Array(buffer, query, dims);
      const answers = new Float32Array(buffer, out, pairs * 2);
      for (let n = 0, at = row; n < pairs * 2; n++, at += dims + ROW_HEAD) {
        const numbers = new Int8Array(buffer, at + ROW_HEAD, dims);
        let sum = 0;
        for (let d = 0; d < dims; d++) sum += (asked[d] as number) * (numbers[d] as number);
        answers[n] = Math.fround(Math.fround(Math.fround(sum) * bytes.getFloat32(at, true)) * Math.fround(by));
      }
    },
  };
}
