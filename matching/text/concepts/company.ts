import { type Lists, listAt } from './lists.ts';

/** For each concept, the concepts it is tagged together with, and how often of the times it is used. */
export type Company = readonly (readonly (readonly [concept: number, share: number])[])[];

/** A concept seen once is not yet always in that company. */
const SHRINK = 2;
/** Being part of a broader concept counts as half an example of their being used together. */
const BROADER_COUNT = 0.5;

/** `tags` are those of the examples, one list for each; `broader` is each concept's broader one. */
export function companyOf(tags: Lists, broader: readonly (number | undefined)[]): Company {
  const together = broader.map((parent) => new Map(parent === undefined ? [] : [[parent, BROADER_COUNT]]));
  const used = new Float64Array(broader.length);
  for (let example = 0; example < tags.starts.length - 1; example++) {
    const concepts = listAt(tags, example);
    for (const concept of concepts) {
      used[concept]! += 1;
      const seen = together[concept]!;
      for (const other of concepts) if (other !== concept) seen.set(other, (seen.get(other) ?? 0) + 1);
    }
  }
  return together.map((seen, concept) =>
    [...seen].map(([other, n]) => [other, n / (used[concept]! + SHRINK)] as const),
  );
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
  company: Company,
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
    for (const [other, together] of company[concept]!) into[other]! += (share / total) * together;
  }
  for (let i = 0; i < into.length; i++) if (into[i]! > 0) into[i] = Math.log(1 + into[i]! / LITTLE);
  return into;
}
