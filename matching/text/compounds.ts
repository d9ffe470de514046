import { NORWEGIAN_STOP_WORDS } from './stop-words.ts';

/** How often each lower-case, folded word stands in a large body of text. */
export type WordCounts = Pick<ReadonlyMap<string, number>, 'get' | 'has'>;

/** The parts of a Norwegian compound, two or three, without joints; null when the word is taken as one. */
export type Splitter = (word: string) => readonly string[] | null;

/** Shorter parts are mostly endings and chance. */
const MIN_PART = 4;
const MAX_PARTS = 3;
/** Words of their own, but as the end of a longer one nearly always an ending of it: stig-ande is no duck. */
const ENDINGS = new Set(
  `ande ende anda else elsen elser elsane elsene heit heita heiter heten heter hetene ning ningen ninga ninger ling lingen
  linga linger ingen inga inger ingane ingene isme ismen iske some somme somt samt leik leiken leikar lige erte erne eren erane
  arar aren arane enes anes`.split(/\s+/u),
);
/** What may stand between two parts: nothing, -s- or -e-. */
export const JOINTS = ['', 's', 'e'];
/** No real compound is longer; keeps garbage cheap. */
const MAX_CHARS = 48;

type Split = { parts: readonly string[]; logCount: number };

/**
 * Splits by counts alone: the split whose parts have the highest geometric mean of counts, if that is above the count
 * of the word itself (Koehn & Knight 2003). A word more often seen than its parts (samarbeid) stays whole.
 */
export function createSplitter(counts: WordCounts): Splitter {
  return (word) => {
    if (word.length > MAX_CHARS || /\d/u.test(word)) return null;
    const split = bestSplit(word, MAX_PARTS);
    return split !== null && split.logCount > Math.log((counts.get(word) ?? 0) + 1) ? split.parts : null;
  };

  function bestSplit(word: string, maxParts: number): Split | null {
    let best: Split | null = null;
    for (let at = MIN_PART; at <= word.length - MIN_PART; at++) {
      const heads = headsOf(word.slice(0, at));
      if (heads.length === 0) continue;
      const tail = word.slice(at);
      if (ENDINGS.has(tail)) continue;
      const rests = [asPart(tail), maxParts > 2 ? bestSplit(tail, maxParts - 1) : null];
      for (const head of heads) {
        for (const rest of rests) {
          if (rest === null) continue;
          const joined = joinedTo(head, rest);
          if (best === null || joined.logCount > best.logCount) best = joined;
        }
      }
    }
    return best;
  }

  function headsOf(start: string): Split[] {
    return JOINTS.flatMap((joint) =>
      start.endsWith(joint) ? (asPart(start.slice(0, start.length - joint.length)) ?? []) : [],
    );
  }

  function asPart(part: string): Split | null {
    const count = part.length < MIN_PART || NORWEGIAN_STOP_WORDS.has(part) ? 0 : (counts.get(part) ?? 0);
    return count === 0 ? null : { parts: [part], logCount: Math.log(count) };
  }
}

/** The two one after the other; the mean of the logarithms is that of the geometric mean. */
function joinedTo(head: Split, rest: Split): Split {
  const parts = [...head.parts, ...rest.parts];
  return { parts, logCount: (head.logCount + rest.logCount * rest.parts.length) / parts.length };
}
