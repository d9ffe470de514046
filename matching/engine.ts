/**
 * The public face of matching: everything outside imports only this file. It knows documents, queries, facts and
 * judgements; nothing of where they come from.
 */
import type { Engine } from './model.ts';
import { WORDS_ONLY } from './rank/model.ts';
import { shuffled } from './rank/shuffled.ts';
import { textOnly } from './rank/text-only.ts';
import type { Resources } from './resources.ts';
import { createAnalyser } from './text/analyse.ts';
import { TextEngine } from './text-engine.ts';

export { type Comparison, compareRuns, type Evaluation, evaluateRun } from './evaluate/evaluate.ts';
export { MEASURES } from './evaluate/measures.ts';
export { parseQrels, parseRun, type Qrels, type Run } from './evaluate/read-trec.ts';
export { InvalidInput } from './invalid-input.ts';
export { type Calibration, calibrate } from './learn/calibrate.ts';
export { foldOf } from './learn/folds.ts';
export { DEFAULT_FIT, fitListwise, type JudgedQuery, linear } from './learn/listwise.ts';
export type {
  Document,
  Engine,
  Explained,
  Explanation,
  Facts,
  Query,
} from './model.ts';
export { GROUPS, type Group, type RankerModel, TEXT_FEATURES, type TextFeature } from './rank/model.ts';
export type { ConceptSpace, Resources, Suggestion } from './resources.ts';
export { createAnalyser } from './text/analyse.ts';
export { compileConcepts } from './text/concepts/compile.ts';
export type { CompiledConcepts } from './text/concepts/compiled.ts';
export { decodeConcepts, encodeConcepts } from './text/concepts/compiled-format.ts';
export { createConcepts, openConcepts } from './text/concepts/concepts.ts';
export { detectLanguage } from './text/language.ts';
export { readWordCounts } from './text/word-table.ts';
export { readVectors } from './vectors/vectors.ts';

/** What an engine knows when nothing is handed to it: how to read text, but no counts, vectors or concepts. */
function wordsOnly(): Resources {
  return {
    analyser: createAnalyser({ counts: new Map(), norms: new Map() }),
    vectors: null,
    concepts: null,
    ranker: WORDS_ONLY,
  };
}

/** How candidates are ordered: by their texts, or, as the baseline to beat, drawn by lot from a seed. */
export type Order = { by: 'text-only' } | { by: 'shuffled'; seed: number };

/**
 * An engine over an empty collection. Everything it says depends only on these resources and what is put into it;
 * without resources it goes by words alone.
 */
export function createEngine(resources: Resources = wordsOnly(), order: Order = { by: 'text-only' }): Engine {
  return new TextEngine(resources, order.by === 'shuffled' ? shuffled(order.seed) : textOnly);
}
