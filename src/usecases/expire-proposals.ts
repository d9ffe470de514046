import { type Authorized, changeable } from '../domain/access.ts';
import type { Proposal } from '../domain/proposal.ts';
import { plusDays } from '../domain/time.ts';
import type { Tx } from '../ports.ts';
import type { Ctx } from './context.ts';
import { record } from './record.ts';

const BATCH = 100;

/** Brings parked proposals back on their day, and lets undecided ones go when their time is up, with a word to brokers. */
export async function expireProposals(ctx: Ctx): Promise<void> {
  for (;;) {
    const moved = await ctx.store.write(async (tx) => {
      const due = await tx.proposals.due(ctx.clock.now(), BATCH);
      for (const sealed of due) await move(ctx, tx, changeable(ctx.principal, 'proposal', '', sealed));
      return due.length;
    });
    if (moved < BATCH) return;
  }
}

async function move(ctx: Ctx, tx: Tx, proposal: Authorized<Proposal, 'change'>): Promise<void> {
  const now = ctx.clock.now();
  const change =
    proposal.status === 'parked'
      ? { status: 'proposed' as const, parkedUntil: null, expiresAt: plusDays(now, ctx.settings.proposalTtlDays) }
      : { status: 'expired' as const };
  await tx.save.proposal({ ...proposal, ...change, version: proposal.version + 1, updatedAt: now });
  const action = change.status === 'expired' ? 'proposal.expired' : 'proposal.returned';
  await record(ctx, tx, action, { kind: 'proposal', id: proposal.id }, { details: { needId: proposal.needId } });
}
