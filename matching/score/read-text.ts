import { logTf } from '../index/weights.ts';
import type { Activation, ConceptName, ConceptSpace } from '../resources.ts';
import type { Occurrence } from '../text/analyse.ts';
import { LANGUAGES, type Language } from '../text/language.ts';

/** How often each term occurs. */
export function countsOf(occurrences: Iterable<Occurrence>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of occurrences) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** log tf, times what the term tells, scaled to length 1. */
export function weighed(
  counts: ReadonlyMap<string, number>,
  tells: (term: string) => number = () => 1,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [term, count] of counts) weights.set(term, logTf(count) * tells(term));
  return unitWeights(weights);
}

export function unitWeights(weights: Map<string, number>): Map<string, number> {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const length = Math.sqrt(squares);
  if (length > 0) for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}

type Weighed = { vector: Float32Array | null; weight: number };

/** The sum of vectors by weight; null when there is none. */
export function summed(vectors: readonly Weighed[]): Float32Array | null {
  let sum: Float32Array | null = null;
  for (const { vector, weight } of vectors) {
    if (vector === null || weight === 0) continue;
    sum ??= new Float32Array(vector.length);
    for (let d = 0; d < sum.length; d++) sum[d]! += weight * vector[d]!;
  }
  return sum;
}

/** The sum of vectors by weight, scaled to length 1; null when nothing is left. */
export function direction(vectors: readonly Weighed[]): Float32Array | null {
  const sum = summed(vectors);
  if (sum === null) return null;
  let squares = 0;
  for (let d = 0; d < sum.length; d++) squares += sum[d]! * sum[d]!;
  if (!(squares > 1e-12)) return null;
  const length = Math.sqrt(squares);
  for (let d = 0; d < sum.length; d++) sum[d]! /= length;
  return sum;
}

/** What a text's concepts mean together, length 1. */
export function meaningOf(activations: readonly Activation[], space: ConceptSpace | null): Float32Array | null {
  if (space === null) return null;
  return direction(activations.map(([concept, weight]) => ({ vector: space.vectorOf(concept), weight })));
}

/** Those activations with confirmed concepts added in full, scaled to length 1 again. */
export function withConfirmed(
  activations: readonly Activation[],
  confirmed: readonly ConceptName[],
  soft: number,
): Activation[] {
  const weights = new Map(
    activations.map(([concept, weight]) => [concept, weight * (confirmed.length > 0 ? soft : 1)]),
  );
  for (const { index } of confirmed) weights.set(index, 1);
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return [...weights].map(([concept, weight]) => [concept, length === 0 ? 0 : weight / length] as const);
}

/** Every name a concept goes by, with its language. */
export function namesOf({ labels, synonyms }: ConceptName): { text: string; language: Language }[] {
  return LANGUAGES.flatMap((language) =>
    [labels[language], ...(synonyms[language] ?? [])].map((text) => ({ text, language })),
  );
}
