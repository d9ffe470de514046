import { type Authorized, type NeedBrief, needBrief, readable } from '../domain/access.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Ctx } from './context.ts';
import { type CouplingView, readCoupling } from './read-couplings.ts';

/** A coupling with what those it asks need to know to answer. */
export type AskedCoupling = CouplingView & {
  /** What the municipality asks for. */
  brief: NeedBrief;
  /** Why the two were brought together; null once the acceptance has been undone. */
  proposal: Authorized<Proposal> | null;
};

/** One coupling for its parties and brokers, with the need it is about. */
export async function readAskedCoupling(ctx: Ctx, id: string): Promise<AskedCoupling> {
  const view = await readCoupling(ctx, id);
  const { needId, proposalId, cancelled } = view.coupling;
  const brief = needBrief(view.coupling, await ctx.store.needs.get(needId));
  if (cancelled) return { ...view, brief, proposal: null };
  const sealed = await ctx.store.proposals.get(proposalId);
  return { ...view, brief, proposal: readable(ctx.principal, 'proposal', proposalId, sealed) };
}
