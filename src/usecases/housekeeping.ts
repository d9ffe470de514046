import { DRAFT_KEPT_DAYS } from '../domain/need-draft.ts';
import { plusDays, plusMs } from '../domain/time.ts';
import type { Ctx } from './context.ts';
import { TYPED_KEPT_MS } from './keep-typed.ts';

/** Days that a session which is over is still known by, so that what is typed in a forgotten tab finds its author. */
export const ENDED_SESSIONS_KEPT_DAYS = 7;

/**
 * Deletes what has served its time: done jobs, events, idempotency keys, old sessions, and text and drafts that nobody
 * came back for. The audit log is never touched.
 */
export async function housekeeping(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now();
  const { jobs, events, idempotency } = ctx.settings.keepDays;
  await ctx.store.write((tx) =>
    tx.prune({
      jobs: plusDays(now, -jobs),
      events: plusDays(now, -events),
      idempotency: plusDays(now, -idempotency),
      sessions: plusMs(plusDays(now, -ENDED_SESSIONS_KEPT_DAYS), -ctx.settings.session.absoluteMs),
      typedForms: plusMs(now, -TYPED_KEPT_MS),
      needDrafts: plusDays(now, -DRAFT_KEPT_DAYS),
    }),
  );
}
