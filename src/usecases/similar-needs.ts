import { type Authorized, readable, requireRole } from '../domain/access.ts';
import type { Explanation } from '../domain/explanation.ts';
import type { Need } from '../domain/need.ts';
import type { Ctx } from './context.ts';
import { inDomainWords } from './in-domain-words.ts';
import { queryOf } from './query-of.ts';
import { readNeed } from './read-needs.ts';

/** Another municipality's need that is about the same, with why. */
export type SimilarNeed = {
  need: Authorized<Need>;
  /** 0–1. */
  score: number;
  explanation: Explanation;
  /** What each says that nothing in the other does: a reason to bring them together rather than choose. */
  onlyAsked: readonly string[];
  onlyThere: readonly string[];
  /** They meet, and yet each has something that the other lacks. */
  complementary: boolean;
};

/** Words that each must have to itself for two needs to complement each other rather than repeat. */
const LACKING_WORDS = 3;
/** Under this score two needs are about different things. */
const ALIKE_SCORE = 0.1;

/** The open needs of other municipalities that are most alike, best first. For brokers. */
export async function similarNeeds(ctx: Ctx, needId: string, limit: number): Promise<SimilarNeed[]> {
  requireRole(ctx.principal, 'broker');
  const need = await readNeed(ctx, needId);
  await ctx.needIndex.follow();
  const { engine } = ctx.needIndex;
  const query = queryOf(need);
  const found = engine.rank(query, engine.retrieve(query, { limit: engine.size, exclude: new Set([needId]) }));
  const similar: SimilarNeed[] = [];
  for (const hit of found) {
    if (similar.length === limit) break;
    const other = readable(ctx.principal, 'need', hit.id, await ctx.store.needs.get(hit.id));
    if (other.municipalityNumber === need.municipalityNumber || hit.score < ALIKE_SCORE) continue;
    const { tree, missing: onlyAsked } = engine.explain(query, hit);
    similar.push({
      need: other,
      score: hit.score,
      explanation: inDomainWords(tree),
      onlyAsked,
      onlyThere: [],
      complementary: false,
    });
  }
  return similar.map((each) => withOtherSide(ctx, need, each));
}

/** Asks the other way round: what the other need says that this one does not. */
function withOtherSide(ctx: Ctx, need: Authorized<Need>, similar: SimilarNeed): SimilarNeed {
  const { engine } = ctx.needIndex;
  const query = queryOf(similar.need);
  const [back] = engine.rank(query, [{ id: need.id, textScore: similar.score }]);
  const onlyThere = back === undefined ? [] : engine.explain(query, back).missing;
  const complementary = similar.onlyAsked.length >= LACKING_WORDS && onlyThere.length >= LACKING_WORDS;
  return { ...similar, onlyThere, complementary };
}
