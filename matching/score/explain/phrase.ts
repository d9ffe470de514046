import type { Occurrence } from '../../text/analyse.ts';

/** A phrase is at most this many telling words, and this many letters. */
const MAX_WORDS = 5;
const MAX_CHARS = 70;
/** A word must come this near to belong to the phrase. */
const COST = 0.2;
const MARKS = '.!?;:\n';

/** How near a term is to something, 0–1. */
export type Nearness = (term: string) => number;

/** A word where it stands, with the terms it gives: itself and, of a compound, its parts. */
export type Word = { at: number; end: number; terms: readonly string[] };

export function wordsOf(occurrences: readonly Occurrence[]): Word[] {
  const words: { at: number; end: number; terms: string[] }[] = [];
  for (const { term, surface, at } of occurrences) {
    const last = words.at(-1);
    if (last?.at === at) last.terms.push(term);
    else words.push({ at, end: at + surface.length, terms: [term] });
  }
  return words;
}

/**
 * The few words of a text, as written and within one sentence, that come nearest to something. A compound is as near as
 * the nearest of its terms. Null when none is near.
 */
export function nearestPhrase(
  text: string,
  words: readonly Word[],
  nearnessOf: Nearness,
): { phrase: string; nearness: number } | null {
  const gains = Float64Array.from(words, ({ terms }) => Math.max(...terms.map(nearnessOf)) - COST);
  let best: { from: number; to: number; nearness: number } | null = null;
  for (const [first, { at }] of words.entries()) {
    // A phrase that starts with a word of no gain is better without it.
    if (gains[first]! <= 0) continue;
    let sum = 0;
    for (let last = first; last < first + MAX_WORDS && last < words.length; last++) {
      const { end } = words[last]!;
      if (end - at > MAX_CHARS || (last > first && endsSentence(text, words[last - 1]!.end, words[last]!.at))) break;
      sum += gains[last]!;
      if (sum > (best?.nearness ?? 0)) best = { from: at, to: end, nearness: sum };
    }
  }
  return best === null ? null : { phrase: text.slice(best.from, best.to), nearness: best.nearness };
}

/** Whether there is a mark between two words that parts sentences. */
function endsSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (MARKS.includes(text.charAt(at))) return true;
  return false;
}
