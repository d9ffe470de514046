/** Counts above this weigh no more: one text that repeats a word for pages does not outweigh the others. */
const MAX_COUNT = 255;

/** How much a term that occurs `count` times in a text weighs there: 1 + ln count (Salton & Buckley 1988, log tf). */
export function logTf(count: number): number {
  return LOG_TF[Math.min(count, MAX_COUNT)] ?? 0;
}

const LOG_TF = Float64Array.from({ length: MAX_COUNT + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/**
 * How much a term tells that `frequency` of `documents` documents hold: ln((documents + 1) / frequency), always above
 * 0, so that a collection of one text can be searched. A term that nothing holds weighs as one that a single document
 * holds.
 */
export function idf(documents: number, frequency: number): number {
  return Math.log((documents + 1) / Math.max(frequency, 1));
}

/** In collections larger than `SMALL` a term that more than this share of the documents hold tells nothing. */
export const MAX_SHARE = 0.1;
export const SMALL = 1_000;
