import type { Bags } from './bags.ts';

/** A bag of terms as a direction: log tf × idf, length 1. */
type Bag = ReadonlyMap<string, number>;

export type WordEvidence = {
  /** The terms of the bags; a term's number is its place among them. */
  readonly terms: readonly string[];
  /** Undefined for a term of no bag. */
  numberOf: (term: string) => number | undefined;
  /** How rare each term is among the bags, by its number. */
  readonly idfs: Float64Array;
  /** The same by name; a term of no bag is rarest. */
  idf: (term: string) => number;
  /** A text's terms as a direction in the same space. */
  bagOf: (terms: Iterable<string>) => Bag;
  /** The cosine of a text with each bag, 0–1, written into `into`. */
  cosines: (bag: Bag, into: Float32Array) => Float32Array;
  /** What a term gives to one bag's cosine, per weight it has in the text; 0 when the bag lacks it. */
  weightIn: (term: string, index: number) => number;
};

/** Compares texts with bags of terms. Weights are worked out once, one for each count. */
export function createWordEvidence({ size, terms, starts, members, counts }: Bags): WordEvidence {
  const numbers = new Map<string, number>();
  for (let term = 0; term < terms.length; term++) numbers.set(terms[term]!, term);
  const unknown = rarity(0, size);
  const idfs = new Float64Array(terms.length);
  for (let term = 0; term < terms.length; term++) idfs[term] = rarity(starts[term + 1]! - starts[term]!, size);
  const weights = unitWeights({ size, terms, starts, members, counts }, idfs);

  function idf(term: string): number {
    const number = numbers.get(term);
    return number === undefined ? unknown : idfs[number]!;
  }

  return {
    terms,
    numberOf: (term) => numbers.get(term),
    idfs,
    idf,
    bagOf(list) {
      const bag = new Map<string, number>();
      for (const term of list) bag.set(term, (bag.get(term) ?? 0) + 1);
      let squares = 0;
      for (const [term, count] of bag) {
        const weight = weightOf(count, idf(term));
        bag.set(term, weight);
        squares += weight * weight;
      }
      const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
      for (const [term, weight] of bag) bag.set(term, weight * scale);
      return bag;
    },
    cosines(bag, into) {
      into.fill(0);
      for (const [term, weight] of bag) {
        const number = numbers.get(term);
        if (number === undefined) continue;
        for (let i = starts[number]!; i < starts[number + 1]!; i++) into[members[i]!]! += weight * weights[i]!;
      }
      return into;
    },
    weightIn(term, index) {
      const number = numbers.get(term);
      if (number === undefined) return 0;
      for (let i = starts[number]!; i < starts[number + 1]!; i++) if (members[i] === index) return weights[i]!;
      return 0;
    },
  };
}

/** What each posting weighs when its bag has length 1. */
function unitWeights({ size, starts, members, counts }: Bags, idfs: Float64Array): Float32Array {
  const weights = new Float32Array(members.length);
  const lengths = new Float64Array(size);
  for (let term = 0; term < idfs.length; term++) {
    const idf = idfs[term]!;
    const end = starts[term + 1]!;
    for (let i = starts[term]!; i < end; i++) {
      const weight = weightOf(counts[i]!, idf);
      weights[i] = weight;
      lengths[members[i]!]! += weight * weight;
    }
  }
  for (let bag = 0; bag < size; bag++) lengths[bag] = Math.sqrt(lengths[bag]!);
  for (let i = 0; i < weights.length; i++) if (weights[i]! > 0) weights[i]! /= lengths[members[i]!]!;
  return weights;
}

function weightOf(count: number, idf: number): number {
  return (count === 1 ? 1 : 1 + Math.log(count)) * idf;
}

/** Inverse document frequency of a term that is in `n` of `all` bags, at least 0. */
function rarity(n: number, all: number): number {
  return Math.max(0, Math.log((all + 1) / (n + 0.5)));
}
