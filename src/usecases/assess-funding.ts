import { type Authorized, readable } from '../domain/access.ts';
import { type Assessment, assessScheme } from '../domain/funding/assess.ts';
import { needFacts } from '../domain/funding/need-facts.ts';
import { rankFunding, shortlist, toFundingOption } from '../domain/funding/rank.ts';
import type { Need } from '../domain/need.ts';
import { SYSTEM } from '../domain/principal.ts';
import type { FundingOption, Proposal } from '../domain/proposal.ts';
import type { Scheme } from '../domain/scheme.ts';
import { dateOf } from '../domain/time.ts';
import type { OrganisationKind } from '../domain/words.ts';
import type { Ctx } from './context.ts';
import type { Fit } from './funding-index.ts';
import { queryOf } from './query-of.ts';
import { readNeed } from './read-needs.ts';

/** How many schemes a proposal carries. */
const CARRIED = 12;

/** One scheme with its verdict in short, and every rule behind it. */
export type AssessedScheme = { option: FundingOption; assessment: Assessment };

/** Every scheme of the catalogue for one need, best first, for those who may read the need. */
export async function readFunding(ctx: Ctx, needId: string): Promise<AssessedScheme[]> {
  const { assess, fit } = await funder(ctx, await readNeed(ctx, needId));
  return ranked(assess(null), fit);
}

/** The schemes a proposal carries, with today's rules behind each, for those who may read the proposal. */
export async function fundingOfProposal(ctx: Ctx, proposal: Authorized<Proposal>): Promise<AssessedScheme[]> {
  const { needId, expertiseOrganisationId } = proposal;
  const need = readable(SYSTEM, 'need', needId, await ctx.store.needs.get(needId));
  const { assess, fit } = await funder(ctx, need);
  const carried = new Set(proposal.funding.map((option) => option.schemeId));
  return ranked(
    assess(await kindOf(ctx, expertiseOrganisationId), (scheme) => carried.has(scheme.id)),
    fit,
  );
}

/**
 * What proposals for one need carry: by the organisation whose expertise is proposed, one of those given, since it may
 * be the partner needed. Organisations of one kind carry the same.
 */
export async function carriedFunding(
  ctx: Ctx,
  need: Authorized<Need>,
  expertiseOrganisationIds: readonly string[],
): Promise<(expertiseOrganisationId: string) => readonly FundingOption[]> {
  const { assess, fit } = await funder(ctx, need);
  const organisations = await ctx.store.organisations.many([...new Set(expertiseOrganisationIds)]);
  const byKind = new Map<OrganisationKind | null, readonly FundingOption[]>();
  return (organisationId) => {
    const kind = organisations.get(organisationId)?.kind ?? null;
    const options = byKind.get(kind) ?? shortlist(assess(kind), fit, CARRIED);
    byKind.set(kind, options);
    return options;
  };
}

/** Every scheme, or those wanted, for the need together with an organisation of that kind. */
type Assess = (pairedWith: OrganisationKind | null, isWanted?: (scheme: Scheme) => boolean) => Assessment[];

async function funder(ctx: Ctx, need: Authorized<Need>): Promise<{ assess: Assess; fit: Fit }> {
  const { schemes, callsOf } = await ctx.fundingIndex.follow();
  const today = dateOf(ctx.clock.now());
  return {
    fit: ctx.fundingIndex.fit(queryOf(need)),
    assess(pairedWith, isWanted = () => true) {
      const facts = needFacts(need, { pairedWith });
      return schemes.filter(isWanted).map((scheme) => assessScheme(facts, scheme, callsOf(scheme.id), today));
    },
  };
}

async function kindOf(ctx: Ctx, organisationId: string): Promise<OrganisationKind | null> {
  return (await ctx.store.organisations.get(organisationId))?.kind ?? null;
}

function ranked(assessments: readonly Assessment[], fit: Fit): AssessedScheme[] {
  const byScheme = new Map(assessments.map((assessment) => [assessment.scheme.id, assessment] as const));
  const options = rankFunding(assessments.map((assessment) => toFundingOption(assessment, fit)));
  return options.flatMap((option) => {
    const assessment = byScheme.get(option.schemeId);
    return assessment === undefined ? [] : [{ option, assessment }];
  });
}
