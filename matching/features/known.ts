import type { Facts } from '../model.ts';
import { capacityHeadroom } from './capacity-headroom.ts';
import type { Feature } from './feature.ts';
import { sameCounty } from './same-county.ts';

/** Every fact that ranking knows. */
export const FEATURES: readonly Feature[] = [sameCounty, capacityHeadroom];

/** The same facts, checked. Stops with RangeError on an unknown name, listing the known ones, and on values outside 0–1. */
export function checkedFacts(facts: Facts): Facts {
  for (const [name, value] of Object.entries(facts)) {
    if (!FEATURES.some((feature) => feature.name === name)) {
      throw new RangeError(`Unknown fact "${name}". Known: ${FEATURES.map((feature) => feature.name).join(', ')}.`);
    }
    if (!(value >= 0 && value <= 1)) throw new RangeError(`The fact ${name} must be from 0 to 1, not ${value}.`);
  }
  return facts;
}
