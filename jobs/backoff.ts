import type { ErrorCode } from '../src/domain/errors.ts';

/**
 * When to try again. The waits grow exponentially with "full jitter": a random part of a doubling ceiling, so that jobs
 * that failed together do not come back together. Source: M. Brooker, "Exponential Backoff And Jitter", AWS
 * Architecture Blog, 2015, where full jitter needs the least work of the variants compared.
 */
export type Backoff = { baseMs: number; capMs: number };

/** How many times a job is begun before it is given up as failed. Sensible range 3–25 (Sidekiq gives up after 25). */
export const MAX_ATTEMPTS = 10;

/** Waits between attempts of a job: ceilings 2 s, 4 s … 8.5 min, so ten attempts span 8.5 minutes on average. */
export const JOB_BACKOFF: Backoff = { baseMs: 2_000, capMs: 900_000 };

/** Waits of a loop whose other side (database, Redis) does not answer: short, since people wait for it. */
export const LOOP_BACKOFF: Backoff = { baseMs: 250, capMs: 5_000 };

/** Whether trying the same thing again can help. One table for all codes; src/http/status.ts is its sister. */
const RETRY: Readonly<Record<ErrorCode, boolean>> = {
  invalid: false,
  unauthenticated: false,
  forbidden: false,
  'not-found': false,
  conflict: false,
  unavailable: true,
  internal: true,
};

/** True when a job that failed with this code, in its `attempts`-th attempt, is to be tried again. */
export function mayRetry(code: ErrorCode, attempts: number): boolean {
  return RETRY[code] && attempts < MAX_ATTEMPTS;
}

/**
 * How long to wait after the `attempts`-th failure in a row (1 is the first): whole milliseconds from 0 up to
 * min(cap, base · 2^(attempts−1)). `random` answers with a number in [0, 1), as Math.random does.
 */
export function delayMs(attempts: number, random: () => number, backoff: Backoff = JOB_BACKOFF): number {
  const ceiling = Math.min(backoff.capMs, backoff.baseMs * 2 ** (attempts - 1));
  return Math.floor(random() * ceiling);
}
