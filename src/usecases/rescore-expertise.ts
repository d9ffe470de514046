import { readable } from '../domain/access.ts';
import type { Ctx } from './context.ts';
import { letOthersIn } from './let-others-in.ts';
import { queryOf } from './query-of.ts';
import { proposeKey } from './submit-need.ts';

const BATCH = 200;

/**
 * Finds the open needs that a changed profile may fit, and queues each for scoring: those it is proposed for already,
 * and those where its text is among the best as many as a need gets.
 */
export async function rescoreExpertise(
  ctx: Ctx,
  { expertiseId }: { expertiseId: string },
  progress: (done: number, total: number) => Promise<void>,
): Promise<void> {
  await ctx.expertiseIndex.follow();
  const affected = new Set(await ctx.store.proposals.needsOpenFor(expertiseId));
  if (ctx.expertiseIndex.engine.has(expertiseId)) {
    let seen = 0;
    for (let after = ''; ; ) {
      const ids = await ctx.store.needs.openIds(after, BATCH);
      for (const id of ids) {
        await letOthersIn();
        if (!affected.has(id) && (await mayFit(ctx, id, expertiseId))) affected.add(id);
      }
      seen += ids.length;
      await progress(seen, Math.max(seen, BATCH));
      if (ids.length < BATCH) break;
      after = ids.at(-1) ?? after;
    }
  }
  await queueScoring(ctx, [...affected]);
}

/** Queues the scoring of these needs; a need that waits already is not queued twice. */
async function queueScoring(ctx: Ctx, needIds: readonly string[]): Promise<void> {
  for (let i = 0; i < needIds.length; i += BATCH) {
    const slice = needIds.slice(i, i + BATCH);
    await ctx.store.write(async (tx) => {
      for (const needId of slice) {
        await tx.outbox.add({ kind: 'propose-couplings', payload: { needId }, key: proposeKey(needId) });
      }
    });
  }
}

async function mayFit(ctx: Ctx, needId: string, expertiseId: string): Promise<boolean> {
  const sealed = await ctx.store.needs.get(needId);
  if (sealed === undefined) return false;
  const need = readable(ctx.principal, 'need', needId, sealed);
  const { engine } = ctx.expertiseIndex;
  const best = engine.retrieve(queryOf(need), { limit: ctx.settings.proposalsPerNeed });
  return best.some(({ id }) => id === expertiseId);
}
