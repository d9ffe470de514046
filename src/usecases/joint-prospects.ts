import type { Authorized } from '../domain/access.ts';
import { type ExpertiseCard, expertiseCard, proposalOf } from '../domain/access.ts';
import type { Need } from '../domain/need.ts';
import type { Ctx } from './context.ts';

/** Who and what could serve several needs at once: for how many of them each is proposed. */
export type JointProspects = {
  experts: readonly { expertise: ExpertiseCard; needs: number }[];
  schemes: readonly { id: string; name: string; needs: number }[];
};

/** As many as are worth reading. */
const SHOWN = 6;

/** What is proposed for more than one of these needs, for most of them first. */
export async function jointProspects(ctx: Ctx, needs: readonly Authorized<Need>[]): Promise<JointProspects> {
  const experts = new Map<string, { needs: number; expertise: ExpertiseCard | null }>();
  const schemes = new Map<string, { name: string; needIds: Set<string> }>();
  for (const need of needs) {
    const proposals = (await ctx.store.proposals.ofNeed(need.id))
      .map((sealed) => proposalOf(need, sealed))
      .filter(({ status }) => status === 'proposed' || status === 'accepted' || status === 'parked');
    const cards = await ctx.store.expertise.cards(proposals.map(({ expertiseId }) => expertiseId));
    for (const proposal of proposals) {
      const sealed = cards.get(proposal.expertiseId);
      const before = experts.get(proposal.expertiseId)?.needs ?? 0;
      experts.set(proposal.expertiseId, {
        needs: before + 1,
        expertise: sealed ? expertiseCard(proposal, sealed) : null,
      });
      for (const { schemeId, schemeName } of proposal.funding) {
        const scheme = schemes.get(schemeId) ?? { name: schemeName, needIds: new Set() };
        schemes.set(schemeId, { ...scheme, needIds: scheme.needIds.add(need.id) });
      }
    }
  }
  return {
    experts: [...experts.values()]
      .flatMap(({ needs: count, expertise }) => (expertise === null || count < 2 ? [] : [{ expertise, needs: count }]))
      .toSorted((a, b) => b.needs - a.needs)
      .slice(0, SHOWN),
    schemes: [...schemes]
      .map(([id, { name, needIds }]) => ({ id, name, needs: needIds.size }))
      .filter((scheme) => scheme.needs >= 2)
      .toSorted((a, b) => b.needs - a.needs)
      .slice(0, SHOWN),
  };
}
