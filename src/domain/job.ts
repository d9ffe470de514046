import type { Instant } from './time.ts';
import type { JobState } from './words.ts';

/** Every kind of background work with what it carries. Payloads hold ids, never people's text. */
export type JobPayloads = {
  'propose-couplings': { needId: string };
  'rescore-expertise': { expertiseId: string };
  'refresh-funding': Record<string, never>;
  'expire-proposals': Record<string, never>;
  'watch-deadlines': Record<string, never>;
  housekeeping: Record<string, never>;
};
export type JobKind = keyof JobPayloads;
export const JOB_KINDS = [
  'propose-couplings',
  'rescore-expertise',
  'refresh-funding',
  'expire-proposals',
  'watch-deadlines',
  'housekeeping',
] as const satisfies readonly JobKind[];

/** Work to be done, written in the transaction of the fact that causes it. */
export type NewJob<K extends JobKind = JobKind> = {
  [P in K]: {
    kind: P;
    payload: JobPayloads[P];
    /** While a job with this key is pending, adding another with it adds nothing and answers with the pending one. */
    key?: string;
    /** Not before this instant; now when left out. */
    runAt?: Instant;
  };
}[K];

/** A row of the outbox: the truth about one piece of work, whichever queue carries it. */
export type Job = {
  id: string;
  kind: JobKind;
  payload: JobPayloads[JobKind];
  key: string | null;
  state: JobState;
  /** Times begun. */
  attempts: number;
  runAt: Instant;
  leasedBy: string | null;
  leaseUntil: Instant | null;
  /** When it was last handed to an outside queue; null with the embedded one. */
  relayedAt: Instant | null;
  progress: { done: number; total: number } | null;
  /** In plain words, without people's text. */
  lastError: string | null;
  createdAt: Instant;
  finishedAt: Instant | null;
};
