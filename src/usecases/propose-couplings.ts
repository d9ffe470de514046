import { type Authorized, changeable, creatable, proposalOf } from '../domain/access.ts';
import { KoblerError } from '../domain/errors.ts';
import { isOpen, type Need } from '../domain/need.ts';
import { isDecided, type Proposal } from '../domain/proposal.ts';
import { plusDays } from '../domain/time.ts';
import type { Tx } from '../ports.ts';
import { carriedFunding } from './assess-funding.ts';
import { candidateRules } from './candidate-rules.ts';
import type { Ctx } from './context.ts';
import { inDomainWords } from './in-domain-words.ts';
import { letOthersIn } from './let-others-in.ts';
import { queryOf } from './query-of.ts';
import { record } from './record.ts';

/** How many times the need, or the profiles, may change under our hands before the job is put back. */
const MAX_ROUNDS = 3;

/** How many candidates are ranked for each proposal that is kept. */
const RANKED_PER_KEPT = 4;

/**
 * Scores one need against all expertise and stores the proposals with what they were scored from. Running it again
 * gives the same rows; decided proposals are left as they are; undecided ones that no longer fit are retracted.
 */
export async function proposeCouplings(ctx: Ctx, { needId }: { needId: string }): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const need = changeable(ctx.principal, 'need', needId, await ctx.store.needs.get(needId));
    const scored = isOpen(need) ? await score(ctx, need) : [];
    if (scored === undefined) continue;
    const stored = await ctx.store.write(async (tx) => {
      const current = changeable(ctx.principal, 'need', needId, await tx.needs.get(needId));
      if (current.version !== need.version) return false;
      await store(ctx, tx, current, scored);
      return true;
    });
    if (stored) return;
  }
  throw new KoblerError(
    'unavailable',
    'The need or the profiles changed while it was being scored. It will be scored again.',
  );
}

/** What the engine says of one pair, ready to be stored. */
type Scored = Pick<
  Proposal,
  | 'expertiseId'
  | 'expertiseOrganisationId'
  | 'score'
  | 'position'
  | 'modelVersion'
  | 'features'
  | 'explanation'
  | 'missing'
  | 'funding'
>;

/** Undefined when the index took in a change meanwhile, so that scores and reasons would not be of the same profiles. */
async function score(ctx: Ctx, need: Authorized<Need>): Promise<Scored[] | undefined> {
  await ctx.expertiseIndex.follow();
  const { engine, facts, revision } = ctx.expertiseIndex;
  const decided = (await ctx.store.proposals.ofNeed(need.id)).map((sealed) => proposalOf(need, sealed));
  const rules = await candidateRules(
    ctx,
    need,
    decided.filter((p) => isDecided(p.status)),
  );
  const query = queryOf(need);
  const keep = ctx.settings.proposalsPerNeed;
  const candidates = engine.retrieve(query, { limit: keep * RANKED_PER_KEPT, exclude: rules.excluded });
  const ranked = engine.rank(query, candidates, rules.factsOf).slice(0, keep);
  const organisationIds = ranked.flatMap((hit) => facts.get(hit.id)?.organisationId ?? []);
  const fundingOf = await carriedFunding(ctx, need, organisationIds);
  const scored: Scored[] = [];
  for (const hit of ranked) {
    await letOthersIn();
    const expertiseOrganisationId = facts.get(hit.id)?.organisationId;
    if (expertiseOrganisationId === undefined || ctx.expertiseIndex.revision !== revision) return undefined;
    const { tree, missing } = engine.explain(query, hit);
    scored.push({
      expertiseId: hit.id,
      expertiseOrganisationId,
      score: hit.score,
      position: hit.position,
      modelVersion: engine.modelVersion,
      features: hit.features,
      explanation: inDomainWords(tree),
      missing,
      funding: fundingOf(expertiseOrganisationId),
    });
  }
  return scored;
}

async function store(ctx: Ctx, tx: Tx, need: Authorized<Need, 'change'>, scored: readonly Scored[]): Promise<void> {
  const sealed = await tx.proposals.ofNeed(need.id);
  const stored = new Map(
    sealed.map((s) => changeable(ctx.principal, 'proposal', '', s)).map((p) => [p.expertiseId, p] as const),
  );
  for (const pair of scored) await upsert(ctx, tx, need, pair, stored.get(pair.expertiseId));
  const kept = new Set(scored.map((pair) => pair.expertiseId));
  for (const proposal of stored.values()) {
    if (proposal.status === 'proposed' && !kept.has(proposal.expertiseId)) await retract(ctx, tx, proposal);
  }
  if (isOpen(need)) await tx.markMatched(need.id, ctx.clock.now());
}

async function upsert(
  ctx: Ctx,
  tx: Tx,
  need: Authorized<Need, 'change'>,
  pair: Scored,
  stored: Authorized<Proposal, 'change'> | undefined,
): Promise<void> {
  const now = ctx.clock.now();
  if (stored !== undefined) {
    if (isDecided(stored.status) || isSame(stored, pair)) return;
    const reopened = stored.status === 'proposed' ? {} : { expiresAt: plusDays(now, ctx.settings.proposalTtlDays) };
    await tx.save.proposal({
      ...stored,
      ...pair,
      ...reopened,
      status: 'proposed',
      version: stored.version + 1,
      updatedAt: now,
    });
    return;
  }
  const proposal = creatable(ctx.principal, 'proposal', {
    ...pair,
    id: ctx.ids.next(),
    needId: need.id,
    needOrganisationId: need.organisationId,
    status: 'proposed',
    brokerId: null,
    releasedAt: null,
    parkedUntil: null,
    expiresAt: plusDays(now, ctx.settings.proposalTtlDays),
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  await tx.save.proposal(proposal);
  await record(
    ctx,
    tx,
    'proposal.created',
    { kind: 'proposal', id: proposal.id },
    {
      details: { needId: need.id, expertiseId: pair.expertiseId, position: pair.position },
    },
  );
}

function isSame(stored: Proposal, pair: Scored): boolean {
  const { score, position, modelVersion, features, explanation, missing, funding } = pair;
  if (stored.status !== 'proposed' || stored.score !== score || stored.position !== position) return false;
  const before = [stored.modelVersion, stored.features, stored.explanation, stored.missing, stored.funding];
  return JSON.stringify([modelVersion, features, explanation, missing, funding]) === JSON.stringify(before);
}

async function retract(ctx: Ctx, tx: Tx, proposal: Authorized<Proposal, 'change'>): Promise<void> {
  await tx.save.proposal({
    ...proposal,
    status: 'retracted',
    version: proposal.version + 1,
    updatedAt: ctx.clock.now(),
  });
  await record(
    ctx,
    tx,
    'proposal.retracted',
    { kind: 'proposal', id: proposal.id },
    { details: { needId: proposal.needId } },
  );
}
