import type { Call } from '../domain/scheme.ts';
import { dateOf, daysBetween } from '../domain/time.ts';
import type { Tx } from '../ports.ts';
import type { Ctx } from './context.ts';
import { record } from './record.ts';
import { refreshFunding } from './refresh-funding.ts';

/** Days before a call closes at which brokers are told, once each. */
const TOLD_AT_DAYS = [30, 14, 3] as const;

/** Tells of calls that close soon, and brings every proposal's funding up to the day's date. */
export async function watchDeadlines(
  ctx: Ctx,
  progress: (done: number, total: number) => Promise<void>,
): Promise<void> {
  const today = dateOf(ctx.clock.now());
  const { schemes, callsOf } = await ctx.fundingIndex.follow();
  const calls = schemes.flatMap((scheme) => callsOf(scheme.id));
  await ctx.store.write(async (tx) => {
    for (const call of calls) await tellOnce(ctx, tx, call, today);
  });
  await refreshFunding(ctx, progress);
}

async function tellOnce(ctx: Ctx, tx: Tx, call: Call, today: string): Promise<void> {
  if (call.closes === null || call.closes < today) return;
  const left = daysBetween(today, call.closes);
  const threshold = TOLD_AT_DAYS.findLast((days) => left <= days);
  if (threshold === undefined) return;
  const told = await tx.audit.ofSubject('call', call.id);
  const { closes } = call;
  const already = told.some(
    (entry) =>
      entry.action === 'call.closing' && entry.details['closes'] === closes && entry.details['threshold'] === threshold,
  );
  if (already) return;
  await record(
    ctx,
    tx,
    'call.closing',
    { kind: 'call', id: call.id },
    { details: { closes, threshold, schemeId: call.schemeId } },
  );
}
