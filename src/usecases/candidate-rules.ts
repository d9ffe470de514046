import type { Facts } from '../../matching/engine.ts';
import type { Authorized } from '../domain/access.ts';
import { type Capacity, capacityState } from '../domain/expertise.ts';
import type { Need } from '../domain/need.ts';
import type { Proposal } from '../domain/proposal.ts';
import { dateOf, quarterStart } from '../domain/time.ts';
import type { Ctx } from './context.ts';

/** The hard rules, which run before any score, and the facts that ranking may use beside the text. */
export type CandidateRules = { excluded: ReadonlySet<string>; factsOf: (expertiseId: string) => Facts };

/**
 * Excludes what may not be proposed for a need: blocked pairs, what has been decided for it already, profiles with
 * no capacity left, and profiles that are not free when the need starts. Removed profiles are not in the index at all.
 */
export async function candidateRules(
  ctx: Ctx,
  need: Authorized<Need>,
  decided: readonly Proposal[],
): Promise<CandidateRules> {
  const { facts, limited } = ctx.expertiseIndex;
  const active = await ctx.store.couplings.activeCounts([...limited.keys()]);
  const start = startDate(ctx, need);
  const excluded = new Set([...(await ctx.store.blockedFor(need.id)), ...decided.map((p) => p.expertiseId)]);
  for (const [id, capacity] of limited) {
    if (capacityState(capacity, active.get(id) ?? 0, start) !== 'free') excluded.add(id);
  }
  return {
    excluded,
    factsOf(id) {
      const known = facts.get(id);
      if (known === undefined) return {};
      return {
        sameCounty: known.countyNumber === need.countyNumber ? 1 : 0,
        ...headroom(known.capacity, active.get(id) ?? 0),
      };
    },
  };
}

/** When work would begin: the first day of the quarter asked for, or today when that is later or not stated. */
function startDate(ctx: Ctx, need: Need): string {
  const today = dateOf(ctx.clock.now());
  const asked = need.startQuarter === null ? today : quarterStart(need.startQuarter);
  return asked > today ? asked : today;
}

function headroom({ maxActive }: Capacity, active: number): Facts {
  return maxActive === null || maxActive === 0 ? {} : { capacityHeadroom: (maxActive - active) / maxActive };
}
