/** How often each term is seen in some texts, and how many terms they have in all. */
export type TermCounts = { counts: ReadonlyMap<string, number>; all: number };

/** A way of spelling that pairs of words have in common, with a letter on each side: «sjøl» for «sel». */
type Rule = { from: string; to: string; seen: number };

/** A way of spelling seen in fewer pairs is chance, and a longer one is a whole word. */
const MIN_SEEN = 2;
const MAX_RULE = 6;
const EDGE = '|';
/** How many times more common a term must be in its own norm to be one of that norm only. */
const ONLY_HERE = 4;
const MIN_SOURCE = 2;
const MIN_TARGET = 3;

/**
 * More pairs of the same kind as those learnt from sentences: a term that only the first norm uses, when one of the ways
 * of spelling in which the learnt pairs differ turns it into a term that the second norm uses (utanforskap, utenforskap).
 */
export function spellingPairs(
  learnt: ReadonlyMap<string, string>,
  first: TermCounts,
  second: TermCounts,
): Map<string, string> {
  const rules = rulesOf(learnt);
  const pairs = new Map<string, string>();
  // A target counts by how often the second norm uses it; not at all when it is the first norm's as much.
  const commonness = (term: string): number => {
    const count = second.counts.get(term) ?? 0;
    return count < MIN_TARGET || shareOf(term, second) < shareOf(term, first) ? 0 : count;
  };
  for (const [term, count] of first.counts) {
    if (count < MIN_SOURCE || learnt.has(term)) continue;
    if (shareOf(term, first) <= ONLY_HERE * shareOf(term, second)) continue;
    const best = bestSpelling(term, rules, commonness);
    if (best !== null) pairs.set(term, best);
  }
  return pairs;
}

function shareOf(term: string, { counts, all }: TermCounts): number {
  return all === 0 ? 0 : (counts.get(term) ?? 0) / all;
}

function bestSpelling(
  term: string,
  rules: ReadonlyMap<string, readonly Rule[]>,
  commonness: (term: string) => number,
): string | null {
  const edged = EDGE + term + EDGE;
  let best: string | null = null;
  let bestWeight = 0;
  for (let at = 0; at < edged.length; at++) {
    for (let length = 2; length <= MAX_RULE && at + length <= edged.length; length++) {
      for (const rule of rules.get(edged.slice(at, at + length)) ?? []) {
        const spelt = (edged.slice(0, at) + rule.to + edged.slice(at + length)).replaceAll(EDGE, '');
        const weight = rule.seen * Math.log(1 + commonness(spelt));
        if (weight > bestWeight) [best, bestWeight] = [spelt, weight];
      }
    }
  }
  return best;
}

/** Every way of spelling by what is replaced. */
function rulesOf(learnt: ReadonlyMap<string, string>): Map<string, Rule[]> {
  const seen = new Map<string, Rule>();
  for (const [from, to] of learnt) {
    const [left, right] = difference(EDGE + from + EDGE, EDGE + to + EDGE);
    if (left.length > MAX_RULE || right.length > MAX_RULE) continue;
    const rule = seen.get(`${left} ${right}`) ?? { from: left, to: right, seen: 0 };
    rule.seen++;
    seen.set(`${left} ${right}`, rule);
  }
  const rules = new Map<string, Rule[]>();
  for (const rule of seen.values()) {
    if (rule.seen >= MIN_SEEN) rules.set(rule.from, [...(rules.get(rule.from) ?? []), rule]);
  }
  return rules;
}

/** What is left of two words without their common start and end, but for one letter of each. */
function difference(a: string, b: string): [string, string] {
  let start = 0;
  while (a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const from = Math.max(0, start - 1);
  const keep = Math.max(0, end - 1);
  return [a.slice(from, a.length - keep), b.slice(from, b.length - keep)];
}
