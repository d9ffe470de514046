import { checkedFacts, FEATURES } from '../features/known.ts';
import type { Ranking, Share } from './ranking.ts';

/**
 * The text score at which the texts alone give half of what they can give. Measured on the development queries: of
 * the pairs with a text score near this, about half were judged good partners; see matching/README.md.
 */
const HALF = 0.08;

/** What is left for the texts when every fact gives its bonus. */
const TEXT_ROOM = 1 - FEATURES.reduce((sum, feature) => sum + feature.bonus, 0);

/**
 * Orders by text; what is known beside the text adds its small bonus and so settles near ties. The text's share is
 * TEXT_ROOM × (1 + HALF) × t / (t + HALF): rising, 0 for 0, TEXT_ROOM for 1.
 */
export const textOnly: Ranking = {
  version: 'text-only-1',
  featuresOf: (_query, candidate, facts) => ({ textScore: candidate.textScore, ...checkedFacts(facts) }),
  sharesOf({ textScore = 0, ...facts }) {
    const text = (TEXT_ROOM * (1 + HALF) * textScore) / (textScore + HALF);
    return [{ code: 'text', value: text, reason: TEXT_REASON }, ...FEATURES.flatMap((f) => bonusOf(f, facts[f.name]))];
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
