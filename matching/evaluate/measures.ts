/** Grade from which a document counts as relevant where the measure knows only yes and no: 2 is a good partner. */
const RELEVANT = 2;

/** The measures, in the order they are shown. */
export const MEASURES = ['ndcg@10', 'recall@20', 'p@5', 'mrr'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * What each measure says of one ranking, 0–1. `grades` are those of all judged documents of the query. NaN where
 * a measure is not defined for the query: recall when nothing is relevant, NDCG when nothing is graded above 0.
 */
export function measure(ranking: readonly string[], grades: ReadonlyMap<string, number>): Record<Measure, number> {
  const found = ranking.map((document) => grades.get(document) ?? 0);
  const relevant = [...grades.values()].filter((grade) => grade >= RELEVANT).length;
  const first = found.findIndex((grade) => grade >= RELEVANT);
  return {
    'ndcg@10': dcg(found.slice(0, 10)) / dcg([...grades.values()].toSorted((a, b) => b - a).slice(0, 10)),
    'recall@20': found.slice(0, 20).filter((grade) => grade >= RELEVANT).length / relevant,
    'p@5': found.slice(0, 5).filter((grade) => grade >= RELEVANT).length / 5,
    mrr: first < 0 ? 0 : 1 / (first + 1),
  };
}

/**
 * Discounted cumulative gain: sum over the ranks i from 1 of (2^grade − 1) / log2(i + 1), as in Burges et al. 2005
 * (ICML, RankNet). trec_eval's ndcg_cut takes the grade itself as the gain (Järvelin & Kekäläinen 2002); with our grades
 * the exponential gain makes a contact-first partner worth 7 adjacent ones instead of 3.
 */
function dcg(grades: readonly number[]): number {
  return grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}
