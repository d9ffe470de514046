import type { DenseMatrix } from './sparse.ts';

/** The products of all pairs of columns, columns × columns, symmetric. */
export function gram({ rows, columns, values }: DenseMatrix): Float64Array {
  const products = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row++) {
    const at = row * columns;
    for (let a = 0; a < columns; a++) {
      const value = values[at + a]!;
      const to = a * columns;
      for (let b = a; b < columns; b++) products[to + b]! += value * values[at + b]!;
    }
  }
  for (let a = 0; a < columns; a++) {
    for (let b = 0; b < a; b++) products[a * columns + b] = products[b * columns + a]!;
  }
  return products;
}

/** A column that is (nearly) a sum of earlier ones gets this length instead of none. */
const LEAST_PIVOT = 1e-12;

/** Makes the columns orthonormal in place, spanning what they spanned: Cholesky of the Gram matrix, twice for precision. */
export function orthonormalise(matrix: DenseMatrix): void {
  for (let pass = 0; pass < 2; pass++) {
    const lower = cholesky(gram(matrix), matrix.columns);
    const { rows, columns, values } = matrix;
    for (let row = 0; row < rows; row++) {
      const at = row * columns;
      for (let i = 0; i < columns; i++) {
        let rest = values[at + i]!;
        for (let k = 0; k < i; k++) rest -= lower[i * columns + k]! * values[at + k]!;
        values[at + i] = rest / lower[i * columns + i]!;
      }
    }
  }
}

function cholesky(symmetric: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = symmetric[i * n + j]!;
      for (let k = 0; k < j; k++) rest -= lower[i * n + k]! * lower[j * n + k]!;
      lower[i * n + j] = i === j ? Math.sqrt(Math.max(rest, LEAST_PIVOT)) : rest / lower[j * n + j]!;
    }
  }
  return lower;
}
