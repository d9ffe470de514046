import { requireRole } from '../domain/access.ts';
import type { Person } from '../domain/principal.ts';
import type { Ctx } from './context.ts';

/** Everybody who holds the broker role, by name: those whom work can be handed to. For brokers. */
export async function listBrokers(ctx: Ctx): Promise<Person[]> {
  requireRole(ctx.principal, 'broker');
  return ctx.store.people.holding('broker');
}

/**
 * What the people are called who are named in decisions and the audit log (`person:<id>`), or as holders (the id by
 * itself); programs and the system are left out. For brokers.
 */
export async function namesOf(ctx: Ctx, actors: Iterable<string | null>): Promise<ReadonlyMap<string, string>> {
  requireRole(ctx.principal, 'broker');
  const names = new Map<string, string>();
  for (const actor of new Set(actors)) {
    if (actor === null) continue;
    const person = await ctx.store.people.get(actor.replace(/^person:/, ''));
    if (person !== undefined) names.set(actor, person.name);
  }
  return names;
}
