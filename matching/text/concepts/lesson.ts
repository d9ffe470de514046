import { Rows } from '../../index/rows.ts';
import { directionFrom, largest } from './meaning.ts';
import type { Group, Taught } from './taught.ts';

/** So many of the nearest examples have a say, each by the fourth power of its nearness. Measured; see matching/README.md. */
const VOTERS = 20;
const SHARPNESS = 4;

/** What texts near to this direction were tagged with, as one direction; null when there is no example near it. */
export type Lesson = (direction: Float32Array) => Float32Array | null;

/**
 * Learns from tagged examples what texts are about that do not say it: the nearest vote for their concepts, and what
 * everything is tagged with counts little. `meanings` are the concepts' own directions.
 */
export function createLesson(
  { examples }: Taught,
  origins: Readonly<Record<Group, Float32Array | null>>,
  meanings: readonly Float32Array[],
  dims: number,
): Lesson {
  const known = examples.filter(({ vector, concepts }) => vector !== null && concepts.length > 0);
  const rows = new Rows(dims);
  for (const [i, { vector, group }] of known.entries())
    if (vector !== null) rows.set(i, directionFrom(vector, origins[group]));
  const telling = tellingOf(known, meanings.length);
  const nearness = new Float32Array(known.length);
  return (direction) => {
    if (known.length === 0) return null;
    rows.dots([direction], known.length, [nearness.fill(0)]);
    const sum = new Float32Array(dims);
    let heard = false;
    for (const voter of largest(nearness, VOTERS)) {
      const weight = Math.max(0, nearness[voter]!) ** SHARPNESS;
      for (const concept of known[voter]!.concepts) {
        const share = weight * telling[concept]!;
        heard ||= share > 0;
        for (let d = 0; d < dims; d++) sum[d]! += share * meanings[concept]![d]!;
      }
    }
    return heard ? directionFrom(sum, null) : null;
  };
}

/** How much each concept tells: the logarithm of how seldom it is used. */
function tellingOf(examples: readonly { concepts: readonly number[] }[], concepts: number): Float64Array {
  const uses = new Float64Array(concepts);
  for (const example of examples) for (const concept of example.concepts) uses[concept]!++;
  return uses.map((count) => Math.max(0, Math.log(examples.length / (count + 1))));
}
