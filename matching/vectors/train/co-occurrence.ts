import type { SparseMatrix } from './sparse.ts';
import type { Units } from './units.ts';

/** How many words away a neighbour may stand. */
const WINDOW = 8;
/** A neighbour counts 1/√distance. */
const NEARNESS = Float64Array.from({ length: WINDOW + 1 }, (_, distance) =>
  distance === 0 ? 0 : 1 / Math.sqrt(distance),
);

/** What a term counts as when it is a neighbour: context columns and shares. */
export type Contexts = { columns: number; of: readonly (readonly Context[] | undefined)[] };
export type Context = { column: number; share: number };

/**
 * How often, weighted by nearness, each term of `rows` (ids of units) stands near each context. A compound's parts
 * are no neighbours of the compound, nor is a term its own.
 */
export function coOccurrence(
  units: Units,
  rows: readonly number[],
  contexts: Contexts,
  progress: (done: number) => void,
): SparseMatrix {
  const { ids, places } = units;
  const occurrences = occurrencesByRow(units, rows);
  const cells = new Float64Array(contexts.columns);
  const touched = new Int32Array(contexts.columns);
  const matrix = createGrowing(rows.length, contexts.columns);
  for (const [row, id] of rows.entries()) {
    let touchedCount = 0;
    const meet = (neighbour: number, distance: number): void => {
      if (neighbour === id || distance === 0) return;
      for (const { column, share } of contexts.of[neighbour] ?? []) {
        if (cells[column] === 0) touched[touchedCount++] = column;
        cells[column]! += share * NEARNESS[distance]!;
      }
    };
    for (const at of occurrences[row] ?? []) {
      const place = places[at]!;
      for (let i = at - 1; i >= 0 && place - places[i]! <= WINDOW; i--) {
        meet(ids[i]!, place - places[i]!);
      }
      for (let i = at + 1; i < ids.length && places[i]! - place <= WINDOW; i++) {
        meet(ids[i]!, places[i]! - place);
      }
    }
    for (let i = 0; i < touchedCount; i++) {
      const column = touched[i]!;
      matrix.push(column, cells[column]!);
      cells[column] = 0;
    }
    matrix.endRow();
    progress(row + 1);
  }
  return matrix.finish();
}

function occurrencesByRow(units: Units, rows: readonly number[]): Int32Array[] {
  const rowOf = new Int32Array(units.terms.length).fill(-1);
  for (const [row, id] of rows.entries()) rowOf[id] = row;
  const counts = new Int32Array(rows.length);
  for (const id of units.ids) if (rowOf[id]! >= 0) counts[rowOf[id]!]!++;
  const lists = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  for (const [at, id] of units.ids.entries()) {
    const row = rowOf[id]!;
    if (row >= 0) lists[row]![counts[row]!++] = at;
  }
  return lists;
}

const FIRST_ROOM = 1 << 16;

function createGrowing(rows: number, columns: number) {
  const rowStarts = new Int32Array(rows + 1);
  let columnOf = new Int32Array(FIRST_ROOM);
  let values = new Float32Array(FIRST_ROOM);
  let row = 0;
  let length = 0;
  return {
    push(column: number, value: number): void {
      if (length === values.length) {
        const [moreColumns, moreValues] = [new Int32Array(length * 2), new Float32Array(length * 2)];
        moreColumns.set(columnOf);
        moreValues.set(values);
        [columnOf, values] = [moreColumns, moreValues];
      }
      columnOf[length] = column;
      values[length++] = value;
    },
    endRow(): void {
      rowStarts[++row] = length;
    },
    finish(): SparseMatrix {
      return { rows, columns, rowStarts, columnOf: columnOf.subarray(0, length), values: values.subarray(0, length) };
    },
  };
}
