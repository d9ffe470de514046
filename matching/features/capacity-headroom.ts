import type { Feature } from './feature.ts';

/**
 * The part of the stated capacity that is free: 1 when nothing is taken, 0 when full. Spreads work over those who
 * have room when the texts do not tell them apart. The size is our judgement until decisions have taught it.
 */
export const capacityHeadroom: Feature = {
  name: 'capacityHeadroom',
  bonus: 0.01,
  reason: { nb: 'Har ledig kapasitet', nn: 'Har ledig kapasitet', en: 'Has capacity to spare' },
};
