import { DEFAULT_FIT, fitListwise, type JudgedQuery, TEXT_FEATURES } from '../../matching/engine.ts';

/**
 * The judged needs are told by meaning alone, so that a fit leaves nothing to words. But names that no vector knows must
 * be found too: of passages whose other half was looked for, weights of 0, .2 and .4 found .13, .40 and .47 (mean
 * reciprocal rank), while the judged needs lost nothing, .008 and .029 of NDCG@10. `otherLanguage` is chosen so that profiles in
 * English are found as well as others; a fit would leave it out.
 */
const LEAST = { words: 0.2, meaning: 0.2, concepts: 0, otherLanguage: 0.3 };

/** The weights of the text features, in their order, that order judged needs best. */
export function fitWeights(queries: readonly JudgedQuery[]): number[] {
  return fitListwise(queries, { ...DEFAULT_FIT, least: TEXT_FEATURES.map((name) => LEAST[name]) });
}
