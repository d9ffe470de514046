import type { CompiledExamples } from './compiled.ts';
import { listAt } from './lists.ts';
import { largest } from './meaning.ts';
import { createWordEvidence } from './word-evidence.ts';

/** Only so many examples may vote. */
const VOTERS = 40;

/** How much the examples that share words with a text are tagged with each concept, written into `into`. */
export type Alike = (terms: readonly string[], into: Float32Array) => Float32Array;

export function createAlike({ words, tags }: CompiledExamples): Alike {
  const evidence = createWordEvidence(words);
  const cosines = new Float32Array(words.size);
  return (terms, into) => {
    into.fill(0);
    evidence.cosines(evidence.bagOf(terms), cosines);
    for (const voter of largest(cosines, VOTERS)) {
      for (const concept of listAt(tags, voter)) into[concept]! += cosines[voter]!;
    }
    return into;
  };
}
