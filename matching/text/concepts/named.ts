import type { WordEvidence } from './word-evidence.ts';
import type { ReadConcept } from './wordings.ts';

type Entry = { concept: number; others: readonly string[]; weight: number };

/** Makes the idf of a name comparable to the standardised kinds of evidence. */
const SCALE = 0.2;

/** Answers, for a text's terms, how telling the most telling name of each concept is that stands whole in the text. */
export function createNamed(
  concepts: readonly ReadConcept[],
  words: WordEvidence,
): (terms: ReadonlySet<string>) => Float32Array {
  // Every name stands under its rarest term: a text that lacks it cannot hold the name.
  const byTerm = new Map<string, Entry[]>();
  for (const [concept, { wordings }] of concepts.entries()) {
    for (const { terms, everyday } of wordings) {
      if (everyday || terms.length === 0) continue;
      const rarest = terms.reduce((a, b) => (words.idf(b) > words.idf(a) ? b : a));
      const weight = SCALE * terms.reduce((sum, term) => sum + words.idf(term), 0);
      const entry = { concept, others: terms.filter((term) => term !== rarest), weight };
      const entries = byTerm.get(rarest);
      if (entries === undefined) byTerm.set(rarest, [entry]);
      else entries.push(entry);
    }
  }
  return (terms) => {
    const into = new Float32Array(concepts.length);
    for (const term of terms) {
      for (const { concept, others, weight } of byTerm.get(term) ?? []) {
        if (weight > into[concept]! && others.every((other) => terms.has(other))) into[concept] = weight;
      }
    }
    return into;
  };
}
