import { Sealed } from '../src/domain/access.ts';
import type { Proposal } from '../src/domain/proposal.ts';
import { dateOf } from '../src/domain/time.ts';
import type { ProposalStatus } from '../src/domain/words.ts';
import type { Reads } from '../src/ports.ts';
import { inChunks } from './chunks.ts';
import { readCompiled } from './compiled.ts';
import { fromJson, toJson } from './json.ts';
import { readPage } from './page.ts';
import { proposalsIn } from './proposal-filter.ts';
import { saveVersioned } from './save.ts';
import type { Db, ProposalRow } from './schema.ts';

export function proposalReads(db: Db): Reads['proposals'] {
  const rows = () => db.selectFrom('proposals').selectAll();
  return {
    async get(id) {
      const [row] = await readCompiled(db, 'proposal', () => rows().where('id', '=', id), [id]);
      return row && toProposal(row);
    },
    async list(scope, filter, page) {
      const query = rows().where(proposalsIn(scope, filter));
      if (filter.order === 'newest') {
        return readPage('newest-proposals', ['createdOn', 'score', 'createdAt', 'id'], query, page, toProposal);
      }
      return readPage('proposals', ['score', 'createdAt', 'id'], query, page, toProposal);
    },
    async counts(scope, filter) {
      const counted = await db
        .selectFrom('proposals')
        .select(['status', db.fn.countAll<number>().as('count')])
        .where(proposalsIn(scope, filter))
        .groupBy('status')
        .execute();
      const counts = new Map(counted.map(({ status, count }) => [status, count]));
      const {
        proposed = 0,
        parked = 0,
        accepted = 0,
        rejected = 0,
        expired = 0,
        retracted = 0,
      } = Object.fromEntries(counts);
      return { proposed, parked, accepted, rejected, expired, retracted };
    },
    async ofNeed(needId) {
      const found = () => rows().where('needId', '=', needId).orderBy('position').orderBy('id');
      return (await readCompiled(db, 'proposals of a need', found, [needId])).map(toProposal);
    },
    async statusCounts(needIds) {
      const counted = await inChunks(needIds, (some) =>
        db
          .selectFrom('proposals')
          .select(['needId', 'status', (eb) => eb.fn.countAll<number>().as('count')])
          .where('needId', 'in', some)
          .groupBy(['needId', 'status'])
          .execute(),
      );
      const counts = new Map<string, Partial<Record<ProposalStatus, number>>>();
      for (const { needId, status, count } of counted.flat()) {
        counts.set(needId, { ...counts.get(needId), [status]: count });
      }
      return counts;
    },
    async needsOpenFor(expertiseId) {
      const open = db
        .selectFrom('proposals')
        .select('needId')
        .where('expertiseId', '=', expertiseId)
        .where('status', '=', 'proposed');
      return (await open.orderBy('needId').execute()).map((row) => row.needId);
    },
    async ofExpertise(expertiseId) {
      return (await rows().where('expertiseId', '=', expertiseId).orderBy('id').execute()).map(toProposal);
    },
    async openOfExpertise(expertiseId, page) {
      const open = rows().where('expertiseId', '=', expertiseId).where('status', 'in', ['proposed', 'parked']);
      return readPage('proposals of a profile', ['score', 'createdAt', 'id'], open, page, toProposal);
    },
    async openCounts(expertiseIds) {
      const counts = await inChunks(expertiseIds, (some) =>
        db
          .selectFrom('proposals')
          .select(['expertiseId', db.fn.countAll<number>().as('count')])
          .where('expertiseId', 'in', some)
          .where('status', 'in', ['proposed', 'parked'])
          .groupBy('expertiseId')
          .execute(),
      );
      return new Map(counts.flat().map(({ expertiseId, count }) => [expertiseId, count]));
    },
    async due(now, limit) {
      const due = rows().where((eb) =>
        eb.or([
          eb.and([eb('status', '=', 'proposed'), eb('expiresAt', '<=', now)]),
          eb.and([eb('status', '=', 'parked'), eb('parkedUntil', '<=', dateOf(now))]),
        ]),
      );
      return (await due.orderBy('expiresAt').orderBy('id').limit(limit).execute()).map(toProposal);
    },
  };
}

/** One per need and expertise: a new one for the same pair takes over the stored id and createdAt. */
export async function saveProposal(tx: Db, proposal: Proposal): Promise<void> {
  const row: ProposalRow = {
    id: proposal.id,
    needId: proposal.needId,
    expertiseId: proposal.expertiseId,
    needOrganisationId: proposal.needOrganisationId,
    expertiseOrganisationId: proposal.expertiseOrganisationId,
    status: proposal.status,
    score: proposal.score,
    position: proposal.position,
    modelVersion: proposal.modelVersion,
    features: toJson(proposal.features),
    explanation: toJson(proposal.explanation),
    missing: toJson(proposal.missing),
    funding: toJson(proposal.funding),
    brokerId: proposal.brokerId,
    releasedAt: proposal.releasedAt,
    parkedUntil: proposal.parkedUntil,
    expiresAt: proposal.expiresAt,
    version: proposal.version,
    createdOn: dateOf(proposal.createdAt),
    createdAt: proposal.createdAt,
    updatedAt: proposal.updatedAt,
  };
  await saveVersioned(tx, 'proposals', row, {
    noun: 'proposal',
    keys: ['needId', 'expertiseId'],
    kept: ['id', 'createdOn', 'createdAt'],
  });
}

function toProposal(row: ProposalRow): Sealed<Proposal> {
  const { createdOn: _, ...same } = row;
  return new Sealed({
    ...same,
    features: fromJson(row.features),
    explanation: fromJson(row.explanation),
    missing: fromJson(row.missing),
    funding: fromJson(row.funding),
  });
}
