/** A bag of terms as a direction: log tf × idf, length 1. */
export type Bag = ReadonlyMap<string, number>;

export type WordEvidence = {
  /** How rare a term is among the bags; a term of no bag is rarest. */
  idf: (term: string) => number;
  /** A text's terms as a direction in the same space. */
  bagOf: (terms: Iterable<string>) => Bag;
  /** The cosine of a text with each bag, 0–1, written into `into`. */
  cosines: (bag: Bag, into: Float32Array) => Float32Array;
  /** What a term gives to one bag's cosine, per weight it has in the text; 0 when the bag lacks it. */
  weightIn: (term: string, index: number) => number;
};

/** A term's postings, from `start` to before `end`, and how rare it is. */
type Term = { start: number; end: number; idf: number };

/** Bags of terms, to compare texts with: postings in flat arrays, weights worked out once. */
export function createWordEvidence(bags: readonly (readonly string[])[]): WordEvidence {
  const counted = bags.map(counts);
  const { terms, length } = layOut(counted);
  const unknown = rarity(0, bags.length);
  const members = new Uint16Array(length);
  const weights = new Float32Array(length);
  const next = new Map(Array.from(terms, ([term, { start }]) => [term, start]));
  for (const [index, bag] of counted.entries()) {
    for (const [term, weight] of direction(bag)) {
      const at = next.get(term) ?? 0;
      next.set(term, at + 1);
      members[at] = index;
      weights[at] = weight;
    }
  }

  function idf(term: string): number {
    return terms.get(term)?.idf ?? unknown;
  }

  function direction(bag: ReadonlyMap<string, number>): Map<string, number> {
    const weighed = new Map<string, number>();
    let squares = 0;
    for (const [term, count] of bag) {
      const weight = (count === 1 ? 1 : 1 + Math.log(count)) * idf(term);
      weighed.set(term, weight);
      squares += weight * weight;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (const [term, weight] of weighed) weighed.set(term, weight * scale);
    return weighed;
  }

  return {
    idf,
    bagOf: (terms) => direction(counts(terms)),
    cosines(bag, into) {
      into.fill(0);
      for (const [term, weight] of bag) {
        const known = terms.get(term);
        if (known === undefined) continue;
        for (let i = known.start; i < known.end; i++) into[members[i]!]! += weight * weights[i]!;
      }
      return into;
    },
    weightIn(term, index) {
      const { start, end } = terms.get(term) ?? { start: 0, end: 0 };
      for (let i = start; i < end; i++) if (members[i] === index) return weights[i]!;
      return 0;
    },
  };
}

function layOut(bags: readonly ReadonlyMap<string, number>[]): { terms: Map<string, Term>; length: number } {
  const spread = new Map<string, number>();
  for (const bag of bags) for (const term of bag.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const terms = new Map<string, Term>();
  let length = 0;
  for (const [term, n] of spread) {
    terms.set(term, { start: length, end: length + n, idf: rarity(n, bags.length) });
    length += n;
  }
  return { terms, length };
}

/** Inverse document frequency of a term that is in `n` of `all` bags, at least 0. */
function rarity(n: number, all: number): number {
  return Math.max(0, Math.log((all + 1) / (n + 0.5)));
}

function counts(terms: Iterable<string>): Map<string, number> {
  const counted = new Map<string, number>();
  for (const term of terms) counted.set(term, (counted.get(term) ?? 0) + 1);
  return counted;
}
