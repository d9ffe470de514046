import type { SchemeFamily } from './scheme.ts';
import type { Instant } from './time.ts';
import type { Language } from './words.ts';

/** A secret address under which a calendar program fetches deadlines. Only the SHA-256 of its secret is kept. */
export type CalendarFeed = {
  id: string;
  personId: string;
  /** What its owner calls it: "Telefonen". */
  name: string;
  secretHash: string;
  language: Language;
  /** Only these; all when empty. */
  families: readonly SchemeFamily[];
  /** Only what applies in this county. */
  countyNumber: string | null;
  createdAt: Instant;
  lastUsedAt: Instant | null;
  revokedAt: Instant | null;
};
