import { eigenOf } from './eigen.ts';
import { gram, orthonormalise } from './orthonormal.ts';
import { type DenseMatrix, type SparseMatrix, times, transposedTimes } from './sparse.ts';

/** Columns carried beyond those wanted, for precision (Halko, Martinsson & Tropp 2011). */
const OVERSAMPLING = 10;
const POWER_ITERATIONS = 2;
/** Singular values are taken to this power: less than 1 lets rarer themes weigh as much as the great ones. */
const VALUE_POWER = 0.25;

/** Steps that `embedRows` reports. */
export const SVD_STEPS = 2 * POWER_ITERATIONS + 2;

/**
 * A vector of at most `dims` numbers, of length 1, for every row of `a` (fewer where the matrix has no more): U·S^¼ of the truncated
 * singular value decomposition, found by random projection. The space is found from the first `sampleRows` rows (put
 * the most frequent first); all rows are then projected into it. An all-zero row stays zero.
 */
export function embedRows(
  a: SparseMatrix,
  dims: number,
  sampleRows: number,
  random: () => number,
  progress: (done: number) => void,
): DenseMatrix {
  const rows = Math.min(a.rows, sampleRows);
  const width = Math.min(dims + OVERSAMPLING, a.columns, rows);
  let basis: DenseMatrix = { rows: a.columns, columns: width, values: new Float32Array(a.columns * width) };
  for (let i = 0; i < basis.values.length; i++) basis.values[i] = random() + random() + random() - 1.5;
  let done = 0;
  for (let round = 0; round < POWER_ITERATIONS; round++) {
    orthonormalise(basis);
    const image = times(a, basis, rows);
    progress(++done);
    orthonormalise(image);
    basis = transposedTimes(a, image);
    progress(++done);
  }
  orthonormalise(basis);
  const eigen = eigenOf(gram(times(a, basis, rows)), width);
  progress(++done);
  const projected = times(a, basis, a.rows);
  progress(++done);
  return turned(projected, eigen.values, eigen.vectors, Math.min(dims, width));
}

/** Turns rows into the directions of the eigenvectors, weighs these, and scales each row to length 1. */
function turned(
  rows: DenseMatrix,
  values: readonly number[],
  vectors: readonly Float64Array[],
  dims: number,
): DenseMatrix {
  const least = Number.MIN_VALUE + 1e-12 * (values[0] ?? 0);
  const weights = vectors.map((_, d) => Math.max(values[d] ?? 0, least) ** ((VALUE_POWER - 1) / 2));
  const result = new Float32Array(rows.rows * dims);
  for (let row = 0; row < rows.rows; row++) {
    let squares = 0;
    for (let d = 0; d < dims; d++) {
      const vector = vectors[d]!;
      let sum = 0;
      for (let k = 0; k < rows.columns; k++) sum += rows.values[row * rows.columns + k]! * vector[k]!;
      const value = sum * weights[d]!;
      result[row * dims + d] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let d = 0; d < dims; d++) result[row * dims + d]! /= length;
  }
  return { rows: rows.rows, columns: dims, values: result };
}
