import { setImmediate } from 'node:timers/promises';
import { KoblerError } from '../src/domain/errors.ts';
import type { Job } from '../src/domain/job.ts';
import type { HeldLease } from './lease.ts';
import type { Progress, QueueParts } from './queue.ts';

/** At most five steps a second are stored, beside the first and the last: enough for a bar that moves. */
const STORED_EVERY_MS = 200;

/**
 * The progress of one job: stores it in the row and tells those who listen, as the event `job.progress`. Each call
 * gives way to whatever else waits in this process, so a long calculation that reports its progress starves nobody.
 */
export function progressOf(parts: QueueParts, job: Job, lease: HeldLease): Progress {
  let storedAt = Number.NEGATIVE_INFINITY;
  return async (done, total) => {
    await setImmediate();
    if (lease.lost) throw new KoblerError('conflict', 'The lease ran out and another worker has taken this job over.');
    const at = parts.clock.now();
    if (done < total && Date.parse(at) - storedAt < STORED_EVERY_MS) return;
    storedAt = Date.parse(at);
    await parts.store.jobRows.progress(job.id, parts.worker, done, total);
    await parts.store.write((tx) =>
      tx.addEvent({
        at,
        name: 'job.progress',
        subjectId: job.id,
        audience: [],
        details: { kind: job.kind, done, total },
      }),
    );
  };
}
