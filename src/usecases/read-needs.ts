import { type Authorized, readable, scopeFor } from '../domain/access.ts';
import type { Need } from '../domain/need.ts';
import type { NeedFilter, Page, PageRequest } from '../ports.ts';
import type { Ctx } from './context.ts';

/** One need, for those who may see it. */
export async function readNeed(ctx: Ctx, id: string): Promise<Authorized<Need>> {
  return readable(ctx.principal, 'need', id, await ctx.store.needs.get(id));
}

/** The needs a municipality has submitted, or all of them for a broker; newest first. */
export async function listNeeds(ctx: Ctx, filter: NeedFilter, page: PageRequest): Promise<Page<Authorized<Need>>> {
  const found = await ctx.store.needs.list(scopeFor(ctx.principal, 'municipality'), filter, page);
  return { ...found, items: found.items.map((sealed) => readable(ctx.principal, 'need', '', sealed)) };
}
