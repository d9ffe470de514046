import type { Job } from '../src/domain/job.ts';
import { plusMs } from '../src/domain/time.ts';
import { LEASE_MS, type QueueParts } from './queue.ts';

/** Three renewals fit in a lease: two may fail, a busy disk for instance, before another worker takes the job. */
const RENEWALS_PER_LEASE = 3;

/** A lease being held. `lost` turns true when a renewal finds that it has run out and somebody else may have the job. */
export type HeldLease = { readonly lost: boolean; letGo(): void };

export function leaseMsOf(parts: QueueParts): number {
  return parts.leaseMs ?? LEASE_MS;
}

/** Who leases, from when, until when: the argument of JobRows.lease and leaseOne. */
export function leaseBy(parts: QueueParts): { worker: string; now: string; until: string } {
  const now = parts.clock.now();
  return { worker: parts.worker, now, until: plusMs(now, leaseMsOf(parts)) };
}

/** Renews the lease of a job at intervals until `letGo` is called. */
export function holdLease(parts: QueueParts, job: Job): HeldLease {
  let lost = false;
  const renew = async (): Promise<void> => {
    try {
      lost = !(await parts.store.jobRows.renew(job.id, parts.worker, leaseBy(parts).until));
    } catch {
      // The database did not answer: the lease still runs, and the next renewal tries again.
    }
  };
  const timer = setInterval(() => void renew(), leaseMsOf(parts) / RENEWALS_PER_LEASE);
  return {
    get lost() {
      return lost;
    },
    letGo: () => clearInterval(timer),
  };
}
