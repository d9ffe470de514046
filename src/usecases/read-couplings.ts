import { type Authorized, readable, scopeFor } from '../domain/access.ts';
import type { Coupling } from '../domain/coupling.ts';
import type { CouplingFilter, Page, PageRequest } from '../ports.ts';
import type { Ctx } from './context.ts';
import { type PartyCards, partyCards } from './party-cards.ts';

/** A coupling with what each party may know of the other. */
export type CouplingView = { coupling: Authorized<Coupling> } & PartyCards;

/** One coupling, for its parties and brokers. */
export async function readCoupling(ctx: Ctx, id: string): Promise<CouplingView> {
  const coupling = readable(ctx.principal, 'coupling', id, await ctx.store.couplings.get(id));
  return { coupling, ...(await partyCards(ctx, [coupling]))(coupling) };
}

/** The couplings a party is in, or all of them for a broker; newest first. */
export async function listCouplings(
  ctx: Ctx,
  page: PageRequest,
  filter: CouplingFilter = {},
): Promise<Page<CouplingView>> {
  const found = await ctx.store.couplings.list(scopeFor(ctx.principal, 'municipality', 'researcher'), page, filter);
  const couplings = found.items.map((sealed) => readable(ctx.principal, 'coupling', '', sealed));
  const cardsOf = await partyCards(ctx, couplings);
  const views = couplings.map((coupling) => {
    const { need, expertise } = cardsOf(coupling);
    return { coupling, need, expertise };
  });
  return { ...found, items: views };
}
