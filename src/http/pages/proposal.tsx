import { z } from 'zod';
import { ProposalPage } from '../../../web/pages/proposal.tsx';
import type { DecideProps } from '../../../web/parts/decide-panel.tsx';
import { queueAddress } from '../../../web/parts/queue-filters.tsx';
import { capacityState } from '../../domain/expertise.ts';
import { fitLevel } from '../../domain/fit-level.ts';
import type { Ctx } from '../../usecases/context.ts';
import { listBrokers } from '../../usecases/people-of-the-team.ts';
import { type Weighed, weighProposal } from '../../usecases/weigh-proposal.ts';
import { page } from './page-route.ts';
import { numbersOf, plainReasons } from './proposal-reasons.ts';
import { happeningsOf, nextOf, shownExpertise, shownFunding, shownNeed } from './proposal-shown.ts';
import { filtersOf, queueAt } from './queue-query.ts';
import { holderOf, shownProposals } from './shown-proposal.ts';

export const proposalPage = page({
  path: '/proposals/:id',
  who: ['broker'],
  params: z.object({ id: z.string() }),
  query: z.object({ from: z.string().max(2000).optional() }),
  async show(ctx, { params, query }, { view }) {
    const weighed = await weighProposal(ctx, params.id);
    const { detail, expertise, candidates, elsewhere, activeCouplings } = weighed;
    const { proposal } = detail;
    const [shown, ...others] = await shownProposals(ctx, [detail, ...candidates, ...elsewhere]);
    const funding = detail.funding.map(shownFunding);
    // The queue as its own page would address it: nothing else can be gone back to.
    const back = queueAddress(filtersOf(queueAt(query.from)));
    return (
      <ProposalPage
        shown={shown!}
        need={shownNeed(ctx, weighed, view)}
        expertise={shownExpertise(weighed)}
        fit={fitLevel(proposal.score)}
        reasons={plainReasons(proposal.explanation)}
        numbers={numbersOf(proposal)}
        missing={proposal.missing}
        candidates={others.slice(0, candidates.length)}
        elsewhere={others.slice(candidates.length)}
        capacity={{
          active: activeCouplings,
          max: expertise.capacity.maxActive,
          freeFrom: expertise.capacity.availableFrom,
        }}
        funding={funding}
        next={nextOf(ctx, funding)}
        happenings={happeningsOf(ctx, weighed)}
        expiresAt={proposal.expiresAt}
        decide={await decideProps(ctx, weighed, back)}
      />
    );
  },
});

async function decideProps(ctx: Ctx, weighed: Weighed, back: string): Promise<DecideProps> {
  const { detail, expertise, activeCouplings, coupling, names } = weighed;
  const { proposal } = detail;
  const { maxActive } = expertise.capacity;
  const holder = holderOf(ctx, proposal, names);
  return {
    id: proposal.id,
    status: proposal.status,
    back,
    isFull: capacityState({ maxActive, availableFrom: null }, activeCouplings, '') === 'full',
    parkDays: ctx.settings.parkDays,
    release: proposal.status === 'accepted' ? { at: proposal.releasedAt } : null,
    couplingId: coupling === null || coupling.cancelled ? null : coupling.id,
    holder: holder === null || proposal.brokerId === null ? null : { ...holder, id: proposal.brokerId },
    colleagues: (await listBrokers(ctx)).filter(({ id }) => id !== ctx.principal.id || proposal.brokerId !== null),
  };
}
