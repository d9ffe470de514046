import type { Explained, Explanation, Ranked } from '../../model.ts';
import type { RankerModel, TextFeature } from '../../rank/model.ts';
import type { Share } from '../../rank/ranking.ts';
import { conceptBridges } from './bridges.ts';
import { missingIn } from './missing.ts';
import { nearWords } from './near-words.ts';
import type { Pair } from './pair.ts';
import { sharedWords } from './shared-words.ts';

/** What people see as one reason: the features that measure it, and how it is told. */
const REASONS: readonly Reason[] = [
  { name: 'words', features: ['words'], node: sharedWords },
  {
    name: 'concepts',
    features: ['concepts', 'nearConcepts', 'conceptMeaning', 'conceptWords'],
    node: conceptBridges,
  },
  { name: 'meaning', features: ['meaning', 'wordPairs'], node: nearWords },
];

type Reason = {
  name: 'words' | 'concepts' | 'meaning';
  features: readonly TextFeature[];
  node: (value: number, pair: Pair) => Explanation;
};

/**
 * The summands of a score as a tree whose parts add up. What the texts give is divided over words, concepts and meaning
 * by how much each lifts the pair over a mean one (weight × standardised feature); what lies below the mean gives
 * nothing. Without the pair (the document has been removed) nothing is divided and nothing called missing.
 */
export function explain(ranked: Ranked, shares: readonly Share[], pair: Pair | null, model: RankerModel): Explained {
  return {
    tree: {
      code: 'score',
      value: ranked.score,
      reason: { nb: 'Hvor godt de passer sammen', nn: 'Kor godt dei passar saman', en: 'How well they fit together' },
      parts: shares.map((share) => ({
        ...share,
        parts: share.code === 'text' && pair !== null ? reasonsOf(share.value, ranked.features, pair, model) : [],
      })),
    },
    missing: pair === null ? [] : missingIn(pair),
  };
}

function reasonsOf(value: number, features: Ranked['features'], pair: Pair, model: RankerModel): Explanation[] {
  if (value === 0) return [];
  const lifts = REASONS.filter(({ name }) => name !== 'words' || pair.shared.size > 0)
    .map((reason) => ({ reason, lift: liftOf(reason.features, features, model) }))
    .filter(({ lift }) => lift > 0);
  const total = lifts.reduce((sum, { lift }) => sum + lift, 0);
  if (total === 0) return [(pair.shared.size > 0 ? sharedWords : nearWords)(value, pair)];
  return lifts.toSorted((a, b) => b.lift - a.lift).map(({ reason, lift }) => reason.node((value * lift) / total, pair));
}

function liftOf(names: readonly TextFeature[], features: Ranked['features'], model: RankerModel): number {
  return names.reduce((sum, name) => sum + model.features[name].weight * (features[name] ?? 0), 0);
}
