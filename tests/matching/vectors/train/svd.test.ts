import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../../matching/random.ts';
import { eigenOf } from '../../../../matching/vectors/train/eigen.ts';
import { gram, orthonormalise } from '../../../../matching/vectors/train/orthonormal.ts';
import { type SparseMatrix, times, transposedTimes } from '../../../../matching/vectors/train/sparse.ts';
import { embedRows } from '../../../../matching/vectors/train/svd.ts';

/** A matrix written out, as the sparse one. */
function sparse(rows: readonly (readonly number[])[]): SparseMatrix {
  const cells = rows.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [{ value, column }])));
  const rowStarts = [0];
  for (const row of cells) rowStarts.push((rowStarts.at(-1) ?? 0) + row.length);
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    rowStarts: Int32Array.from(rowStarts),
    columnOf: Int32Array.from(cells.flat(), ({ column }) => column),
    values: Float32Array.from(cells.flat(), ({ value }) => value),
  };
}

const A = sparse([
  [1, 0, 2],
  [0, 0, 0],
  [0, 3, 0],
]);

describe('the algebra of training', () => {
  it('multiplies a sparse matrix and its transpose', () => {
    const x = { rows: 3, columns: 2, values: Float32Array.of(1, 2, 3, 4, 5, 6) };
    expect([...times(A, x, 3).values]).toEqual([11, 14, 0, 0, 9, 12]);
    expect([...times(A, x, 1).values]).toEqual([11, 14]);
    expect([...transposedTimes(A, x).values]).toEqual([1, 2, 15, 18, 2, 4]);
  });

  it('makes columns orthonormal', () => {
    const random = randomNumbers(3);
    const matrix = { rows: 40, columns: 6, values: Float32Array.from({ length: 240 }, () => random() - 0.5) };
    orthonormalise(matrix);
    for (const [i, value] of gram(matrix).entries()) expect(value).toBeCloseTo(i % 7 === 0 ? 1 : 0, 5);
  });

  it('finds eigenvalues, largest first, and their vectors', () => {
    const { values, vectors } = eigenOf(Float64Array.of(2, 1, 1, 2), 2);
    expect(values[0]).toBeCloseTo(3, 9);
    expect(values[1]).toBeCloseTo(1, 9);
    expect((vectors[0]?.[0] ?? 0) / (vectors[0]?.[1] ?? 1)).toBeCloseTo(1, 6);
  });

  it('gives rows in the same direction the same vector, and an empty row none', () => {
    const rows = embedRows(
      sparse([
        [1, 0, 2],
        [0, 0, 0],
        [0, 3, 0],
        [2, 0, 4],
      ]),
      2,
      4,
      randomNumbers(1),
      () => undefined,
    );
    const row = (r: number) => Array.from(rows.values.subarray(r * rows.columns, (r + 1) * rows.columns));
    expect(row(1).every((value) => value === 0)).toBe(true);
    for (const [d, value] of row(3).entries()) expect(value).toBeCloseTo(row(0)[d] ?? Number.NaN, 4);
    expect(Math.hypot(...row(0))).toBeCloseTo(1, 5);
    expect(rows.values.some(Number.isNaN)).toBe(false);
  });
});
