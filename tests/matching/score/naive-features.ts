import type { ReadDocument } from '../../../matching/index/collection.ts';
import { GROUPS, type RankerModel, TEXT_FEATURES, type TextFeature } from '../../../matching/rank/model.ts';
import { queryWeights, type ReadQuery } from '../../../matching/score/read-query.ts';

type Vector = Float32Array | null;

/**
 * Every feature of every document, written down as the formulas say and without any index: by id, standardised within
 * the group.
 */
export function naiveFeatures(
  documents: readonly ReadDocument[],
  query: ReadQuery,
  model: RankerModel,
): Map<string, Record<TextFeature, number>> {
  const idf = (term: string) =>
    Math.log((documents.length + 1) / Math.max(1, documents.filter(({ terms }) => terms.has(term)).length));
  const cosineOfWords = (weights: ReadonlyMap<string, number>, { terms }: ReadDocument) =>
    [...weights].reduce((sum, [term, weight]) => sum + weight * idf(term) * (terms.get(term) ?? 0), 0);
  const middleOf = (group: string | null) => {
    const vectors = documents.filter((document) => document.group === group).map(({ vector }) => vector);
    const known = vectors.filter((vector) => vector !== null);
    return Array.from(
      { length: query.vector?.length ?? 0 },
      (_, d) => known.reduce((sum, vector) => sum + (vector[d] ?? 0), 0) / (known.length + 5),
    );
  };
  const middles = new Map([...GROUPS, null].map((group) => [group, middleOf(group)]));
  const seen = (vector: Vector, group: ReadDocument['group']): Vector =>
    vector === null ? null : unit(vector.map((value, d) => value - (middles.get(group)?.[d] ?? 0)));
  const weights = queryWeights(query, idf);
  const asked = seen(query.vector, query.group);

  const raw = documents.map((document): Record<TextFeature, number> => {
    const vector = seen(document.vector, document.group);
    return {
      words: cosineOfWords(weights, document),
      meaning: dot(asked, vector),
      concepts: dot(query.conceptVector, vector),
    };
  });
  return new Map(
    documents.map((document, i) => [
      document.id,
      Object.fromEntries(TEXT_FEATURES.map((name) => [name, standardised(name, i)])) as Record<TextFeature, number>,
    ]),
  );

  function standardised(name: TextFeature, i: number): number {
    const { mean, sd } = model.features[name].usual;
    return ((raw[i]?.[name] ?? 0) - (documents[i]?.group === query.group ? mean : 0)) / sd;
  }
}

function dot(a: Vector, b: Vector): number {
  return a === null || b === null ? 0 : a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0);
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length < 1e-6 ? vector : vector.map((value) => value / length);
}
