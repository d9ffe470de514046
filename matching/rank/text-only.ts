import { checkedFacts, FEATURES } from '../features/known.ts';
import type { Ranking, Share } from './ranking.ts';

/** What is left for the texts when every fact gives its bonus. */
const TEXT_ROOM = 1 - FEATURES.reduce((sum, feature) => sum + feature.bonus, 0);

/**
 * Orders by text; what is known beside the text adds its small bonus and so settles near ties. The texts give
 * TEXT_ROOM × their score.
 */
export const textOnly: Ranking = {
  version: 'text-only-2',
  featuresOf: (_query, candidate, facts, texts) => ({
    textScore: candidate.textScore,
    ...texts,
    ...checkedFacts(facts),
  }),
  sharesOf({ textScore = 0, ...facts }) {
    const text = { code: 'text', value: TEXT_ROOM * textScore, reason: TEXT_REASON };
    return [text, ...FEATURES.flatMap((f) => bonusOf(f, facts[f.name]))];
  },
};

const TEXT_REASON = {
  nb: 'Det tekstene har til felles',
  nn: 'Det tekstane har til felles',
  en: 'What the texts share',
};

function bonusOf({ name, bonus, reason }: (typeof FEATURES)[number], value: number | undefined): Share[] {
  return value === undefined || value === 0 ? [] : [{ code: `fact.${name}`, value: bonus * value, reason }];
}
