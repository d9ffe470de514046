import { type Authorized, changeable } from '../domain/access.ts';
import { KoblerError } from '../domain/errors.ts';
import { actorOf } from '../domain/principal.ts';
import { type Decision, isDecided, type Proposal } from '../domain/proposal.ts';
import { plusDays } from '../domain/time.ts';
import type { Tx } from '../ports.ts';
import type { Ctx } from './context.ts';
import type { Decided } from './decide-proposal.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';
import { rescoreIfLimited } from './rescore-if-limited.ts';
import { proposeKey } from './submit-need.ts';

/**
 * Takes the last decision back, as a new row of history: the proposal is open again, the coupling it opened is
 * cancelled, the pair it blocked is free. Undoing twice is the same as once; a coupling that has come further than
 * first contact is `conflict`.
 */
export async function undoDecision(ctx: Ctx, id: string): Promise<Decided> {
  return writeOnce(ctx, async (tx) => {
    const proposal = changeable(ctx.principal, 'proposal', id, await tx.proposals.get(id));
    const last = (await tx.decisions.ofProposal(id)).at(-1);
    if (last === undefined) throw new KoblerError('not-found', 'The proposal has not been decided: nothing to undo.');
    if (last.verdict === 'undone' || !isDecided(proposal.status)) return { proposal, decision: last, coupling: null };

    const now = ctx.clock.now();
    const reopened: Authorized<Proposal, 'change'> = {
      ...proposal,
      status: 'proposed',
      parkedUntil: null,
      releasedAt: null,
      expiresAt: plusDays(now, ctx.settings.proposalTtlDays),
      version: proposal.version + 1,
      updatedAt: now,
    };
    const decision: Decision = {
      id: ctx.ids.next(),
      proposalId: id,
      verdict: 'undone',
      reason: null,
      note: null,
      parkedUntil: null,
      decidedBy: actorOf(ctx.principal),
      decidedAt: now,
    };
    if (last.verdict === 'accepted') await cancelCoupling(ctx, tx, proposal);
    if (last.reason === 'conflict-of-interest') await tx.unblockPair(proposal.needId, proposal.expertiseId);
    await tx.save.proposal(reopened);
    await tx.addDecision(reopened, decision);
    await tx.outbox.add({
      kind: 'propose-couplings',
      payload: { needId: proposal.needId },
      key: proposeKey(proposal.needId),
    });
    await record(ctx, tx, 'proposal.reopened', { kind: 'proposal', id }, { details: { undone: last.verdict } });
    return { proposal: reopened, decision, coupling: null };
  });
}

async function cancelCoupling(ctx: Ctx, tx: Tx, proposal: Proposal): Promise<void> {
  const sealed = await tx.couplings.ofProposal(proposal.id);
  if (sealed === undefined) return;
  const coupling = changeable(ctx.principal, 'coupling', '', sealed);
  if (coupling.status !== 'contact') {
    throw new KoblerError(
      'conflict',
      `The coupling has come to "${coupling.status}". End the coupling instead of undoing.`,
    );
  }
  const updatedAt = ctx.clock.now();
  await tx.save.coupling({ ...coupling, cancelled: true, version: coupling.version + 1, updatedAt });
  await rescoreIfLimited(tx, proposal.expertiseId);
  await record(
    ctx,
    tx,
    'coupling.cancelled',
    { kind: 'coupling', id: coupling.id },
    {
      audience: [coupling.needOrganisationId, coupling.expertiseOrganisationId],
    },
  );
}
