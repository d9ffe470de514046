import { z } from 'zod';
import { ProfilePage } from '../../../../web/pages/research/profile.tsx';
import { ProfilesPage } from '../../../../web/pages/research/profiles.tsx';
import { asksForAnswer } from '../../../domain/answer.ts';
import { hasRole } from '../../../domain/principal.ts';
import type { Ctx } from '../../../usecases/context.ts';
import { listCouplings } from '../../../usecases/read-couplings.ts';
import { listExpertise, readExpertise } from '../../../usecases/read-expertise.ts';
import { page } from '../page-route.ts';
import { listProfile, showProfile } from './show-profile.ts';

/** Brokers may do for researchers what these can do themselves. */
export const OWNERS = ['researcher', 'broker'] as const;
export const profileParams = z.object({ id: z.string().max(200) });
export const cursorQuery = z.object({ cursor: z.string().max(500).optional().catch(undefined) });

const PAGE = 20;
/** As many of the newest couplings are looked through for some that wait. */
const LOOKED_THROUGH = 100;

export const profilesPage = page({
  path: '/profiles',
  who: OWNERS,
  query: cursorQuery,
  async show(ctx, { query: { cursor } }) {
    const { items, nextCursor } = await listExpertise(ctx, {}, { limit: PAGE, cursor });
    const counts = await ctx.store.proposals.openCounts(items.map(({ id }) => id));
    return (
      <ProfilesPage
        profiles={items.map((profile) => listProfile(profile, counts.get(profile.id) ?? 0))}
        waiting={await waiting(ctx)}
        mayRegister={hasRole(ctx.principal, 'researcher')}
        first={cursor === undefined ? null : '/profiles'}
        next={nextCursor === null ? null : `/profiles?cursor=${encodeURIComponent(nextCursor)}`}
      />
    );
  },
});

export const profilePage = page({
  path: '/profiles/:id',
  who: OWNERS,
  params: profileParams,
  async show(ctx, { params: { id } }, { view }) {
    const expertise = await readExpertise(ctx, id);
    const counts = await ctx.store.proposals.openCounts([id]);
    return <ProfilePage profile={showProfile(ctx, view, expertise, counts.get(id) ?? 0)} />;
  },
});

async function waiting(ctx: Ctx): Promise<number> {
  if (!hasRole(ctx.principal, 'researcher')) return 0;
  const { items } = await listCouplings(ctx, { limit: LOOKED_THROUGH });
  return items.filter(({ coupling }) => asksForAnswer(coupling)).length;
}
