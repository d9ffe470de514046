/** Counts above this weigh no more: one text that repeats a word for pages does not outweigh the others. */
export const MAX_COUNT = 255;

/** How much a term that occurs `count` times in a text weighs there: 1 + ln count (Salton & Buckley 1988, log tf). */
export function logTf(count: number): number {
  return LOG_TF[Math.min(count, MAX_COUNT)] ?? 0;
}

const LOG_TF = Float64Array.from({ length: MAX_COUNT + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/**
 * How much a term tells that `frequency` of `parts` parts hold: ln((parts + 1) / frequency), always above 0, so that a
 * collection of one text can be searched. A term that no part holds weighs as one that a single part holds.
 */
export function idf(parts: number, frequency: number): number {
  return Math.log((parts + 1) / Math.max(frequency, 1));
}
