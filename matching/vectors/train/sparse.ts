/** A matrix of few non-zero cells: those of row r are at rowStarts[r] up to rowStarts[r + 1]. */
export type SparseMatrix = {
  rows: number;
  columns: number;
  rowStarts: Int32Array;
  columnOf: Int32Array;
  values: Float32Array;
};

/** A full matrix, row after row. */
export type DenseMatrix = { rows: number; columns: number; values: Float32Array };

/** The first `rows` rows of `a` times `x`. */
export function times(a: SparseMatrix, x: DenseMatrix, rows: number): DenseMatrix {
  const { rowStarts, columnOf, values } = a;
  const { columns: width, values: cells } = x;
  const product = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const to = row * width;
    for (let cell = rowStarts[row]!; cell < rowStarts[row + 1]!; cell++) {
      const value = values[cell]!;
      const from = columnOf[cell]! * width;
      for (let d = 0; d < width; d++) product[to + d]! += value * cells[from + d]!;
    }
  }
  return { rows, columns: width, values: product };
}

/** The transpose of the first `y.rows` rows of `a`, times `y`. */
export function transposedTimes(a: SparseMatrix, y: DenseMatrix): DenseMatrix {
  const { rowStarts, columnOf, values } = a;
  const { columns: width, values: cells } = y;
  const product = new Float32Array(a.columns * width);
  for (let row = 0; row < y.rows; row++) {
    const from = row * width;
    for (let cell = rowStarts[row]!; cell < rowStarts[row + 1]!; cell++) {
      const value = values[cell]!;
      const to = columnOf[cell]! * width;
      for (let d = 0; d < width; d++) product[to + d]! += value * cells[from + d]!;
    }
  }
  return { rows: a.columns, columns: width, values: product };
}
