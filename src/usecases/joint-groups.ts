import { type Authorized, readable, requireRole } from '../domain/access.ts';
import type { Explanation } from '../domain/explanation.ts';
import { groupAlike } from '../domain/joint-need.ts';
import type { Need } from '../domain/need.ts';
import type { Ctx } from './context.ts';
import { inDomainWords } from './in-domain-words.ts';
import { queryOf } from './query-of.ts';
import { readNeed } from './read-needs.ts';

/** Needs of several municipalities that are about the same. `score`: how alike they are on average, 0–1. */
type FoundGroup = { needs: readonly Authorized<Need>[]; score: number };

/** The groups found so far; `done` of `total` needs have been looked at, the rest are being. */
export type FoundGroups = { groups: readonly FoundGroup[]; done: number; total: number };

/** Groups of alike needs that nobody has brought together yet, the most alike first. For brokers. */
export async function findJointGroups(ctx: Ctx): Promise<FoundGroups> {
  const broker = requireRole(ctx.principal, 'broker');
  const { pairs, done, total } = await ctx.needIndex.alike.sofar();
  const together = (await ctx.store.jointNeeds.all(broker)).map(({ needIds }) => new Set(needIds));
  const groups: FoundGroup[] = [];
  for (const { ids, score } of groupAlike(pairs)) {
    if (together.some((joined) => ids.every((id) => joined.has(id)))) continue;
    const needs = await readNeeds(ctx, ids);
    if (new Set(needs.map(({ municipalityNumber }) => municipalityNumber)).size >= 2) groups.push({ needs, score });
  }
  return { groups, done, total };
}

/** What two needs have in common and what each says that the other does not. */
export type Comparison = {
  a: string;
  b: string;
  score: number;
  explanation: Explanation;
  onlyA: readonly string[];
  onlyB: readonly string[];
};

/** Needs beside one another, each compared with the first. For brokers; `not-found` when one is not there. */
export async function compareNeeds(
  ctx: Ctx,
  ids: readonly string[],
): Promise<{ needs: readonly Authorized<Need>[]; comparisons: readonly Comparison[] }> {
  requireRole(ctx.principal, 'broker');
  const needs = await Promise.all(ids.map((id) => readNeed(ctx, id)));
  await ctx.needIndex.follow();
  const [first, ...others] = needs;
  const comparisons = first === undefined ? [] : others.flatMap((other) => compare(ctx, first, other) ?? []);
  return { needs, comparisons };
}

/** Undefined for a need that is withdrawn: it is not compared with anything any more. */
function compare(ctx: Ctx, a: Authorized<Need>, b: Authorized<Need>): Comparison | undefined {
  const { engine } = ctx.needIndex;
  const seen = (need: Authorized<Need>, other: Authorized<Need>) => {
    const query = queryOf(need);
    const found = engine.retrieve(query, { limit: engine.size }).filter(({ id }) => id === other.id);
    const [hit] = engine.rank(query, found);
    return hit === undefined ? undefined : { score: hit.score, ...engine.explain(query, hit) };
  };
  const [there, back] = [seen(a, b), seen(b, a)];
  if (there === undefined || back === undefined) return undefined;
  return {
    a: a.id,
    b: b.id,
    score: (there.score + back.score) / 2,
    explanation: inDomainWords(there.tree),
    onlyA: there.missing,
    onlyB: back.missing,
  };
}

/** Those of the needs that are there. */
export async function readNeeds(ctx: Ctx, ids: readonly string[]): Promise<Authorized<Need>[]> {
  const sealed = await Promise.all(ids.map(async (id) => ({ id, need: await ctx.store.needs.get(id) })));
  return sealed.flatMap(({ id, need }) => (need === undefined ? [] : [readable(ctx.principal, 'need', id, need)]));
}
