import { startsOf } from './lists.ts';

/**
 * Bags of terms, laid out by term: term t is in the bags members[i], counts[i] times in each, for i from starts[t] to
 * before starts[t + 1].
 */
export type Bags = {
  size: number;
  terms: readonly string[];
  starts: Uint32Array;
  members: Uint16Array;
  counts: Uint16Array;
};

/** What a 16-bit number can hold. */
const MOST = 0xffff;

/** Throws a `RangeError` for more than 65 535 bags. A term is counted no more than 65 535 times in one of them. */
export function bagsOf(bags: readonly (readonly string[])[]): Bags {
  if (bags.length > MOST) throw new RangeError(`There can be ${MOST} texts at most, not ${bags.length}.`);
  const postings = new Map<string, { members: number[]; counts: number[] }>();
  for (const [bag, terms] of bags.entries()) {
    for (const term of terms) {
      let own = postings.get(term);
      if (own === undefined) postings.set(term, (own = { members: [], counts: [] }));
      const last = own.members.length - 1;
      if (own.members[last] === bag) own.counts[last] = Math.min(MOST, own.counts[last]! + 1);
      else {
        own.members.push(bag);
        own.counts.push(1);
      }
    }
  }
  const all = [...postings.values()];
  return {
    size: bags.length,
    terms: [...postings.keys()],
    starts: startsOf(all.map(({ members }) => members.length)),
    members: Uint16Array.from(all.flatMap(({ members }) => members)),
    counts: Uint16Array.from(all.flatMap(({ counts }) => counts)),
  };
}
