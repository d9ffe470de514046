import {
  type Authorized,
  type ExpertiseCard,
  expertiseCard,
  type NeedCard,
  needCard,
  readable,
  scopeFor,
} from '../domain/access.ts';
import type { Coupling } from '../domain/coupling.ts';
import type { Page, PageRequest } from '../ports.ts';
import type { Ctx } from './context.ts';

/** A coupling with what each party may know of the other. */
export type CouplingView = { coupling: Authorized<Coupling>; need: NeedCard; expertise: ExpertiseCard };

/** One coupling, for its parties and brokers. */
export async function readCoupling(ctx: Ctx, id: string): Promise<CouplingView> {
  return viewOf(ctx, readable(ctx.principal, 'coupling', id, await ctx.store.couplings.get(id)));
}

/** The couplings a party is in, or all of them for a broker; newest first. */
export async function listCouplings(ctx: Ctx, page: PageRequest): Promise<Page<CouplingView>> {
  const found = await ctx.store.couplings.list(scopeFor(ctx.principal, 'municipality', 'researcher'), page);
  const couplings = found.items.map((sealed) => readable(ctx.principal, 'coupling', '', sealed));
  return { ...found, items: await Promise.all(couplings.map((coupling) => viewOf(ctx, coupling))) };
}

async function viewOf(ctx: Ctx, coupling: Authorized<Coupling>): Promise<CouplingView> {
  const [need, expertise] = [
    await ctx.store.needs.get(coupling.needId),
    await ctx.store.expertise.get(coupling.expertiseId),
  ];
  return { coupling, need: needCard(coupling, need), expertise: expertiseCard(coupling, expertise) };
}
