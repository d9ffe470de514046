import type { Explained, Explanation, Ranked } from '../../model.ts';
import type { RankerModel, TextFeature } from '../../rank/model.ts';
import type { Share } from '../../rank/ranking.ts';
import { conceptBridges } from './bridges.ts';
import { missingIn } from './missing.ts';
import { nearWords } from './near-words.ts';
import type { Pair } from './pair.ts';
import { sharedWords } from './shared-words.ts';

/** What people see as one reason, and the features that measure it. */
const REASONS = {
  words: ['words'],
  concepts: ['concepts', 'nearConcepts', 'conceptMeaning', 'conceptWords'],
  meaning: ['meaning', 'wordPairs'],
} as const satisfies Record<string, readonly TextFeature[]>;
type Reason = keyof typeof REASONS;

const NODES: Readonly<Record<Reason, (value: number, pair: Pair) => Explanation>> = {
  words: sharedWords,
  concepts: conceptBridges,
  meaning: nearWords,
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
  const lifts = (Object.keys(REASONS) as Reason[])
    .filter((reason) => reason !== 'words' || pair.shared.size > 0)
    .map((reason) => ({ reason, lift: liftOf(REASONS[reason], features, model) }))
    .filter(({ lift }) => lift > 0);
  const total = lifts.reduce((sum, { lift }) => sum + lift, 0);
  if (total === 0) return [NODES[pair.shared.size > 0 ? 'words' : 'meaning'](value, pair)];
  return lifts
    .toSorted((a, b) => b.lift - a.lift)
    .map(({ reason, lift }) => NODES[reason]((value * lift) / total, pair));
}

function liftOf(names: readonly TextFeature[], features: Ranked['features'], model: RankerModel): number {
  return names.reduce((sum, name) => sum + model.features[name].weight * (features[name] ?? 0), 0);
}
