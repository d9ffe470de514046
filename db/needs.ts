import { type NeedCard, Sealed } from '../src/domain/access.ts';
import type { Need } from '../src/domain/need.ts';
import type { Instant } from '../src/domain/time.ts';
import type { Reads } from '../src/ports.ts';
import { inChunks } from './chunks.ts';
import { readCompiled } from './compiled.ts';
import { fromJson, toBit, toJson } from './json.ts';
import { needProgress } from './need-progress.ts';
import { readPage } from './page.ts';
import { saveVersioned } from './save.ts';
import type { Db, NeedRow } from './schema.ts';
import { finds, lists, searchText } from './search.ts';

const CARD = ['id', 'title', 'municipalityNumber', 'countyNumber', 'unit', 'language', 'themes', 'example'] as const;

export function needReads(db: Db): Reads['needs'] {
  return {
    async get(id) {
      const found = () => db.selectFrom('needs').selectAll().where('id', '=', id);
      const [row] = await readCompiled(db, 'need', found, [id]);
      return row && toNeed(row);
    },
    async cards(ids) {
      const rows = await inChunks(ids, (some) => db.selectFrom('needs').select(CARD).where('id', 'in', some).execute());
      return new Map(rows.flat().map((row) => [row.id, toCard(row)]));
    },
    async list({ organisationId }, { q, status, theme, municipalityNumber, language }, page) {
      let query = db.selectFrom('needs').selectAll();
      if (organisationId !== null) query = query.where('organisationId', '=', organisationId);
      if (q !== undefined) query = query.where(finds(q));
      if (status !== undefined) query = query.where('status', '=', status);
      if (theme !== undefined) query = query.where(lists('themes', theme));
      if (municipalityNumber !== undefined) query = query.where('municipalityNumber', '=', municipalityNumber);
      if (language !== undefined) query = query.where('language', '=', language);
      return readPage('needs', ['createdAt', 'id'], query, page, toNeed);
    },
    async municipalities() {
      const rows = db.selectFrom('needs').select('municipalityNumber').distinct().orderBy('municipalityNumber');
      return (await rows.execute()).map((row) => row.municipalityNumber);
    },
    async openIds(afterId, limit) {
      let query = db.selectFrom('needs').select('id').where('status', '<>', 'withdrawn');
      if (afterId !== '') {
        query = query.where((eb) => {
          const after = eb
            .selectFrom('needs as last')
            .select(['last.createdAt', 'last.id'])
            .where('last.id', '=', afterId);
          return eb(eb.refTuple('createdAt', 'id'), '>', after.$asTuple('createdAt', 'id'));
        });
      }
      const rows = await query.orderBy('createdAt').orderBy('id').limit(limit).execute();
      return rows.map((row) => row.id);
    },
    async openVersions() {
      const rows = await db.selectFrom('needs').select(['id', 'version']).where('status', '<>', 'withdrawn').execute();
      return new Map(rows.map(({ id, version }) => [id, version]));
    },
    async byMunicipality() {
      const counted = db.selectFrom('needs').groupBy('municipalityNumber').select('municipalityNumber');
      const rows = await counted
        .select(({ fn }) => [fn.countAll<number>().as('needs'), fn.max('createdAt').as('lastAt')])
        .execute();
      return new Map(rows.map(({ municipalityNumber, needs, lastAt }) => [municipalityNumber, { needs, lastAt }]));
    },
    progress: (_holder, since) => needProgress(db, since),
  };
}

export async function markMatched(tx: Db, needId: string, at: Instant): Promise<void> {
  const submitted = tx.updateTable('needs').where('id', '=', needId).where('status', '=', 'submitted');
  await submitted.set({ status: 'matched', updatedAt: at }).execute();
}

export async function saveNeed(tx: Db, need: Need): Promise<void> {
  const row: NeedRow = {
    id: need.id,
    organisationId: need.organisationId,
    municipalityNumber: need.municipalityNumber,
    countyNumber: need.countyNumber,
    unit: need.unit,
    title: need.title,
    description: need.description,
    language: need.language,
    themes: toJson(need.themes),
    serviceAreas: toJson(need.serviceAreas),
    wants: toJson(need.wants),
    concepts: toJson(need.concepts),
    budgetNok: need.budgetNok,
    startQuarter: need.startQuarter,
    readiness: toJson(need.readiness),
    confidential: toBit(need.confidential),
    status: need.status,
    example: toBit(need.example),
    searchText: searchText(need.title, need.description),
    version: need.version,
    createdAt: need.createdAt,
    updatedAt: need.updatedAt,
  };
  await saveVersioned(tx, 'needs', row, { noun: 'need' });
}

function toCard(row: Pick<NeedRow, (typeof CARD)[number]>): Sealed<NeedCard> {
  return new Sealed({ ...row, themes: fromJson(row.themes), example: row.example === 1 });
}

function toNeed(row: NeedRow): Sealed<Need> {
  const { searchText: _, ...same } = row;
  return new Sealed({
    ...same,
    themes: fromJson(row.themes),
    serviceAreas: fromJson(row.serviceAreas),
    wants: fromJson(row.wants),
    concepts: fromJson(row.concepts),
    readiness: fromJson(row.readiness),
    confidential: row.confidential === 1,
    example: row.example === 1,
  });
}
