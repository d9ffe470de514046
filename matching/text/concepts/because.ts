import type { Because } from '../../resources.ts';
import type { Vectors } from '../../vectors/vectors.ts';
import type { Analysed } from '../analyse.ts';
import type { Evidence } from './evidence.ts';

const MAX_WORDS = 3;
/** A phrase is quoted when the text has this much of what it says, by how telling its words are. */
const MIN_COVERED = 0.5;
/** A word of the text is quoted for its meaning when it lies at least this near the concept's names. */
const MIN_NEAR = 0.25;

/** What in the text led to a concept: shared words first, weightiest first; else the words nearest to it in meaning. */
export function becauseOf(concept: number, text: Analysed, evidence: Evidence, vectors: Vectors): Because {
  const shared = shares(text, (term) => evidence.words.weightIn(term, concept) * evidence.words.idf(term));
  const near =
    shared.length > 0
      ? []
      : shares(text, (term) => {
          const cosine = nearness(vectors.row(term), evidence.vectorOf(concept));
          return cosine < MIN_NEAR ? 0 : cosine * vectors.weight(term);
        });
  return { words: [...shared, ...near].slice(0, MAX_WORDS), phrase: phraseOf(concept, text, evidence) };
}

/** Surfaces by what their terms give, each written once. */
function shares(text: Analysed, given: (term: string) => number): string[] {
  const values = new Map<string, number>();
  const kept = new Map<string, number>();
  for (const { term, surface } of text.occurrences) {
    let value = kept.get(term);
    if (value === undefined) kept.set(term, (value = given(term)));
    const word = surface.toLowerCase();
    if (value > (values.get(word) ?? 0)) values.set(word, value);
  }
  return [...values].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

function nearness(row: Float32Array | null, direction: Float32Array): number {
  let dot = 0;
  if (row !== null) for (let d = 0; d < row.length; d++) dot += row[d]! * direction[d]!;
  return dot;
}

function phraseOf(concept: number, text: Analysed, evidence: Evidence): string | null {
  const terms = new Set(text.occurrences.map(({ term }) => term));
  let best: string | null = null;
  let most = 0;
  for (const phrase of evidence.wordingsOf(concept)) {
    const all = sum(phrase.terms, evidence.words.idf);
    const covered = sum(
      phrase.terms.filter((term) => terms.has(term)),
      evidence.words.idf,
    );
    if (covered > most && covered >= MIN_COVERED * all) {
      best = phrase.text;
      most = covered;
    }
  }
  return best;
}

function sum(terms: readonly string[], idf: (term: string) => number): number {
  return terms.reduce((total, term) => total + idf(term), 0);
}
