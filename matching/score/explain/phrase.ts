import type { Occurrence } from '../../text/analyse.ts';

/** A phrase is at most this many telling words, and this many letters. */
const MAX_WORDS = 5;
const MAX_CHARS = 70;
/** A word must come this near to belong to the phrase. */
const COST = 0.2;

type Word = { at: number; end: number; nearness: number };

/**
 * The few words of a text, as written and within one sentence, that come nearest to something; `nearnessOf` says how
 * near a term is, 0–1. Null when none is near.
 */
export function nearestPhrase(
  text: string,
  occurrences: readonly Occurrence[],
  nearnessOf: (term: string) => number,
): { phrase: string; nearness: number } | null {
  const words = wordsOf(occurrences, nearnessOf);
  let best: { from: number; to: number; nearness: number } | null = null;
  for (const [first, { at }] of words.entries()) {
    let sum = 0;
    for (const { end, nearness } of words.slice(first, first + MAX_WORDS)) {
      if (end - at > MAX_CHARS || /[.!?;:\n]/u.test(text.slice(at, end))) break;
      sum += nearness - COST;
      if (sum > (best?.nearness ?? 0)) best = { from: at, to: end, nearness: sum };
    }
  }
  return best === null ? null : { phrase: text.slice(best.from, best.to), nearness: best.nearness };
}

/** A compound is as near as the nearest of its terms. */
function wordsOf(occurrences: readonly Occurrence[], nearnessOf: (term: string) => number): Word[] {
  const words: Word[] = [];
  for (const { term, surface, at } of occurrences) {
    const nearness = Math.max(0, nearnessOf(term));
    const last = words.at(-1);
    if (last?.at === at) last.nearness = Math.max(last.nearness, nearness);
    else words.push({ at, end: at + surface.length, nearness });
  }
  return words;
}
