import { type Authorized, type ExpertiseCard, readable } from '../domain/access.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Coupling } from '../domain/coupling.ts';
import { oneOf } from '../domain/errors.ts';
import type { Need } from '../domain/need.ts';
import { type Happening, type NextStep, nextSteps } from '../domain/need-progress.ts';
import { SYSTEM } from '../domain/principal.ts';
import type { Proposal } from '../domain/proposal.ts';
import { COUPLING_STATUSES } from '../domain/words.ts';
import { type AssessedScheme, readFunding } from './assess-funding.ts';
import type { Ctx } from './context.ts';
import { readNeed } from './read-needs.ts';
import { proposalsOfNeed } from './read-proposals.ts';

/** A proposal that a broker has accepted and let the municipality see, and what has come of it. */
export type Released = { proposal: Authorized<Proposal>; expertise: ExpertiseCard; coupling: Coupling; at: string };

/** Everything about a need that its municipality follows. */
export type FollowedNeed = {
  need: Authorized<Need>;
  /** Newest first. */
  happenings: Happening[];
  next: NextStep[];
  released: Released[];
  /** How many proposals nobody has decided, and how many a broker has been through. */
  waiting: number;
  reviewed: number;
  /** Best first. */
  funding: AssessedScheme[];
};

/** What has happened to a need, what happens next and by when, and what could pay; for those who may read it. */
export async function followNeed(ctx: Ctx, id: string): Promise<FollowedNeed> {
  const need = await readNeed(ctx, id);
  const views = await proposalsOfNeed(ctx, id);
  const funding = await readFunding(ctx, id);
  const waiting = views.filter(({ proposal }) => proposal.status === 'proposed');
  const released: Released[] = [];
  const couplingHistory: Happening[] = [];
  for (const { proposal, expertise } of views) {
    const at = proposal.status === 'accepted' ? proposal.releasedAt : null;
    const sealed = at === null ? undefined : await ctx.store.couplings.ofProposal(proposal.id);
    if (at === null || sealed === undefined) continue;
    // Whoever may read the need may follow what was accepted for it.
    const coupling = readable(SYSTEM, 'coupling', proposal.id, sealed);
    released.push({ proposal, expertise, coupling, at });
    couplingHistory.push(...(await historyOfCoupling(ctx, coupling, expertise.name)));
  }
  const standing = {
    need,
    waiting: { count: waiting.length, since: earliest(waiting.map(({ proposal }) => proposal.createdAt)) },
    couplings: released.map(({ expertise, coupling, at }) => ({
      name: expertise.name,
      status: coupling.status,
      openedAt: at,
    })),
    deadline: nearestDeadline(funding),
  };
  const history = [
    ...(await historyOfNeed(ctx, need)),
    ...foundAt(views.map(({ proposal }) => proposal)),
    ...released.map(({ expertise, at }): Happening => ({ kind: 'released', name: expertise.name, at })),
    ...couplingHistory,
  ];
  return {
    need,
    happenings: history.toSorted((a, b) => b.at.localeCompare(a.at)),
    next: nextSteps(standing, ctx.clock.now()),
    released,
    waiting: waiting.length,
    reviewed: views.length - waiting.length,
    funding,
  };
}

/** Needs that came by an import have no first entry in the log. */
async function historyOfNeed(ctx: Ctx, need: Authorized<Need>): Promise<Happening[]> {
  const entries = await ctx.store.audit.ofSubject('need', need.id);
  const later = entries.flatMap(({ action, at }): Happening[] => {
    if (action === 'need.revised') return [{ kind: 'revised', at }];
    return action === 'need.withdrawn' ? [{ kind: 'withdrawn', at }] : [];
  });
  return [{ kind: 'submitted', at: need.createdAt }, ...later];
}

async function historyOfCoupling(ctx: Ctx, { id }: Coupling, name: string): Promise<Happening[]> {
  return (await ctx.store.audit.ofSubject('coupling', id)).flatMap((entry) => moved(entry, name));
}

function moved({ action, at, details: { from, to } }: AuditEntry, name: string): Happening[] {
  if (action !== 'coupling.updated' || typeof to !== 'string' || from === to) return [];
  return [{ kind: 'coupling', name, status: oneOf(COUPLING_STATUSES, to, 'coupling status'), at }];
}

/** One entry for each time profiles were found, however many: those of one minute came of one search. */
function foundAt(proposals: readonly Proposal[]): Happening[] {
  const searches = new Map<string, { count: number; at: string }>();
  for (const { createdAt } of proposals.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))) {
    const minute = createdAt.slice(0, 'yyyy-mm-ddThh:mm'.length);
    searches.set(minute, { count: (searches.get(minute)?.count ?? 0) + 1, at: createdAt });
  }
  return [...searches.values()].map(({ count, at }) => ({ kind: 'found', count, at }));
}

function earliest(instants: readonly string[]): string | null {
  return instants.toSorted()[0] ?? null;
}

/** Of those that fit the need best: the soonest of all a hundred would rarely be worth knowing. */
const WORTH_KNOWING = 5;

function nearestDeadline(funding: readonly AssessedScheme[]): { name: string; date: string } | null {
  const likely = funding.filter(({ option }) => option.verdict === 'can' || option.verdict === 'can-if');
  const dated = likely
    .slice(0, WORTH_KNOWING)
    .flatMap(({ option: { schemeName: name, nextDeadline: date } }) => (date === null ? [] : [{ name, date }]));
  return dated.toSorted((a, b) => a.date.localeCompare(b.date))[0] ?? null;
}
