import { type Authorized, findingFor, readable } from '../domain/access.ts';
import type { Expertise } from '../domain/expertise.ts';
import type { Finding } from '../domain/finding.ts';
import { SYSTEM } from '../domain/principal.ts';
import type { PageRequest } from '../ports.ts';
import type { Ctx } from './context.ts';
import { readExpertise } from './read-expertise.ts';

/** What a profile is found for; `confidential` counts what may not be told of in this slice. */
export type Findings = { items: Finding[]; confidential: number; nextCursor: string | null };

/** What a profile is found for and why, best first, for its own organisation and brokers. */
export async function readFindings(ctx: Ctx, expertiseId: string, page: PageRequest): Promise<Findings> {
  return findingsOf(ctx, await readExpertise(ctx, expertiseId), page);
}

/** The same for a profile that has been read. */
export async function findingsOf(ctx: Ctx, expertise: Authorized<Expertise>, page: PageRequest): Promise<Findings> {
  const found = await ctx.store.proposals.openOfExpertise(expertise.id, page);
  const told: (Finding | null)[] = [];
  for (const sealed of found.items) {
    const { needId } = readable(SYSTEM, 'proposal', '', sealed);
    told.push(findingFor(expertise, sealed, await ctx.store.needs.get(needId)));
  }
  const items = told.filter((finding) => finding !== null);
  return { items, confidential: told.length - items.length, nextCursor: found.nextCursor };
}
