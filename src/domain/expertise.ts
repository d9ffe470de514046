import type { Instant, IsoDate } from './time.ts';
import type { Language, Want } from './words.ts';

/** A publication, project or course that documents an expertise. */
export type Output = { title: string; abstract: string | null; year: number | null; url: string | null };

/** How many couplings an expertise can take at once, and from when it is free. Null means not stated. */
export type Capacity = { maxActive: number | null; availableFrom: IsoDate | null };

/** Kompetanseprofil: what a research group, centre or researcher can do, as registered by itself. */
export type Expertise = {
  id: string;
  name: string;
  nameEn: string | null;
  organisationId: string;
  organisationName: string;
  unit: string | null;
  countyNumber: string | null;
  language: Language;
  description: string;
  keywords: readonly string[];
  /** Concepts its owner or a broker has confirmed: ids, labels or professional terms. */
  concepts: readonly string[];
  outputs: readonly Output[];
  capacity: Capacity;
  /** The kinds of collaboration it takes part in; none means not stated. */
  wants: readonly Want[];
  /** Switched off by its owner, it is proposed for nothing, and stays as it is. */
  visible: boolean;
  contactUrl: string | null;
  /** Where the facts come from, and whether a public page supports the main themes. */
  source: string | null;
  verified: boolean;
  /** A description written for demonstration. */
  example: boolean;
  /** Removed by its owner: out of every list and of the index. */
  removed: boolean;
  version: number;
  /** Store-wide, strictly rising at every change of any expertise: what an index follows. */
  revision: number;
  createdAt: Instant;
  updatedAt: Instant;
};

export type CapacityState = 'free' | 'full' | 'not-yet-free';

/** Whether an expertise can take one more coupling that starts on `startDate`. What is not stated never blocks. */
export function capacityState(capacity: Capacity, activeCouplings: number, startDate: IsoDate): CapacityState {
  if (capacity.maxActive !== null && activeCouplings >= capacity.maxActive) return 'full';
  if (capacity.availableFrom !== null && capacity.availableFrom > startDate) return 'not-yet-free';
  return 'free';
}
