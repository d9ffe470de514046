import { type Authorized, changeable, creatable, readable } from '../domain/access.ts';
import { type Coupling, isActive } from '../domain/coupling.ts';
import { invalidField, KoblerError } from '../domain/errors.ts';
import { capacityState } from '../domain/expertise.ts';
import { actorOf } from '../domain/principal.ts';
import { type Decision, isDecided, type Proposal, requireDecidable, statusAfter } from '../domain/proposal.ts';
import { dateOf, type IsoDate, plusDays } from '../domain/time.ts';
import type { ReasonCode, Verdict } from '../domain/words.ts';
import type { Tx } from '../ports.ts';
import type { Ctx } from './context.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';
import { rescoreIfLimited } from './rescore-if-limited.ts';

export type Verdicted = {
  verdict: Verdict;
  reason: ReasonCode | null;
  note: string | null;
  /** Only with `not-now`: the day the proposal comes back. */
  until: IsoDate | null;
};

/** A proposal after a decision about it, with the decision and, when accepted, the coupling it opened. */
export type Decided = {
  proposal: Authorized<Proposal, 'change'>;
  decision: Decision;
  coupling: Authorized<Coupling, 'change'> | null;
};

/**
 * A broker's verdict: state, decision, coupling, audit row and the work that follows, in one transaction. The same
 * verdict and reason again is the same answer; another verdict is `conflict` until the first is undone. Accepting a
 * profile without free capacity is `conflict`. A proposal that nobody has taken is then the decider's.
 */
export async function decideProposal(ctx: Ctx, id: string, input: Verdicted): Promise<Decided> {
  requireReason(ctx, input);
  return writeOnce(ctx, async (tx) => {
    const proposal = changeable(ctx.principal, 'proposal', id, await tx.proposals.get(id));
    const before = await sameVerdict(tx, proposal, input);
    if (before !== undefined) return { proposal, decision: before, coupling: await couplingOf(ctx, tx, proposal) };
    requireDecidable(proposal);

    const now = ctx.clock.now();
    const parkedUntil =
      input.reason === 'not-now' ? (input.until ?? dateOf(plusDays(now, ctx.settings.parkDays))) : null;
    const decided: Authorized<Proposal, 'change'> = {
      ...proposal,
      status: statusAfter(input.verdict, input.reason),
      parkedUntil,
      brokerId: proposal.brokerId ?? deciderOf(ctx),
      version: proposal.version + 1,
      updatedAt: now,
    };
    const { verdict, reason, note } = input;
    const decision: Decision = {
      id: ctx.ids.next(),
      proposalId: id,
      verdict,
      reason,
      note,
      parkedUntil,
      decidedBy: actorOf(ctx.principal),
      decidedAt: now,
    };
    if (verdict === 'accepted') await requireCapacity(ctx, tx, proposal);
    await tx.save.proposal(decided);
    await tx.addDecision(decided, decision);
    if (reason === 'conflict-of-interest') await tx.blockPair(proposal.needId, proposal.expertiseId, decision.id);
    const coupling = verdict === 'accepted' ? await openCoupling(ctx, tx, decided) : null;
    if (coupling !== null) await rescoreIfLimited(tx, proposal.expertiseId);
    await record(
      ctx,
      tx,
      'proposal.decided',
      { kind: 'proposal', id },
      {
        audience: verdict === 'accepted' ? [proposal.needOrganisationId, proposal.expertiseOrganisationId] : [],
        details: {
          verdict,
          reason,
          needId: proposal.needId,
          expertiseId: proposal.expertiseId,
          position: proposal.position,
        },
      },
    );
    return { proposal: decided, decision, coupling };
  });
}

/** People hold proposals; programs and the system do not. */
function deciderOf({ principal }: Ctx): string | null {
  return principal.kind === 'person' ? principal.id : null;
}

function requireReason(ctx: Ctx, { verdict, reason, until }: Verdicted): void {
  if (verdict === 'rejected' && reason === null) throw invalidField('/reason', 'A rejection needs a reason code.');
  if (verdict === 'accepted' && reason !== null) throw invalidField('/reason', 'Only a rejection has a reason.');
  if (until === null) return;
  if (reason !== 'not-now') throw invalidField('/until', 'Only the reason not-now parks a proposal until a date.');
  if (until <= dateOf(ctx.clock.now())) throw invalidField('/until', 'Give a date after today.');
}

async function sameVerdict(tx: Tx, proposal: Proposal, input: Verdicted): Promise<Decision | undefined> {
  if (!isDecided(proposal.status)) return undefined;
  const last = (await tx.decisions.ofProposal(proposal.id)).at(-1);
  return last?.verdict === input.verdict && last.reason === input.reason ? last : undefined;
}

async function requireCapacity(ctx: Ctx, tx: Tx, { expertiseId }: Proposal): Promise<void> {
  const expertise = readable(ctx.principal, 'expertise', expertiseId, await tx.expertise.get(expertiseId));
  if (!expertise.visible) {
    throw new KoblerError(
      'conflict',
      'Its owner has paused the profile. Reject with not-now, or wait until it is back.',
    );
  }
  const active = (await tx.couplings.activeCounts([expertiseId])).get(expertiseId) ?? 0;
  const { maxActive } = expertise.capacity;
  if (capacityState({ maxActive, availableFrom: null }, active, '') === 'full') {
    throw new KoblerError(
      'conflict',
      `The profile has ${active} of ${maxActive} couplings already. Reject with no-capacity or not-now, or raise its capacity.`,
    );
  }
}

async function couplingOf(ctx: Ctx, tx: Tx, proposal: Proposal): Promise<Authorized<Coupling, 'change'> | null> {
  const sealed = await tx.couplings.ofProposal(proposal.id);
  return sealed === undefined ? null : changeable(ctx.principal, 'coupling', '', sealed);
}

/** Opens the coupling of an accepted proposal, or the one that an undone acceptance cancelled. */
async function openCoupling(ctx: Ctx, tx: Tx, proposal: Proposal): Promise<Authorized<Coupling, 'change'>> {
  const now = ctx.clock.now();
  const earlier = await couplingOf(ctx, tx, proposal);
  if (earlier !== null && isActive(earlier)) return earlier;
  const { needId, expertiseId, needOrganisationId, expertiseOrganisationId } = proposal;
  const fresh: Coupling = {
    id: ctx.ids.next(),
    proposalId: proposal.id,
    needId,
    expertiseId,
    needOrganisationId,
    expertiseOrganisationId,
    status: 'contact',
    note: null,
    answer: null,
    cancelled: false,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  const coupling: Authorized<Coupling, 'change'> =
    earlier === null
      ? creatable(ctx.principal, 'coupling', fresh)
      : { ...earlier, status: 'contact', answer: null, cancelled: false, version: earlier.version + 1, updatedAt: now };
  await tx.save.coupling(coupling);
  await record(
    ctx,
    tx,
    'coupling.opened',
    { kind: 'coupling', id: coupling.id },
    {
      audience: [needOrganisationId, expertiseOrganisationId],
      details: { proposalId: proposal.id },
    },
  );
  return coupling;
}
