import type { Vectors } from '../../vectors/vectors.ts';
import type { Analyser } from '../analyse.ts';
import { bagsOf } from './bags.ts';
import type { CompiledConcepts, WordingTerms } from './compiled.ts';
import type { Concept, TaggedText } from './concept.ts';
import { packed } from './directions.ts';
import { originsOf, readExamples } from './examples.ts';
import { listsOf, startsOf } from './lists.ts';
import { directionFrom, meanOf, sumOf } from './meaning.ts';
import { type ReadWording, readConcept } from './wordings.ts';

export type CompileParts = {
  analyser: Analyser;
  vectors: Vectors;
  /** Texts that people have tagged, made up or real: what the vocabulary learns from. */
  tagged?: readonly TaggedText[];
};

/** A concept's own wordings weigh as much as this many tagged texts. */
const OWN_WEIGHT = 3;

/** Reads a whole vocabulary and all its examples: some two seconds for 1 500 concepts and 2 100 examples. */
export function compileConcepts(
  vocabulary: readonly Concept[],
  { analyser, vectors, tagged = [] }: CompileParts,
): CompiledConcepts {
  const { dims } = vectors;
  const read = vocabulary.map((concept) => readConcept(concept, analyser));
  const words = bagsOf(
    read.map(({ names, phrases, definition }) =>
      [...names, ...phrases, definition].flatMap(({ occurrences }) => occurrences.map(({ term }) => term)),
    ),
  );
  const nameSums = read.map(({ names }) => embedded(names));
  const names = centred(nameSums);
  const meanings = centred(
    read.map(({ phrases, definition }, i) =>
      sumOf([nameSums[i]!, embedded(phrases), vectors.embed(definition.occurrences)], dims),
    ),
  );

  const examples = readExamples(tagged, vocabulary, analyser, vectors);
  const origins = originsOf(examples, dims);
  const seen = examples.map(({ vector, group }) => directionFrom(vector, origins[group]));
  const taught = meanings.map((direction) => direction.map((value) => value * OWN_WEIGHT));
  for (const [i, { concepts }] of examples.entries()) {
    for (const concept of concepts) for (let d = 0; d < dims; d++) taught[concept]![d]! += seen[i]![d]!;
  }

  return {
    concepts: vocabulary.length,
    dims,
    words,
    names: numbered(
      read.map((concept) => concept.names),
      words.terms,
    ),
    phrases: numbered(
      read.map((concept) => concept.phrases),
      words.terms,
    ),
    nameDirections: packed(names, dims),
    meaningDirections: packed(meanings, dims),
    taughtDirections: packed(
      taught.map((sum) => directionFrom(sum, null)),
      dims,
    ),
    origins,
    examples: {
      words: bagsOf(examples.map(({ terms }) => terms)),
      directions: packed(seen, dims),
      tags: listsOf(examples.map(({ concepts }) => concepts)),
    },
  };

  function embedded(wordings: readonly ReadWording[]): Float32Array {
    return sumOf(
      wordings.map(({ occurrences }) => vectors.embed(occurrences)),
      dims,
    );
  }

  /** As directions, seen from their middle: what all concepts have in common tells none from another. */
  function centred(sums: readonly Float32Array[]): Float32Array[] {
    const directions = sums.map((sum) => directionFrom(sum, null));
    const middle = meanOf(directions, dims);
    return directions.map((direction) => directionFrom(direction, middle));
  }
}

function numbered(concepts: readonly (readonly ReadWording[])[], terms: readonly string[]): WordingTerms {
  const numberOf = new Map(terms.map((term, i) => [term, i]));
  return {
    starts: startsOf(concepts.map(({ length }) => length)),
    terms: listsOf(concepts.flat().map((wording) => wording.terms.flatMap((term) => numberOf.get(term) ?? []))),
  };
}
