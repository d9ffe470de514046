/** The different terms of two texts that say the same. */
export type AlignedTerms = { from: ReadonlySet<string>; to: ReadonlySet<string> };

type Counts = Map<string, number>;

/** Times together and Dice coefficient from which a pair is believed: less is asked of words that look alike. */
const ALIKE = { likeness: 0.5, together: 3, dice: 0.2 };
const UNLIKE = { together: 5, dice: 0.42 };
/** A word that the other side uses this much as often itself is no word of one side only. */
const MAX_SHARED = 0.3;

/**
 * Which term of the second norm each term of the first stands for, learnt from sentences in both by the Dice coefficient
 * of standing in the same pair (2·together / (from + to)); only terms that the pair does not share are compared, and
 * only terms that the second norm seldom uses itself are mapped. The terms must come from an analysis without mapping.
 */
export function alignNorms(pairs: Iterable<AlignedTerms>): Map<string, string> {
  const from: Counts = new Map();
  const to: Counts = new Map();
  const together = new Map<string, Counts>();
  for (const pair of pairs) {
    for (const term of pair.from) add(from, term);
    for (const term of pair.to) add(to, term);
    const onlyTo = [...pair.to].filter((term) => !pair.from.has(term));
    for (const term of pair.from) {
      if (pair.to.has(term)) continue;
      const seen = together.get(term) ?? new Map<string, number>();
      together.set(term, seen);
      for (const other of onlyTo) add(seen, other);
    }
  }
  const mapped = new Map<string, string>();
  for (const [term, others] of together) {
    const count = from.get(term) ?? 0;
    if ((to.get(term) ?? 0) > MAX_SHARED * count) continue;
    const best = bestOf(term, others, count, to);
    if (best !== null) mapped.set(term, best);
  }
  return mapped;
}

function bestOf(term: string, others: Counts, count: number, to: Counts): string | null {
  let best: string | null = null;
  let bestSure = 1;
  for (const [other, together] of others) {
    if (together < ALIKE.together) continue;
    const asked = likeness(term, other) >= ALIKE.likeness ? ALIKE : UNLIKE;
    const sure = (2 * together) / (count + (to.get(other) ?? 0)) / asked.dice;
    if (together >= asked.together && sure > bestSure) {
      best = other;
      bestSure = sure;
    }
  }
  return best;
}

/** Twice the longest common subsequence of letters over both lengths: 1 for the same word, 0 for no letter in common. */
function likeness(a: string, b: string): number {
  let row = new Uint8Array(b.length + 1);
  for (const letter of a) {
    const next = new Uint8Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      next[j] = letter === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    }
    row = next;
  }
  return (2 * (row[b.length] ?? 0)) / (a.length + b.length);
}

/** A term of the other language and how much of the word's meaning it carries; the shares of one word sum to 1. */
export type Translation = { term: string; share: number };

const MIN_DICE_TRANSLATION = 0.15;
const MAX_TRANSLATIONS = 3;

/** The up to three terms of the second language that each term of the first is translated to, by the same measure. */
export function alignTranslations(pairs: Iterable<AlignedTerms>): Map<string, Translation[]> {
  const from: Counts = new Map();
  const to: Counts = new Map();
  const together = new Map<string, Counts>();
  for (const pair of pairs) {
    for (const term of pair.to) add(to, term);
    for (const term of pair.from) {
      add(from, term);
      const seen = together.get(term) ?? new Map<string, number>();
      together.set(term, seen);
      for (const other of pair.to) add(seen, other);
    }
  }
  const translated = new Map<string, Translation[]>();
  for (const [term, others] of together) {
    const best = [...others]
      .map(([other, n]) => ({ term: other, share: (2 * n) / ((from.get(term) ?? 0) + (to.get(other) ?? 0)) }))
      .filter(({ share }) => share >= MIN_DICE_TRANSLATION)
      .toSorted((a, b) => b.share - a.share)
      .slice(0, MAX_TRANSLATIONS);
    const sum = best.reduce((total, { share }) => total + share, 0);
    if (sum > 0)
      translated.set(
        term,
        best.map(({ term: to, share }) => ({ term: to, share: share / sum })),
      );
  }
  return translated;
}

function add(counts: Counts, term: string): void {
  counts.set(term, (counts.get(term) ?? 0) + 1);
}
