import { notFound } from '../domain/errors.ts';
import type { Call, Scheme } from '../domain/scheme.ts';
import type { CallFilter, Page, PageRequest, SchemeFilter } from '../ports.ts';
import type { Ctx } from './context.ts';

/** One scheme of the catalogue. The catalogue is open to everybody who is signed in. */
export async function readScheme(ctx: Ctx, id: string): Promise<Scheme> {
  const scheme = await ctx.store.schemes.get(id);
  if (scheme === undefined) throw notFound('scheme', id);
  return scheme;
}

export async function listSchemes(ctx: Ctx, filter: SchemeFilter, page: PageRequest): Promise<Page<Scheme>> {
  return ctx.store.schemes.list(filter, page);
}

export async function listCalls(ctx: Ctx, filter: CallFilter, page: PageRequest): Promise<Page<Call>> {
  return ctx.store.calls.list(filter, page);
}
