import type { CountedPart, KindWeights } from '../../../matching/index/document-index.ts';

/** What DocumentIndex promises, written down as the formulas say and without any index. Scores by id, zeros left out. */
export function naiveScores(
  documents: ReadonlyMap<string, readonly CountedPart[]>,
  query: ReadonlyMap<string, number>,
  weights: KindWeights,
): Map<string, number> {
  const kept = new Map([...documents].map(([id, parts]) => [id, parts.filter((part) => part.counts.size > 0)]));
  const all = [...kept.values()].flat();
  const idf = (term: string) => {
    const frequency = all.filter((part) => part.counts.has(term)).length;
    return Math.log((all.length + 1) / Math.max(1, frequency));
  };
  const cosine = ({ counts }: CountedPart) => {
    const vector = [...counts].map(([term, n]) => [term, (1 + Math.log(Math.min(n, 255))) * idf(term)] as const);
    const length = Math.sqrt(vector.reduce((sum, [, weight]) => sum + weight ** 2, 0));
    return vector.reduce((sum, [term, weight]) => sum + (query.get(term) ?? 0) * weight, 0) / length;
  };
  const scores = [...kept].map(([id, parts]) => {
    const kinds = [...new Set(parts.map((part) => part.kind))];
    const total = kinds.reduce((sum, kind) => sum + weights[kind], 0);
    const ofKind = (kind: string) => mean(parts.filter((part) => part.kind === kind).map(cosine));
    return [id, kinds.reduce((sum, kind) => sum + (weights[kind] / total) * ofKind(kind), 0)] as const;
  });
  return new Map(scores.filter(([, score]) => score >= 0.5e-9));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
