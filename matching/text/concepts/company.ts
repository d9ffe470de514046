import { type Lists, turned } from './lists.ts';

/** For each concept, the concepts it is tagged together with, and how often of the times it is used. */
export type Company = { others: Lists; shares: Float32Array };

/** A concept seen once is not yet always in that company. */
const SHRINK = 2;
/** Being part of a broader concept counts as half an example of their being used together. */
const BROADER_COUNT = 0.5;

/** `tags` are those of each example, `broader` each concept's broader one. */
export function companyOf(tags: Lists, broader: readonly (number | undefined)[]): Company {
  const concepts = broader.length;
  const tagged = turned(tags, concepts);
  const starts = new Uint32Array(concepts + 1);
  const others: number[] = [];
  const shares: number[] = [];
  const together = new Float64Array(concepts);
  for (let concept = 0; concept < concepts; concept++) {
    const from = others.length;
    const meet = (other: number, count: number): void => {
      if (other === concept) return;
      if (together[other] === 0) others.push(other);
      together[other]! += count;
    };
    const parent = broader[concept];
    if (parent !== undefined) meet(parent, BROADER_COUNT);
    const end = tagged.starts[concept + 1]!;
    for (let i = tagged.starts[concept]!; i < end; i++) {
      const example = tagged.values[i]!;
      for (let tag = tags.starts[example]!; tag < tags.starts[example + 1]!; tag++) meet(tags.values[tag]!, 1);
    }
    const used = end - tagged.starts[concept]!;
    for (let i = from; i < others.length; i++) {
      shares.push(together[others[i]!]! / (used + SHRINK));
      together[others[i]!] = 0;
    }
    starts[concept + 1] = others.length;
  }
  return { others: { starts, values: Uint32Array.from(others) }, shares: Float32Array.from(shares) };
}

/** What a first look says of a concept, before its company is asked; rounded from a fit of these three. */
const FIRST_LOOK = [0.3, 0.3, 0.4] as const;
const SHARPNESS = 2;
/** So far below the best, a concept has no say. */
const NEGLIGIBLE = -3;
/** Keeps the logarithm of no company at 0, and of much at about 4. */
const LITTLE = 0.01;

/** How much each concept keeps company with those that a first look (words, meaning, names) finds likely. */
export function inCompany(
  { others, shares }: Company,
  words: Float32Array,
  meaning: Float32Array,
  names: Float32Array,
): Float32Array {
  const [ofWords, ofMeaning, ofNames] = FIRST_LOOK;
  const look = words.map((value, i) => ofWords * value + ofMeaning * meaning[i]! + ofNames * names[i]!);
  const best = look.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const likely: { concept: number; share: number }[] = [];
  let total = 0;
  for (let concept = 0; concept < look.length; concept++) {
    const below = look[concept]! - best;
    if (below < NEGLIGIBLE) continue;
    const share = Math.exp(below * SHARPNESS);
    likely.push({ concept, share });
    total += share;
  }
  const into = new Float32Array(look.length);
  for (const { concept, share } of likely) {
    const end = others.starts[concept + 1]!;
    for (let i = others.starts[concept]!; i < end; i++) into[others.values[i]!]! += (share / total) * shares[i]!;
  }
  for (let i = 0; i < into.length; i++) if (into[i]! > 0) into[i] = Math.log(1 + into[i]! / LITTLE);
  return into;
}
