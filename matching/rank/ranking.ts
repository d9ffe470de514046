import type { Candidate, Facts, Query, Ranked, Texts } from '../model.ts';

/** What is measured of a pair of texts, by name. */
type Numbers = Readonly<Record<string, number>>;

/** One summand of a score. */
export type Share = { code: string; value: number; reason: Texts };

/** A way to order candidates: which numbers it looks at, and what score they make. */
export interface Ranking {
  readonly version: string;
  featuresOf(query: Query, candidate: Candidate, facts: Facts, texts: Numbers): Record<string, number>;
  /** The summands of the score of these features. They add up to 0–1; the one called `text` is what the texts give. */
  sharesOf(features: Readonly<Record<string, number>>): Share[];
}

/** Candidates by falling score, ties by text, then by id. */
export function inOrder(
  ranking: Ranking,
  query: Query,
  candidates: readonly Candidate[],
  factsOf: (id: string) => Facts,
  textsOf: (id: string) => Numbers,
): Ranked[] {
  return candidates
    .map((candidate) => {
      const features = ranking.featuresOf(query, candidate, factsOf(candidate.id), textsOf(candidate.id));
      const score = ranking.sharesOf(features).reduce((sum, share) => sum + share.value, 0);
      return { candidate, features, score: Math.min(1, score) };
    })
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        b.candidate.textScore - a.candidate.textScore ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
    .map(({ candidate, features, score }, i) => ({ id: candidate.id, score, position: i + 1, features }));
}
