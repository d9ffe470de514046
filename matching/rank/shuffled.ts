import { randomBits } from '../random.ts';
import type { Ranking } from './ranking.ts';

/**
 * The baseline that every other order must beat: candidates in an order that depends on the seed, the query and the
 * candidate's id only, as if drawn by lot.
 */
export function shuffled(seed: number): Ranking {
  return {
    version: `shuffled-1(${seed})`,
    featuresOf: (query, candidate) => ({
      chance: randomBits(`${seed}\n${query.title}\n${query.body}\n${candidate.id}`) / 2 ** 32,
    }),
    sharesOf: ({ chance = 0 }) => [
      { code: 'chance', value: chance, reason: { nb: 'Loddtrekning', nn: 'Loddtrekking', en: 'Drawn by lot' } },
    ],
  };
}
