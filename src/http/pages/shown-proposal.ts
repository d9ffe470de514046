import type { ShownProposal } from '../../../web/parts/queue-row.tsx';
import type { Explanation } from '../../domain/explanation.ts';
import { fitLevel } from '../../domain/fit-level.ts';
import { actorOf } from '../../domain/principal.ts';
import { type Decision, isDecided, type Proposal } from '../../domain/proposal.ts';
import { dateOf } from '../../domain/time.ts';
import type { Ctx } from '../../usecases/context.ts';
import { namesOf } from '../../usecases/people-of-the-team.ts';
import type { ProposalView } from '../../usecases/read-proposals.ts';

/** How many reasons stand beside a proposal in a list. */
const REASONS_SHOWN = 3;
/** Reasons that say something by themselves. */
const TELLING = new Set(['text.concept', 'text.word', 'fact.sameCounty']);

/** Proposals as lists show them to a broker. */
export async function shownProposals(ctx: Ctx, views: readonly ProposalView[]): Promise<ShownProposal[]> {
  const decided = views.filter(({ proposal }) => isDecided(proposal.status));
  const last = new Map<string, Decision>();
  for (const { proposal } of decided) {
    const decision = (await ctx.store.decisions.ofProposal(proposal.id)).at(-1);
    if (decision !== undefined) last.set(proposal.id, decision);
  }
  const holders = views.map(({ proposal }) => proposal.brokerId);
  const names = await namesOf(ctx, [...holders, ...[...last.values()].map(({ decidedBy }) => decidedBy)]);
  return views.map((view) => shown(ctx, view, last.get(view.proposal.id), names));
}

function shown(
  ctx: Ctx,
  { proposal, need, expertise }: ProposalView,
  decision: Decision | undefined,
  names: ReadonlyMap<string, string>,
): ShownProposal {
  return {
    id: proposal.id,
    status: proposal.status,
    fit: fitLevel(proposal.score),
    need: {
      title: need.title,
      municipality: placeName(ctx, need.municipalityNumber),
      language: need.language,
      themes: need.themes,
    },
    expertise: { name: expertise.name, organisation: expertise.organisationName },
    reasons: tellingReasons(proposal.explanation).map(({ reason }) => reason),
    funding: fundingOf(proposal),
    holder: holderOf(ctx, proposal, names),
    decided: decision === undefined ? null : decidedOf(ctx, decision, names),
    parkedUntil: proposal.parkedUntil,
    released: proposal.releasedAt !== null,
    createdAt: proposal.createdAt,
    isNew: dateOf(proposal.createdAt) === dateOf(ctx.clock.now()),
    example: need.example || expertise.example,
  };
}

/** A municipality's name, or its number where it is not known. */
export function placeName(ctx: Ctx, municipalityNumber: string): string {
  return ctx.places.municipality(municipalityNumber)?.name ?? municipalityNumber;
}

function tellingReasons(explanation: Explanation): Explanation[] {
  const leaves: Explanation[] = [];
  const walk = (node: Explanation): void => {
    if (TELLING.has(node.code)) leaves.push(node);
    for (const part of node.parts) walk(part);
  };
  walk(explanation);
  return leaves.toSorted((a, b) => b.value - a.value).slice(0, REASONS_SHOWN);
}

function fundingOf({ funding }: Proposal): ShownProposal['funding'] {
  const best = funding.find(({ verdict }) => verdict === 'can') ?? funding.find(({ verdict }) => verdict === 'can-if');
  if (best === undefined) return null;
  return { scheme: best.schemeName, conditional: best.verdict === 'can-if', deadline: best.nextDeadline };
}

/** Who has taken a proposal on; the id stands for somebody who has left. */
export function holderOf(
  ctx: Ctx,
  { brokerId }: Proposal,
  names: ReadonlyMap<string, string>,
): { name: string; mine: boolean } | null {
  return brokerId === null ? null : { name: names.get(brokerId) ?? brokerId, mine: brokerId === ctx.principal.id };
}

function decidedOf(ctx: Ctx, decision: Decision, names: ReadonlyMap<string, string>): ShownProposal['decided'] {
  const { verdict, reason, decidedBy } = decision;
  if (verdict === 'undone') return null;
  return {
    by: names.get(decidedBy) ?? null,
    mine: decidedBy === actorOf(ctx.principal),
    what: reason === 'not-now' ? 'parked' : verdict,
    reason,
  };
}
