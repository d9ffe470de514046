import type { Explained, Explanation, Ranked } from '../../model.ts';
import { TEXT_FEATURES, type TextFeature } from '../../rank/model.ts';
import type { Share } from '../../rank/ranking.ts';
import { conceptBridges } from './bridges.ts';
import { missingIn } from './missing.ts';
import { nearWords } from './near-words.ts';
import type { Pair } from './pair.ts';
import { sharedWords } from './shared-words.ts';

/** How each feature is told as a reason. */
const REASONS: Readonly<Record<TextFeature, (value: number, pair: Pair) => Explanation>> = {
  words: sharedWords,
  concepts: conceptBridges,
  meaning: nearWords,
};

/**
 * The summands of a score as a tree whose parts add up. What the texts give is divided over words, concepts and meaning
 * by how much each lifts the pair over a mean one (weight × standardised feature); what lies below the mean gives
 * nothing. Without the pair (the document has been removed) nothing is divided and nothing called missing.
 */
export function explain(ranked: Ranked, shares: readonly Share[], pair: Pair | null): Explained {
  return {
    tree: {
      code: 'score',
      value: ranked.score,
      reason: { nb: 'Hvor godt de passer sammen', nn: 'Kor godt dei passar saman', en: 'How well they fit together' },
      parts: shares.map((share) => ({
        ...share,
        parts: share.code === 'text' && pair !== null ? reasonsOf(share.value, ranked.features, pair) : [],
      })),
    },
    missing: pair === null ? [] : missingIn(pair),
  };
}

function reasonsOf(value: number, features: Ranked['features'], pair: Pair): Explanation[] {
  if (value === 0) return [];
  const lifts = TEXT_FEATURES.filter((name) => name !== 'words' || pair.shared.size > 0)
    .map((name) => ({ node: REASONS[name], lift: pair.scoring.measured.weightOf(name) * (features[name] ?? 0) }))
    .filter(({ lift }) => lift > 0);
  const total = lifts.reduce((sum, { lift }) => sum + lift, 0);
  if (total === 0) return [(pair.shared.size > 0 ? sharedWords : nearWords)(value, pair)];
  return lifts.toSorted((a, b) => b.lift - a.lift).map(({ node, lift }) => node((value * lift) / total, pair));
}
