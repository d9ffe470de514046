import { type Authorized, changeable } from '../domain/access.ts';
import { KoblerError } from '../domain/errors.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Ctx } from './context.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';

/**
 * Lets the municipality see an accepted proposal on its pages. Again is the same as once; one that is not accepted is
 * `conflict`. Undoing the acceptance takes it back.
 */
export async function releaseProposal(ctx: Ctx, id: string): Promise<Authorized<Proposal, 'change'>> {
  return writeOnce(ctx, async (tx) => {
    const proposal = changeable(ctx.principal, 'proposal', id, await tx.proposals.get(id));
    if (proposal.status !== 'accepted') {
      throw new KoblerError('conflict', 'Only an accepted proposal can be released. Accept it first.');
    }
    if (proposal.releasedAt !== null) return proposal;
    const now = ctx.clock.now();
    const released = { ...proposal, releasedAt: now, version: proposal.version + 1, updatedAt: now };
    await tx.save.proposal(released);
    await record(
      ctx,
      tx,
      'proposal.released',
      { kind: 'proposal', id },
      { audience: [proposal.needOrganisationId], details: { needId: proposal.needId } },
    );
    return released;
  });
}
