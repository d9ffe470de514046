import { InvalidInput } from '../../invalid-input.ts';
import type { Activation, ConceptName, ConceptSpace } from '../../resources.ts';
import type { Vectors } from '../../vectors/vectors.ts';
import type { Analyser } from '../analyse.ts';
import { becauseOf } from './because.ts';
import { type CompileParts, compileConcepts } from './compile.ts';
import type { CompiledConcepts } from './compiled.ts';
import type { Concept } from './concept.ts';
import { openEvidence } from './evidence.ts';
import { largest } from './meaning.ts';
import { createNames } from './names.ts';
import { FITTED, logistic, scored } from './weights.ts';

export type ConceptParts = {
  /** Names the vocabulary and its examples; stored with every score. */
  version: string;
  analyser: Analyser;
  vectors: Vectors;
};

/** A text activates so many concepts, each by a logistic of its score that is flatter than confidence. Measured; see matching/README.md. */
const ACTIVE = 50;
const FLATTER = { slope: 0.6, level: -1.5 };

/** A glance finds fewer, more sharply told apart. With these a collection is found as well by a glance as by all evidence. */
const GLANCED = 25;
const AT_A_GLANCE = { slope: 0.5, level: -4 };

/** A vocabulary ready to be asked, compiled first. */
export function createConcepts(vocabulary: readonly Concept[], parts: ConceptParts & CompileParts): ConceptSpace {
  return openConcepts(vocabulary, compileConcepts(vocabulary, parts), parts);
}

/**
 * A compiled vocabulary ready to be asked, in some hundredths of a second. `vocabulary`, analyser and vectors are those
 * it was compiled with; throws `InvalidInput` when it sees that they are not.
 */
export function openConcepts(
  vocabulary: readonly Concept[],
  compiled: CompiledConcepts,
  { version, analyser, vectors }: ConceptParts,
): ConceptSpace {
  if (compiled.concepts !== vocabulary.length || compiled.dims !== vectors.dims) {
    throw new InvalidInput(
      `The concepts were compiled from ${compiled.concepts} with vectors of ${compiled.dims} dimensions; here are ${vocabulary.length} with ${vectors.dims}. Compile them anew.`,
    );
  }
  const evidence = openEvidence(vocabulary, compiled);
  const numberNamed = createNames(vocabulary, compiled, analyser);

  function at(index: number): ConceptName {
    const concept = vocabulary[index];
    if (concept === undefined)
      throw new RangeError(`There are ${vocabulary.length} concepts, none with number ${index}.`);
    const { id, labels, synonyms } = concept;
    return { index, id, labels, synonyms };
  }

  return {
    version,
    at,
    find(name) {
      const index = numberNamed(name);
      return index === undefined ? undefined : at(index);
    },
    vectorOf: evidence.vectorOf,
    lesson: evidence.lesson,
    activations(text, vector): Activation[] {
      const scores = scored(evidence.all(text, vector), FITTED);
      const active = largest(scores, ACTIVE);
      return asDirection(active, (concept) => logistic(FLATTER.slope * scores[concept]! + FLATTER.level));
    },
    glance(text, vector): Activation[] {
      const scores = evidence.brief(text, vector);
      const active = largest(scores, GLANCED);
      return asDirection(active, (concept) => logistic(AT_A_GLANCE.slope * scores[concept]! + AT_A_GLANCE.level));
    },
    because(concept, text, language) {
      return becauseOf(concept, analyser.analyse(text, language), evidence, vectors);
    },
    suggest(text, language, limit) {
      const read = analyser.analyse(text, language);
      const vector = vectors.embed(read.occurrences);
      if (vector === null) return [];
      const scores = scored(evidence.all(read, vector), FITTED);
      const chosen: number[] = [];
      for (const candidate of largest(scores, limit * 2)) {
        if (chosen.length < limit && !chosen.some((other) => sameNamed(other, candidate))) chosen.push(candidate);
      }
      return chosen.map((concept) =>
        Object.assign(at(concept), {
          theme: vocabulary[concept]!.theme,
          confidence: logistic(scores[concept]!),
          because: becauseOf(concept, read, evidence, vectors),
        }),
      );
    },
  };

  /** Whether one is called what the other also is: to show both would be to ask twice. */
  function sameNamed(a: number, b: number): boolean {
    return isAlsoCalled(vocabulary[a]!, vocabulary[b]!) || isAlsoCalled(vocabulary[b]!, vocabulary[a]!);
  }
}

function isAlsoCalled(concept: Concept, other: Concept): boolean {
  return concept.synonyms.nb?.some((synonym) => synonym.toLowerCase() === other.labels.nb.toLowerCase()) ?? false;
}

/** Concepts with their weights, scaled to length 1 as a vector. */
function asDirection(concepts: readonly number[], weightOf: (concept: number) => number): Activation[] {
  const weights = concepts.map(weightOf);
  const length = Math.hypot(...weights);
  return concepts.map((concept, i) => [concept, weights[i]! / length] as const);
}
