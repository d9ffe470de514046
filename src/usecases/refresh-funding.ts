import { changeable } from '../domain/access.ts';
import { carriedFunding } from './assess-funding.ts';
import type { Ctx } from './context.ts';
import { letOthersIn } from './let-others-in.ts';

const BATCH = 100;

/**
 * Assesses the funding of every open need again, after a change of the catalogue or of the date, and stores it with the
 * need's undecided proposals.
 */
export async function refreshFunding(
  ctx: Ctx,
  progress: (done: number, total: number) => Promise<void>,
): Promise<void> {
  let done = 0;
  for (let after = ''; ; ) {
    const ids = await ctx.store.needs.openIds(after, BATCH);
    for (const id of ids) {
      await letOthersIn();
      await refreshNeed(ctx, id);
    }
    done += ids.length;
    await progress(done, Math.max(done, BATCH));
    if (ids.length < BATCH) return;
    after = ids.at(-1) ?? after;
  }
}

async function refreshNeed(ctx: Ctx, needId: string): Promise<void> {
  const sealed = await ctx.store.needs.get(needId);
  if (sealed === undefined) return;
  const need = changeable(ctx.principal, 'need', needId, sealed);
  await ctx.store.write(async (tx) => {
    const stored = (await tx.proposals.ofNeed(needId)).map((each) => changeable(ctx.principal, 'proposal', '', each));
    const open = stored.filter((proposal) => proposal.status === 'proposed');
    const organisationIds = open.map((proposal) => proposal.expertiseOrganisationId);
    const fundingOf = await carriedFunding(ctx, need, organisationIds);
    for (const proposal of open) {
      const funding = fundingOf(proposal.expertiseOrganisationId);
      if (JSON.stringify(proposal.funding) === JSON.stringify(funding)) continue;
      const updatedAt = ctx.clock.now();
      await tx.save.proposal({ ...proposal, funding, version: proposal.version + 1, updatedAt });
    }
  });
}
