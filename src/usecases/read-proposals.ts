import { type Authorized, proposalOf, readable, scopeFor } from '../domain/access.ts';
import type { Decision, Proposal } from '../domain/proposal.ts';
import type { ProposalStatus } from '../domain/words.ts';
import type { Page, PageRequest, ProposalFilter } from '../ports.ts';
import { type AssessedScheme, fundingOfProposal } from './assess-funding.ts';
import type { Ctx } from './context.ts';
import { type PartyCards, partyCards } from './party-cards.ts';
import { readNeed } from './read-needs.ts';

/** A proposal with what its reader may know of both parties. */
export type ProposalView = { proposal: Authorized<Proposal> } & PartyCards;

/** One proposal with its history and every rule behind its funding, for brokers, and both parties once accepted. */
export type ProposalDetail = ProposalView & { decisions: readonly Decision[]; funding: readonly AssessedScheme[] };

/** The brokers' queue: best score first, unless another order is asked for. */
export async function listProposals(ctx: Ctx, filter: ProposalFilter, page: PageRequest): Promise<Page<ProposalView>> {
  const found = await ctx.store.proposals.list(scopeFor(ctx.principal), filter, page);
  const proposals = found.items.map((sealed) => readable(ctx.principal, 'proposal', '', sealed));
  return { ...found, items: await viewsOf(ctx, proposals) };
}

/** How many proposals the queue holds in each state. For brokers. */
export async function countProposals(ctx: Ctx, filter: ProposalFilter): Promise<Record<ProposalStatus, number>> {
  return ctx.store.proposals.counts(scopeFor(ctx.principal), filter);
}

/** These proposals, in this order; those that are not there are left out. */
export async function proposalsById(ctx: Ctx, ids: readonly string[]): Promise<ProposalView[]> {
  const found: Authorized<Proposal>[] = [];
  for (const id of new Set(ids)) {
    const sealed = await ctx.store.proposals.get(id);
    if (sealed !== undefined) found.push(readable(ctx.principal, 'proposal', id, sealed));
  }
  return viewsOf(ctx, found);
}

/** What is proposed for one need, by position, for those who may read the need. Retracted and expired ones are left out. */
export async function proposalsOfNeed(ctx: Ctx, needId: string): Promise<ProposalView[]> {
  const need = await readNeed(ctx, needId);
  const all = (await ctx.store.proposals.ofNeed(needId)).map((sealed) => proposalOf(need, sealed));
  const shown = all.filter((p) => p.status !== 'retracted' && p.status !== 'expired');
  return viewsOf(ctx, shown);
}

export async function readProposal(ctx: Ctx, id: string): Promise<ProposalDetail> {
  const proposal = readable(ctx.principal, 'proposal', id, await ctx.store.proposals.get(id));
  const [view, decisions, funding] = [
    { proposal, ...(await partyCards(ctx, [proposal]))(proposal) },
    await ctx.store.decisions.ofProposal(id),
    await fundingOfProposal(ctx, proposal),
  ];
  return { ...view, decisions, funding };
}

async function viewsOf(ctx: Ctx, proposals: readonly Authorized<Proposal>[]): Promise<ProposalView[]> {
  const cardsOf = await partyCards(ctx, proposals);
  return proposals.map((proposal) => {
    const { need, expertise } = cardsOf(proposal);
    return { proposal, need, expertise };
  });
}
