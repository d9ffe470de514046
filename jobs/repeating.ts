import type { Job, NewJob } from '../src/domain/job.ts';
import type { Instant } from '../src/domain/time.ts';
import type { QueueParts } from './queue.ts';

/** `everyMs` counts from `offsetMs` past midnight UTC, so that every process agrees on the slots and none drifts. */
type Repeat = { kind: 'expire-proposals' | 'watch-deadlines' | 'housekeeping'; everyMs: number; offsetMs: number };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * What is done again and again. Expiry hourly, so a proposal outlives its day by an hour at most; deadlines early,
 * before people open their mail; housekeeping at night.
 */
const REPEATS = [
  { kind: 'expire-proposals', everyMs: HOUR_MS, offsetMs: 5 * MINUTE_MS },
  { kind: 'watch-deadlines', everyMs: DAY_MS, offsetMs: 4 * HOUR_MS },
  { kind: 'housekeeping', everyMs: DAY_MS, offsetMs: 2 * HOUR_MS },
] as const satisfies readonly Repeat[];

/**
 * Sees to it that every repeating job has its next run waiting as a row. Safe to call at every start of every process:
 * the key keeps one pending.
 */
export async function scheduleRepeating({ store, clock }: Pick<QueueParts, 'store' | 'clock'>): Promise<void> {
  await store.write(async (tx) => {
    for (const repeat of REPEATS) await tx.outbox.add(nextOf(repeat, clock.now()));
  });
}

/**
 * The next run of a repeating job that is about to end, done or failed; nothing for other jobs. Called before its row
 * ends: should the worker die in between, the job runs again and this adds nothing.
 */
export async function scheduleNext({ store, clock }: Pick<QueueParts, 'store' | 'clock'>, job: Job): Promise<void> {
  const repeat = REPEATS.find(({ kind }) => job.key === keyOf(kind));
  if (repeat !== undefined) await store.write((tx) => tx.outbox.add(nextOf(repeat, clock.now())));
}

function nextOf(repeat: Repeat, now: Instant): NewJob {
  return { kind: repeat.kind, payload: {}, key: keyOf(repeat.kind), runAt: nextSlot(repeat, now) };
}

function keyOf(kind: Repeat['kind']): string {
  return `repeat:${kind}`;
}

/** The first slot after `now`. */
function nextSlot({ everyMs, offsetMs }: Repeat, now: Instant): Instant {
  const passed = Math.floor((Date.parse(now) - offsetMs) / everyMs);
  return new Date((passed + 1) * everyMs + offsetMs).toISOString();
}
