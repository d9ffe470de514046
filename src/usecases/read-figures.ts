import { requireRole } from '../domain/access.ts';
import { type Figures, figuresOf } from '../domain/figures.ts';
import { monthsBefore } from '../domain/outreach.ts';
import { dateOf } from '../domain/time.ts';
import type { Ctx } from './context.ts';

/** What has become of the needs stated in the last so many months (null: ever), in one county or all. For brokers. */
export async function readFigures(
  ctx: Ctx,
  { months, countyNumber }: { months: number | null; countyNumber?: string | undefined },
): Promise<Figures> {
  const broker = requireRole(ctx.principal, 'broker');
  const since = months === null ? null : `${monthsBefore(dateOf(ctx.clock.now()), months)}T00:00:00.000Z`;
  const needs = await ctx.store.needs.progress(broker, since);
  return figuresOf(needs.filter((need) => countyNumber === undefined || need.countyNumber === countyNumber));
}
