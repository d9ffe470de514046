import type { ConceptSpace } from '../../matching/engine.ts';
import type { Places } from '../domain/place.ts';
import type { Principal } from '../domain/principal.ts';
import type { Clock, Ids, Store } from '../ports.ts';
import type { ExpertiseIndex } from './expertise-index.ts';
import type { FundingIndex } from './funding-index.ts';
import type { NeedIndex } from './need-index.ts';

/** Numbers an operator may set; see src/config.ts for their ranges and defaults. */
export type Settings = {
  /** How many proposals a need gets at most. */
  proposalsPerNeed: number;
  /** Days an undecided proposal stands before it expires. */
  proposalTtlDays: number;
  /** Days a `not-now` parks a proposal when no date is given. */
  parkDays: number;
  /** Days that done jobs, events and idempotency keys are kept. */
  keepDays: { jobs: number; events: number; idempotency: number };
  /** How long a session lives unused, and at most. */
  session: { idleMs: number; absoluteMs: number };
};

/** What lives as long as the process. */
export type App = {
  store: Store;
  clock: Clock;
  ids: Ids;
  places: Places;
  settings: Settings;
  /** The vocabulary; null when the program runs without one: nothing is then suggested or confirmed. */
  concepts: ConceptSpace | null;
  /** Derived from the store; each follows it by revision before every use. */
  expertiseIndex: ExpertiseIndex;
  fundingIndex: FundingIndex;
  needIndex: NeedIndex;
};

/** What one request or job brings along. */
export type Ctx = App & {
  principal: Principal;
  /** Set when the caller sent an Idempotency-Key; `requestHash` tells whether it is the same request. */
  idempotency?: { key: string; requestHash: string; onReplay: () => void };
};
