import type { CompiledExamples } from './compiled.ts';
import { rowsOf } from './directions.ts';
import { listAt } from './lists.ts';
import { directionFrom, largest } from './meaning.ts';

/** So many of the nearest examples have a say, each by the fourth power of its nearness. Measured; see matching/README.md. */
const VOTERS = 20;
const SHARPNESS = 4;

/** What texts near to this direction were tagged with, as one direction; null when there is no example near it. */
export type Lesson = (direction: Float32Array) => Float32Array | null;

/**
 * Learns from tagged examples what texts are about that do not say it: the nearest vote for their concepts, and what
 * everything is tagged with counts little. `meanings` are the concepts' own directions.
 */
export function createLesson({ directions, tags }: CompiledExamples, meanings: readonly Float32Array[]): Lesson {
  const { dims } = directions;
  const examples = directions.scales.length;
  const rows = rowsOf(directions);
  const telling = tellingOf(examples, tags.values, meanings.length);
  const nearness = new Float32Array(examples);
  return (direction) => {
    if (examples === 0) return null;
    rows.dots([direction], examples, [nearness.fill(0)]);
    const sum = new Float32Array(dims);
    let heard = false;
    for (const voter of largest(nearness, VOTERS)) {
      const weight = Math.max(0, nearness[voter]!) ** SHARPNESS;
      for (const concept of listAt(tags, voter)) {
        const share = weight * telling[concept]!;
        heard ||= share > 0;
        for (let d = 0; d < dims; d++) sum[d]! += share * meanings[concept]![d]!;
      }
    }
    return heard ? directionFrom(sum, null) : null;
  };
}

/** How much each concept tells: the logarithm of how seldom it is used. */
function tellingOf(examples: number, used: Uint32Array, concepts: number): Float64Array {
  const uses = new Float64Array(concepts);
  for (const concept of used) uses[concept]!++;
  return uses.map((count) => Math.max(0, Math.log(examples / (count + 1))));
}
