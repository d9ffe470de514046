import { Sealed } from '../src/domain/access.ts';
import { type Coupling, isActive } from '../src/domain/coupling.ts';
import type { Reads } from '../src/ports.ts';
import { inChunks } from './chunks.ts';
import { readCompiled } from './compiled.ts';
import { fromJson, toBit, toJson } from './json.ts';
import { readPage } from './page.ts';
import { saveVersioned } from './save.ts';
import type { CouplingRow, Db } from './schema.ts';

export function couplingReads(db: Db): Reads['couplings'] {
  const rows = () => db.selectFrom('couplings').selectAll();
  return {
    async get(id) {
      const [row] = await readCompiled(db, 'coupling', () => rows().where('id', '=', id), [id]);
      return row && toCoupling(row);
    },
    /** The one that stands; the newest where all have been cancelled. */
    async ofProposal(proposalId) {
      const found = rows().where('proposalId', '=', proposalId).orderBy('cancelled').orderBy('createdAt', 'desc');
      const row = await found.orderBy('id', 'desc').limit(1).executeTakeFirst();
      return row && toCoupling(row);
    },
    async list({ organisationId }, page, { status, active } = {}) {
      let query = rows();
      if (organisationId !== null) {
        query = query.where((eb) =>
          eb.or([eb('needOrganisationId', '=', organisationId), eb('expertiseOrganisationId', '=', organisationId)]),
        );
      }
      if (status !== undefined) query = query.where('status', '=', status);
      if (active !== undefined) query = query.where('active', '=', toBit(active));
      return readPage('couplings', ['createdAt', 'id'], query, page, toCoupling);
    },
    async activeCounts(expertiseIds) {
      const counts = await inChunks(expertiseIds, (some) =>
        db
          .selectFrom('couplings')
          .select(['expertiseId', db.fn.countAll<number>().as('count')])
          .where('expertiseId', 'in', some)
          .where('active', '=', 1)
          .groupBy('expertiseId')
          .execute(),
      );
      return new Map(counts.flat().map(({ expertiseId, count }) => [expertiseId, count]));
    },
  };
}

export async function saveCoupling(tx: Db, coupling: Coupling): Promise<void> {
  const row: CouplingRow = {
    ...coupling,
    answer: coupling.answer === null ? null : toJson(coupling.answer),
    cancelled: toBit(coupling.cancelled),
    active: toBit(isActive(coupling)),
  };
  await saveVersioned(tx, 'couplings', row, { noun: 'coupling' });
}

function toCoupling(row: CouplingRow): Sealed<Coupling> {
  const { active: _, ...same } = row;
  const answer = row.answer === null ? null : fromJson(row.answer);
  return new Sealed({ ...same, answer, cancelled: row.cancelled === 1 });
}
