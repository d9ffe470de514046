import { Rows } from '../../index/rows.ts';
import { directionFrom } from './meaning.ts';

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
  for (let i = 0; i < scales.length; i++) into.setKept(i, rows.subarray(i * dims, (i + 1) * dims), scales[i]!);
  return into;
}

/** The directions themselves, of length 1. */
export function unpacked({ dims, scales, rows }: Directions): Float32Array[] {
  return Array.from(scales, (scale, i) =>
    directionFrom(
      Float32Array.from(rows.subarray(i * dims, (i + 1) * dims)).map((value) => value * scale),
      null,
    ),
  );
}
