/** Directions: vectors of length 1, and what is done with them. */

export function sumOf(vectors: Iterable<Float32Array | null>, dims: number): Float32Array {
  const sum = new Float32Array(dims);
  for (const vector of vectors) if (vector !== null) for (let d = 0; d < dims; d++) sum[d]! += vector[d]!;
  return sum;
}

export function meanOf(vectors: readonly Float32Array[], dims: number): Float32Array {
  const mean = sumOf(vectors, dims);
  if (vectors.length > 0) for (let d = 0; d < dims; d++) mean[d]! /= vectors.length;
  return mean;
}

/** `vector` seen from `origin`, of length 1; all zeros when there is nothing left. */
export function directionFrom(vector: Float32Array, origin: Float32Array | null): Float32Array {
  const seen = new Float32Array(vector.length);
  let squares = 0;
  for (let d = 0; d < seen.length; d++) {
    const value = vector[d]! - (origin?.[d] ?? 0);
    seen[d] = value;
    squares += value * value;
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let d = 0; d < seen.length; d++) seen[d]! *= scale;
  return seen;
}

/** In place: mean 0 and variance 1; all zeros when all are the same. */
export function standardised(values: Float32Array): Float32Array {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  const variance = squares / values.length - mean * mean;
  const scale = variance > 1e-12 ? 1 / Math.sqrt(variance) : 0;
  for (let i = 0; i < values.length; i++) values[i] = (values[i]! - mean) * scale;
  return values;
}

/** The numbers of the `count` largest values, largest first; ties by number. */
export function largest(values: Float32Array, count: number): number[] {
  const kept: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (kept.length === count && value <= values[kept[count - 1]!]!) continue;
    let at = kept.length;
    while (at > 0 && values[kept[at - 1]!]! < value) at--;
    kept.splice(at, 0, i);
    if (kept.length > count) kept.pop();
  }
  return kept;
}
