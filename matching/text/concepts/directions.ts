import { Rows } from '../../index/rows.ts';

/** Directions as rows of 8-bit integers: direction i is `rows` from i × dims on, times scales[i]. */
export type Directions = { dims: number; scales: Float32Array; rows: Int8Array };

const MAX_BYTE = 127;

/** Numbers are kept to 1/127 of the largest of their direction. */
export function packed(directions: readonly Float32Array[], dims: number): Directions {
  const scales = new Float32Array(directions.length);
  const rows = new Int8Array(directions.length * dims);
  for (const [i, direction] of directions.entries()) {
    const scale = direction.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) / MAX_BYTE;
    scales[i] = scale;
    if (scale > 0) for (let d = 0; d < dims; d++) rows[i * dims + d] = Math.round(direction[d]! / scale);
  }
  return { dims, scales, rows };
}

/** The same, ready to be compared with texts. */
export function rowsOf({ dims, scales, rows }: Directions): Rows {
  const into = new Rows(dims);
  // The last row first: room for all is then made at once.
  for (let i = scales.length - 1; i >= 0; i--) into.setKept(i, rows, i * dims, scales[i]!);
  return into;
}

/** The directions themselves, of length 1. */
export function unpacked({ dims, scales, rows }: Directions): Float32Array[] {
  return Array.from(scales, (_, i) => {
    const direction = new Float32Array(dims);
    let squares = 0;
    for (let d = 0; d < dims; d++) {
      const value = rows[i * dims + d]!;
      direction[d] = value;
      squares += value * value;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let d = 0; d < dims; d++) direction[d]! *= scale;
    return direction;
  });
}
