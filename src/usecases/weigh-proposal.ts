import { type Authorized, readable, requireRole } from '../domain/access.ts';
import type { Coupling } from '../domain/coupling.ts';
import type { Expertise } from '../domain/expertise.ts';
import type { Need } from '../domain/need.ts';
import type { Ctx } from './context.ts';
import { namesOf } from './people-of-the-team.ts';
import { readNeed } from './read-needs.ts';
import {
  listProposals,
  type ProposalDetail,
  type ProposalView,
  proposalsOfNeed,
  readProposal,
} from './read-proposals.ts';

/** Everything a broker looks at before deciding. */
export type Weighed = {
  detail: ProposalDetail;
  need: Authorized<Need>;
  expertise: Authorized<Expertise>;
  /** The other profiles proposed for this need, by position. */
  candidates: readonly ProposalView[];
  /** The other needs this profile stands or has stood proposed for, best first. */
  elsewhere: readonly ProposalView[];
  /** How many couplings the profile is in that take up its capacity. */
  activeCouplings: number;
  /** The one an acceptance has opened; also when undoing has cancelled it. */
  coupling: Authorized<Coupling> | null;
  /** What the people in its history, and the one who has taken it on, are called. */
  names: ReadonlyMap<string, string>;
};

/** How many other needs of a profile are looked at. */
const ELSEWHERE = 20;

/** A proposal with both texts whole and all that stands around it. For brokers. */
export async function weighProposal(ctx: Ctx, id: string): Promise<Weighed> {
  requireRole(ctx.principal, 'broker');
  const detail = await readProposal(ctx, id);
  const { needId, expertiseId, brokerId } = detail.proposal;
  const need = await readNeed(ctx, needId);
  // A removed profile is shown too: its proposals are history that may be looked at.
  const expertise = readable(ctx.principal, 'expertise', expertiseId, await ctx.store.expertise.get(expertiseId));
  const candidates = await proposalsOfNeed(ctx, needId);
  const elsewhere = await listProposals(ctx, { expertiseId }, { limit: ELSEWHERE + 1 });
  const sealed = await ctx.store.couplings.ofProposal(id);
  const deciders = detail.decisions.map(({ decidedBy }) => decidedBy);
  return {
    detail,
    need,
    expertise,
    candidates: candidates.filter(({ proposal }) => proposal.id !== id),
    elsewhere: elsewhere.items.filter(({ proposal }) => isOfInterest(proposal.status) && proposal.needId !== needId),
    activeCouplings: (await ctx.store.couplings.activeCounts([expertiseId])).get(expertiseId) ?? 0,
    coupling: sealed === undefined ? null : readable(ctx.principal, 'coupling', '', sealed),
    names: await namesOf(ctx, [...deciders, brokerId]),
  };
}

function isOfInterest(status: string): boolean {
  return status !== 'retracted' && status !== 'expired' && status !== 'rejected';
}
