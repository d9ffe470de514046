import { z } from 'zod';
import { CouplingPage } from '../../../web/pages/coupling.tsx';
import { CouplingsPage, type ShownCoupling } from '../../../web/pages/couplings.tsx';
import { isActive } from '../../domain/coupling.ts';
import { hasRole } from '../../domain/principal.ts';
import { dateOf, daysBetween } from '../../domain/time.ts';
import { COUPLING_STATUSES } from '../../domain/words.ts';
import type { Ctx } from '../../usecases/context.ts';
import { type CouplingView, listCouplings, readCoupling } from '../../usecases/read-couplings.ts';
import { proposalsById } from '../../usecases/read-proposals.ts';
import { updateCoupling } from '../../usecases/update-coupling.ts';
import { couplingHappenings } from './coupling-happenings.ts';
import { choice, optionalNumber, optionalText } from './form-fields.ts';
import { page, post } from './page-route.ts';
import { placeName } from './shown-proposal.ts';

const PAGE = 25;
/** Days without a word after which a broker had better ask. */
const QUIET_DAYS = 30;
const WHO = ['broker', 'municipality', 'researcher'] as const;
const params = z.object({ id: z.string() });

export const couplingsPage = page({
  path: '/couplings',
  who: WHO,
  query: z.object({
    status: z.enum(COUPLING_STATUSES).nullable().default(null).catch(null),
    cursor: z.string().max(1000).optional(),
  }),
  async show(ctx, { query: { status, cursor } }) {
    const filter = status === null ? { active: true } : { status };
    const found = await listCouplings(ctx, { limit: PAGE, cursor }, filter);
    return (
      <CouplingsPage
        couplings={found.items.map((view) => shown(ctx, view))}
        status={status}
        statuses={COUPLING_STATUSES}
        next={found.nextCursor}
        within={cursor !== undefined}
        hasQueue={hasRole(ctx.principal, 'broker')}
      />
    );
  },
});

export const couplingPage = page({
  path: '/couplings/:id',
  who: WHO,
  params,
  async show(ctx, { params: { id } }) {
    const view = await readCoupling(ctx, id);
    const { note, version, proposalId } = view.coupling;
    const [behind] = hasRole(ctx.principal, 'broker') ? await proposalsById(ctx, [proposalId]) : [];
    return (
      <CouplingPage
        coupling={shown(ctx, view)}
        note={note}
        version={version}
        statuses={COUPLING_STATUSES}
        happenings={await couplingHappenings(ctx, view.coupling)}
        proposal={behind === undefined ? null : { id: proposalId, releasedAt: behind.proposal.releasedAt }}
      />
    );
  },
});

/** Follows up. Who has seen an older version is shown what stands now, with what they typed. */
export const couplingPost = post({
  path: '/couplings/:id',
  who: WHO,
  params,
  fields: z.object({
    status: choice(COUPLING_STATUSES),
    note: optionalText({ max: 5000 }),
    version: optionalNumber(1, Number.MAX_SAFE_INTEGER),
  }),
  again: couplingPage,
  async submit(ctx, { params: { id }, fields: { status, note, version } }) {
    await updateCoupling(ctx, id, { status, note }, version ?? undefined);
    return { to: `/couplings/${id}`, notice: 'saved' };
  },
});

function shown(ctx: Ctx, { coupling, need, expertise }: CouplingView): ShownCoupling {
  const quiet = daysBetween(dateOf(coupling.updatedAt), dateOf(ctx.clock.now()));
  return {
    id: coupling.id,
    need: { title: need.title, municipality: placeName(ctx, need.municipalityNumber) },
    expertise: { name: expertise.name, organisation: expertise.organisationName },
    status: coupling.status,
    cancelled: coupling.cancelled,
    updatedAt: coupling.updatedAt,
    quietDays: isActive(coupling) && quiet >= QUIET_DAYS ? quiet : null,
  };
}
