import { plusDays } from '../domain/time.ts';
import type { Ctx } from './context.ts';

/** Deletes what has served its time: done jobs, events and idempotency keys. The audit log is never touched. */
export async function housekeeping(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now();
  const { jobs, events, idempotency } = ctx.settings.keepDays;
  await ctx.store.write((tx) =>
    tx.prune({ jobs: plusDays(now, -jobs), events: plusDays(now, -events), idempotency: plusDays(now, -idempotency) }),
  );
}
