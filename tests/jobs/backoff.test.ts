import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayMs, JOB_BACKOFF, MAX_ATTEMPTS, mayRetry } from '../../jobs/backoff.ts';
import { ERROR_CODES } from '../../src/domain/errors.ts';

const almostOne = () => 1 - Number.EPSILON;

describe('the back-off of jobs', () => {
  it('tries again only where trying again can help', () => {
    expect(ERROR_CODES.filter((code) => mayRetry(code, 1))).toEqual(['unavailable', 'internal']);
  });

  it('gives up after the last attempt', () => {
    expect(mayRetry('internal', MAX_ATTEMPTS - 1)).toBe(true);
    expect(mayRetry('internal', MAX_ATTEMPTS)).toBe(false);
  });

  it('doubles the ceiling of the wait, up to a cap', () => {
    const ceilings = [1, 2, 3, 9, 10, 40].map((attempts) => delayMs(attempts, almostOne) + 1);
    expect(ceilings).toEqual([2_000, 4_000, 8_000, 512_000, 900_000, 900_000]);
  });

  it('waits anything between nothing and the ceiling, as chance has it', () => {
    assert(
      property(integer({ min: 1, max: 2_000 }), double({ min: 0, max: 0.999, noNaN: true }), (attempts, r) => {
        const wait = delayMs(attempts, () => r);
        expect(Number.isInteger(wait)).toBe(true);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(JOB_BACKOFF.capMs);
      }),
    );
    expect(delayMs(3, () => 0)).toBe(0);
    expect(delayMs(3, () => 0.5)).toBe(4_000);
  });
});
