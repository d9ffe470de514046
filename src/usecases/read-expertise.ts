import { type Authorized, readable, scopeFor } from '../domain/access.ts';
import { notFound } from '../domain/errors.ts';
import type { Expertise } from '../domain/expertise.ts';
import type { Page, PageRequest } from '../ports.ts';
import type { Ctx } from './context.ts';

/** One profile, for its own organisation and brokers. A removed one is `not-found`. */
export async function readExpertise(ctx: Ctx, id: string): Promise<Authorized<Expertise>> {
  const expertise = readable(ctx.principal, 'expertise', id, await ctx.store.expertise.get(id));
  if (expertise.removed) throw notFound('expertise', id);
  return expertise;
}

/** A researcher's own organisation's profiles, or all of them for a broker; newest first, without removed ones. */
export async function listExpertise(
  ctx: Ctx,
  filter: { q?: string },
  page: PageRequest,
): Promise<Page<Authorized<Expertise>>> {
  const found = await ctx.store.expertise.list(scopeFor(ctx.principal, 'researcher'), filter, page);
  return { ...found, items: found.items.map((sealed) => readable(ctx.principal, 'expertise', '', sealed)) };
}
