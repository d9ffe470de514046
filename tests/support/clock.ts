import type { Instant } from '../../src/domain/time.ts';
import type { Clock } from '../../src/ports.ts';

/** A clock that stands still until it is moved. */
export type ManualClock = Clock & { advance(ms: number): void };

export function manualClock(start: Instant = '2026-11-21T08:00:00.000Z'): ManualClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at).toISOString(),
    advance: (ms) => {
      at += ms;
    },
  };
}
