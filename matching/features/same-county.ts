import type { Feature } from './feature.ts';

/**
 * 1 when both are in one county, else 0. Collaboration falls with distance also when topic and size are held constant
 * (Hoekman, Frenken & Tijssen 2010, Research Policy 39: 662–673). How much it should count here is our judgement until
 * decisions have taught it: enough to settle near ties, never to lift a stranger to the topic.
 */
export const sameCounty: Feature = {
  name: 'sameCounty',
  bonus: 0.02,
  reason: { nb: 'Holder til i samme fylke', nn: 'Held til i same fylke', en: 'Based in the same county' },
};
