import { KoblerError } from '../src/domain/errors.ts';
import type { Job } from '../src/domain/job.ts';
import { plusMs } from '../src/domain/time.ts';
import { delayMs, MAX_ATTEMPTS, mayRetry } from './backoff.ts';
import { describe, plainly } from './fault.ts';
import { type HeldLease, holdLease } from './lease.ts';
import { progressOf } from './progress.ts';
import type { QueueParts } from './queue.ts';
import { scheduleNext } from './repeating.ts';

/** How an attempt ended. `lost`: the row went to another worker, or could not be written; somebody will run it again. */
export type Ended = { outcome: 'done' | 'lost' } | { outcome: 'retried' | 'failed'; lastError: string };

const DONE: Ended = { outcome: 'done' };
const LOST: Ended = { outcome: 'lost' };

/**
 * Runs one leased job through its handler and writes into its row how it ended: done, to be tried again, or failed.
 * Never rejects: when the row cannot be written, the lease runs out and the job is taken again. Logs one line.
 */
export async function runJob(parts: QueueParts, job: Job): Promise<Ended> {
  const startedAt = performance.now();
  const lease = holdLease(parts, job);
  let ended: Ended = LOST;
  let fault: unknown;
  try {
    fault = await faultOf(parts, job, lease);
    ended = fault === undefined ? await finish(parts, job) : await retryOrFail(parts, job, fault);
  } catch (storeFault) {
    fault = storeFault;
  } finally {
    lease.letGo();
  }
  const line = { jobId: job.id, kind: job.kind, attempts: job.attempts, durationMs: performance.now() - startedAt };
  if (ended.outcome === 'done') parts.log.info(line, 'job.done');
  else parts.log.error({ ...line, ...describe(fault) }, `job.${ended.outcome}`);
  return ended;
}

/** Calls the handler; answers with what it threw, undefined when it went well. */
async function faultOf(parts: QueueParts, job: Job, lease: HeldLease): Promise<unknown> {
  if (job.attempts > MAX_ATTEMPTS) {
    return new KoblerError('invalid', `Given up: the worker died or was stopped in each of ${MAX_ATTEMPTS} attempts.`);
  }
  const handler = Object.hasOwn(parts.handlers, job.kind) ? parts.handlers[job.kind] : undefined;
  if (handler === undefined) {
    const known = Object.keys(parts.handlers).join(', ');
    return new KoblerError('invalid', `Unknown job kind "${job.kind}". Known: ${known}. Is this worker too old?`);
  }
  try {
    await handler(job.payload, progressOf(parts, job, lease));
    return undefined;
  } catch (fault) {
    return fault ?? new Error('nothing was thrown');
  }
}

async function finish(parts: QueueParts, job: Job): Promise<Ended> {
  await scheduleNext(parts, job);
  return (await parts.store.jobRows.finish(job.id, parts.worker, parts.clock.now())) ? DONE : LOST;
}

async function retryOrFail(parts: QueueParts, job: Job, fault: unknown): Promise<Ended> {
  const { clock, random, store, worker } = parts;
  const lastError = plainly(fault);
  const now = clock.now();
  if (mayRetry(fault instanceof KoblerError ? fault.code : 'internal', job.attempts)) {
    const runAt = plusMs(now, delayMs(job.attempts, random));
    return (await store.jobRows.retryAt(job.id, worker, runAt, lastError)) ? { outcome: 'retried', lastError } : LOST;
  }
  await scheduleNext(parts, job);
  if (!(await store.jobRows.fail(job.id, worker, now, lastError))) return LOST;
  await store.write((tx) =>
    tx.addEvent({
      at: now,
      name: 'job.failed',
      subjectId: job.id,
      audience: [],
      details: { kind: job.kind, attempts: job.attempts },
    }),
  );
  return { outcome: 'failed', lastError };
}
