import type { Vectors } from '../../vectors/vectors.ts';
import type { Analyser } from '../analyse.ts';
import { compileConcepts } from './compile.ts';
import type { Concept, TaggedText } from './concept.ts';
import { EVIDENCE, openEvidence } from './evidence.ts';
import { largest } from './meaning.ts';
import { type ConceptWeights, scored } from './weights.ts';

/** A text judged by what the others teach: the evidence of some concepts, and which of them it is tagged with. */
export type Judged = { evidence: readonly Float32Array[]; tags: ReadonlySet<number> };

/** Concepts per text that a fit looks at: the likeliest ones and those it is tagged with. */
const CONSIDERED = 200;
const ITERATIONS = 12;
/** Keeps a weight from running away when few examples speak for it. */
const RIDGE = 1;

/** The evidence for each asked text when only the known ones are examples. */
export function* judge(
  concepts: readonly Concept[],
  asked: readonly TaggedText[],
  known: readonly TaggedText[],
  { analyser, vectors }: { analyser: Analyser; vectors: Vectors },
): Generator<Judged> {
  const numberOf = new Map(concepts.map(({ id }, i) => [id, i]));
  const evidence = openEvidence(concepts, compileConcepts(concepts, { analyser, vectors, tagged: known }));
  for (const { text, language, concepts: ids } of asked) {
    const read = analyser.analyse(text, language);
    yield {
      evidence: evidence.all(read, vectors.embed(read.occurrences)),
      tags: new Set(ids.flatMap((id) => numberOf.get(id) ?? [])),
    };
  }
}

/** The weights that make tagged concepts likeliest: logistic regression by Newton's method over the judged texts. */
export function fitWeights(judged: readonly Judged[], start: ConceptWeights): ConceptWeights {
  const rows = judged.flatMap((text) => rowsOf(text, start));
  let weights = new Float64Array([...start.weights, start.level]);
  for (let i = 0; i < ITERATIONS; i++) weights = step(rows, weights);
  return { weights: [...weights.subarray(0, EVIDENCE.length)], level: weights[EVIDENCE.length]! };
}

/** The share of all tags that are among the first `limit` of their texts. */
export function shareFound(judged: readonly Judged[], weights: ConceptWeights, limit: number): number {
  let found = 0;
  let all = 0;
  for (const { evidence, tags } of judged) {
    all += tags.size;
    found += largest(scored(evidence, weights), limit).filter((concept) => tags.has(concept)).length;
  }
  return found / all;
}

type Row = { values: Float64Array; tagged: 0 | 1 };

function rowsOf({ evidence, tags }: Judged, start: ConceptWeights): Row[] {
  const considered = new Set([...largest(scored(evidence, start), CONSIDERED), ...tags]);
  return [...considered].map((concept) => ({
    values: Float64Array.from([...evidence.map((values) => values[concept]!), 1]),
    tagged: tags.has(concept) ? 1 : 0,
  }));
}

function step(rows: readonly Row[], weights: Float64Array): Float64Array<ArrayBuffer> {
  const n = weights.length;
  const gradient = Float64Array.from(weights, (weight, i) => (i < n - 1 ? -RIDGE * weight : 0));
  const curvature = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_, j) => (i === j ? RIDGE : 0)),
  );
  for (const { values, tagged } of rows) {
    let score = 0;
    for (let i = 0; i < n; i++) score += weights[i]! * values[i]!;
    const likely = 1 / (1 + Math.exp(-score));
    const spread = likely * (1 - likely);
    for (let i = 0; i < n; i++) {
      gradient[i]! += (tagged - likely) * values[i]!;
      for (let j = 0; j < n; j++) curvature[i]![j]! += spread * values[i]! * values[j]!;
    }
  }
  const change = solved(curvature, gradient);
  return Float64Array.from(weights, (weight, i) => weight + change[i]!);
}

/** Gaussian elimination with pivoting; the matrix is small and positive definite. */
function solved(matrix: Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < n; i++) {
    const pivot = rows.findIndex(
      (row, r) => r >= i && Math.abs(row[i]!) === Math.max(...rows.slice(i).map((x) => Math.abs(x[i]!))),
    );
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let r = i + 1; r < n; r++) {
      const factor = rows[r]![i]! / rows[i]![i]!;
      for (let c = i; c <= n; c++) rows[r]![c]! -= factor * rows[i]![c]!;
    }
  }
  const answer = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i]![n]!;
    for (let c = i + 1; c < n; c++) rest -= rows[i]![c]! * answer[c]!;
    answer[i] = rest / rows[i]![i]!;
  }
  return answer;
}
