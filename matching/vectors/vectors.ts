import type { Occurrence } from '../text/analyse.ts';
import { decodeVectors, type VectorTable } from './format.ts';

/** What words mean, as directions: words used in like company point the same way. */
export interface Vectors {
  /** Names the artefact: the analysis and what it was trained with. */
  readonly version: string;
  readonly dims: number;
  /** Stems of Nynorsk words with the stem that Bokmål has instead: what the analyser is made with. */
  readonly norms: ReadonlyMap<string, string>;
  has(term: string): boolean;
  /** The vector of a term, of length 1, written into `into` when given; null for a term that is not in the table. */
  row(term: string, into?: Float32Array): Float32Array | null;
  /** How much a term says, 0–1: a / (a + p), p being its share of all text; 1 for a term that is not in the table. */
  weight(term: string): number;
  /** The direction of a whole text, of length 1: the weighted mean of its words. Null when it has no known word. */
  embed(occurrences: Iterable<Occurrence>): Float32Array | null;
  /** The `k` terms whose vectors have the highest cosine with this one, best first. */
  nearest(vector: Float32Array, k: number): { term: string; cosine: number }[];
}

/** a in a / (a + p) (Arora, Liang & Ma 2017). */
const RARE = 1e-3;

/** Reads an artefact; throws `InvalidInput` for anything that is not one of the known format version. */
export function readVectors(bytes: Uint8Array): Vectors {
  return createVectors(decodeVectors(bytes));
}

export function createVectors(table: VectorTable): Vectors {
  const { dims, rows, scales, terms } = table;
  // Plain loops: with map and reduce the same takes twice as long, and every start waits for it.
  const indexOf = new Map<string, number>();
  for (let i = 0; i < terms.length; i++) indexOf.set(terms[i]!, i);
  let total = 0;
  for (const count of table.counts) total += count;
  const weights = new Float32Array(terms.length);
  for (let i = 0; i < weights.length; i++) weights[i] = RARE / (RARE + table.counts[i]! / total);

  function weight(term: string): number {
    const index = indexOf.get(term);
    return index === undefined ? 1 : weights[index]!;
  }

  return {
    version: `vectors-${dims} ${table.making.analysis} seed ${table.making.seed}`,
    dims,
    norms: table.norms,
    has: (term) => indexOf.has(term),
    weight,
    row(term, into = new Float32Array(dims)) {
      const index = indexOf.get(term);
      if (index === undefined) return null;
      for (let d = 0, at = index * dims; d < dims; d++, at++) into[d] = rows[at]!;
      return normalised(into) ? into : null;
    },
    embed(occurrences) {
      const sum = new Float64Array(dims);
      // A word that is in the table speaks for itself; its parts speak where it is not.
      let wholeKnown = false;
      for (const { term, part } of occurrences) {
        if (part && wholeKnown) continue;
        const index = indexOf.get(term);
        if (!part) wholeKnown = index !== undefined;
        if (index === undefined) continue;
        const by = weights[index]! * scales[index]!;
        for (let d = 0, at = index * dims; d < dims; d++, at++) sum[d]! += by * rows[at]!;
      }
      const text = Float32Array.from(sum);
      return normalised(text) ? text : null;
    },
    nearest: (vector, k) => nearestOf(table, vector, k),
  };
}

/** Scales to length 1 in place; false for a vector without direction. */
function normalised(vector: Float32Array): boolean {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (!(squares > 0)) return false;
  const length = Math.sqrt(squares);
  for (let d = 0; d < vector.length; d++) vector[d]! /= length;
  return true;
}

function nearestOf(table: VectorTable, vector: Float32Array, k: number): { term: string; cosine: number }[] {
  const direction = vector.slice();
  if (!normalised(direction)) return [];
  const { dims, rows, scales, terms } = table;
  const cosines = Float32Array.from(scales, (scale, index) => {
    let dot = 0;
    for (let d = 0; d < dims; d++) dot += direction[d]! * rows[index * dims + d]!;
    return dot * scale;
  });
  const order = Array.from(cosines.keys()).toSorted((a, b) => cosines[b]! - cosines[a]! || a - b);
  return order.slice(0, k).map((index) => ({ term: terms[index]!, cosine: cosines[index]! }));
}
