import type { WordingTerms } from './compiled.ts';
import type { WordEvidence } from './word-evidence.ts';

/** Makes the idf of a name comparable to the standardised kinds of evidence. */
const SCALE = 0.2;
const NONE = -1;

/** Answers, for a text's terms, how telling the most telling name of each concept is that stands whole in the text. */
export function createNamed(
  { starts, terms }: WordingTerms,
  { idfs, numberOf }: WordEvidence,
): (terms: Iterable<string>) => Float32Array {
  const concepts = starts.length - 1;
  const names = terms.starts.length - 1;
  const conceptOf = new Uint32Array(names);
  const weights = new Float32Array(names);
  // Every name stands in a chain under its rarest term: a text that lacks it cannot hold the name.
  const first = new Int32Array(idfs.length).fill(NONE);
  const next = new Int32Array(names);
  for (let concept = 0; concept < concepts; concept++) {
    for (let name = starts[concept]!; name < starts[concept + 1]!; name++) {
      const from = terms.starts[name]!;
      const end = terms.starts[name + 1]!;
      if (from === end) continue;
      let rarest = terms.values[from]!;
      let sum = 0;
      for (let i = from; i < end; i++) {
        const term = terms.values[i]!;
        sum += idfs[term]!;
        if (idfs[term]! > idfs[rarest]!) rarest = term;
      }
      conceptOf[name] = concept;
      weights[name] = SCALE * sum;
      next[name] = first[rarest]!;
      first[rarest] = name;
    }
  }

  return (text) => {
    const into = new Float32Array(concepts);
    const present = new Set<number>();
    for (const term of text) {
      const number = numberOf(term);
      if (number !== undefined) present.add(number);
    }
    for (const term of present) {
      for (let name = first[term]!; name !== NONE; name = next[name]!) {
        const concept = conceptOf[name]!;
        if (weights[name]! > into[concept]! && standsIn(name, present)) into[concept] = weights[name]!;
      }
    }
    return into;
  };

  function standsIn(name: number, present: ReadonlySet<number>): boolean {
    for (let i = terms.starts[name]!; i < terms.starts[name + 1]!; i++) {
      if (!present.has(terms.values[i]!)) return false;
    }
    return true;
  }
}
