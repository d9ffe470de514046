import { type Authorized, changeable } from '../domain/access.ts';
import { invalidField, KoblerError } from '../domain/errors.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Ctx } from './context.ts';
import { writeOnce } from './once.ts';
import { listBrokers } from './people-of-the-team.ts';
import { record } from './record.ts';

/** Who shall have it (null: nobody), and who had it as far as the caller knew: undefined when they do not say. */
export type Assignment = { to: string | null; from?: string | null | undefined };

/**
 * Takes a proposal on, hands it over to a colleague, or gives it back. When somebody else has got it since `from` was
 * read it is `conflict`, so that two who take the same one at once do not both believe they have it. Assigning it to
 * the one who has it changes nothing.
 */
export async function assignProposal(
  ctx: Ctx,
  id: string,
  { to, from }: Assignment,
): Promise<Authorized<Proposal, 'change'>> {
  if (to !== null && to !== ctx.principal.id && !(await isBroker(ctx, to))) {
    throw invalidField('/brokerId', 'Give the id of somebody who is a broker here, or null.');
  }
  return writeOnce(ctx, async (tx) => {
    const proposal = changeable(ctx.principal, 'proposal', id, await tx.proposals.get(id));
    if (proposal.brokerId === to) return proposal;
    if (from !== undefined && proposal.brokerId !== from) {
      throw new KoblerError('conflict', 'Somebody else has taken it, or handed it over, meanwhile.');
    }
    const assigned = { ...proposal, brokerId: to, version: proposal.version + 1, updatedAt: ctx.clock.now() };
    await tx.save.proposal(assigned);
    await record(ctx, tx, 'proposal.assigned', { kind: 'proposal', id }, { details: { from: proposal.brokerId, to } });
    return assigned;
  });
}

async function isBroker(ctx: Ctx, personId: string): Promise<boolean> {
  return (await listBrokers(ctx)).some((person) => person.id === personId);
}
