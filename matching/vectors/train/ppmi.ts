import type { SparseMatrix } from './sparse.ts';

/** Contexts are counted to this power, so that rare ones are not overrated (Levy, Goldberg & Dagan 2015). */
const SMOOTHING = 0.75;

/** Positive pointwise mutual information, natural logarithm: ln(p(row, column) / (p(row) p′(column))) where above 0. */
export function ppmi(counts: SparseMatrix): SparseMatrix {
  const { rowStarts, columnOf, values } = counts;
  const ofRow = new Float64Array(counts.rows);
  const ofColumn = new Float64Array(counts.columns);
  for (let row = 0; row < counts.rows; row++) {
    for (let cell = rowStarts[row]!; cell < rowStarts[row + 1]!; cell++) {
      ofRow[row]! += values[cell]!;
      ofColumn[columnOf[cell]!]! += values[cell]!;
    }
  }
  const smoothed = ofColumn.map((count) => count ** SMOOTHING);
  const all = smoothed.reduce((sum, count) => sum + count, 0);

  const starts = new Int32Array(counts.rows + 1);
  const columns = new Int32Array(values.length);
  const information = new Float32Array(values.length);
  let length = 0;
  for (let row = 0; row < counts.rows; row++) {
    for (let cell = rowStarts[row]!; cell < rowStarts[row + 1]!; cell++) {
      const column = columnOf[cell]!;
      const expected = ofRow[row]! * smoothed[column]!;
      const value = Math.log((values[cell]! * all) / expected);
      if (value <= 0) continue;
      columns[length] = column;
      information[length++] = value;
    }
    starts[row + 1] = length;
  }
  return {
    rows: counts.rows,
    columns: counts.columns,
    rowStarts: starts,
    columnOf: columns.slice(0, length),
    values: information.slice(0, length),
  };
}
