/**
 * The public face of matching: everything outside imports only this file. It knows documents, queries, facts and
 * judgements; nothing of where they come from.
 */
import type { Engine } from './model.ts';
import { shuffled } from './rank/shuffled.ts';
import { textOnly } from './rank/text-only.ts';
import { TextEngine } from './text-engine.ts';

export { type Comparison, compareRuns, type Evaluation, evaluateRun } from './evaluate/evaluate.ts';
export { MEASURES } from './evaluate/measures.ts';
export { parseQrels, parseRun, type Qrels, type Run } from './evaluate/read-trec.ts';
export { InvalidInput } from './invalid-input.ts';
export type {
  Document,
  Engine,
  Explained,
  Explanation,
  Facts,
  Query,
} from './model.ts';
export { detectLanguage } from './text/language.ts';

/** How candidates are ordered: by their texts, or, as the baseline to beat, drawn by lot from a seed. */
export type Order = { by: 'text-only' } | { by: 'shuffled'; seed: number };

/** An engine over an empty collection. Everything it says depends only on what is put into it. */
export function createEngine(order: Order = { by: 'text-only' }): Engine {
  return new TextEngine(order.by === 'shuffled' ? shuffled(order.seed) : textOnly);
}
