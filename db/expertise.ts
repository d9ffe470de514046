import { type ExpertiseCard, Sealed } from '../src/domain/access.ts';
import type { Expertise, Output } from '../src/domain/expertise.ts';
import type { Reads } from '../src/ports.ts';
import { inChunks } from './chunks.ts';
import { readCompiled } from './compiled.ts';
import { raise } from './counters.ts';
import { fromJson, toBit, toJson } from './json.ts';
import { readPage } from './page.ts';
import { saveVersioned } from './save.ts';
import type { Db, ExpertiseRow } from './schema.ts';
import { finds, searchText } from './search.ts';
import { together } from './together.ts';

const CARD = [
  'id',
  'name',
  'nameEn',
  'organisationName',
  'unit',
  'countyNumber',
  'language',
  'contactUrl',
  'example',
] as const;

export function expertiseReads(db: Db): Reads['expertise'] {
  return {
    get: (id) =>
      together(db, async (db) => {
        const found = () => db.selectFrom('expertise').selectAll().where('id', '=', id);
        return (await withOutputs(db, await readCompiled(db, 'expertise', found, [id])))[0];
      }),
    async cards(ids) {
      const found = await inChunks(ids, (some) =>
        db.selectFrom('expertise').select(CARD).where('id', 'in', some).execute(),
      );
      const cardOf = (row: (typeof found)[number][number]): ExpertiseCard => ({ ...row, example: row.example === 1 });
      return new Map(found.flat().map((row) => [row.id, new Sealed(cardOf(row))]));
    },
    list: ({ organisationId }, { q }, page) =>
      together(db, async (db) => {
        let query = db.selectFrom('expertise').selectAll().where('removed', '=', 0);
        if (organisationId !== null) query = query.where('organisationId', '=', organisationId);
        if (q !== undefined) query = query.where(finds(q));
        const { items, nextCursor } = await readPage('expertise', ['createdAt', 'id'], query, page, (row) => row);
        return { items: await withOutputs(db, items), nextCursor };
      }),
    changedSince: (revision, limit) =>
      together(db, async (db) => {
        const changed = db.selectFrom('expertise').selectAll().where('revision', '>', revision);
        return withOutputs(db, await changed.orderBy('revision').limit(limit).execute());
      }),
  };
}

/** Rows as things, each with its outputs in their order. */
async function withOutputs(db: Db, rows: readonly ExpertiseRow[]): Promise<Sealed<Expertise>[]> {
  const ids = rows.map((row) => row.id);
  const found = await inChunks(ids, (some) =>
    db
      .selectFrom('outputs')
      .selectAll()
      .where('expertiseId', 'in', some)
      .orderBy('expertiseId')
      .orderBy('position')
      .execute(),
  );
  const byExpertise = new Map<string, Output[]>();
  for (const { expertiseId, position: _, ...output } of found.flat()) {
    const outputs = byExpertise.get(expertiseId);
    if (outputs === undefined) byExpertise.set(expertiseId, [output]);
    else outputs.push(output);
  }
  return rows.map((row) => toExpertise(row, byExpertise.get(row.id) ?? []));
}

/** Takes the next revision and replaces all outputs. */
export async function saveExpertise(tx: Db, expertise: Expertise): Promise<void> {
  const row: ExpertiseRow = {
    id: expertise.id,
    name: expertise.name,
    nameEn: expertise.nameEn,
    organisationId: expertise.organisationId,
    organisationName: expertise.organisationName,
    unit: expertise.unit,
    countyNumber: expertise.countyNumber,
    language: expertise.language,
    description: expertise.description,
    keywords: toJson(expertise.keywords),
    concepts: toJson(expertise.concepts),
    maxActive: expertise.capacity.maxActive,
    availableFrom: expertise.capacity.availableFrom,
    wants: toJson(expertise.wants),
    visible: toBit(expertise.visible),
    contactUrl: expertise.contactUrl,
    source: expertise.source,
    verified: toBit(expertise.verified),
    example: toBit(expertise.example),
    removed: toBit(expertise.removed),
    searchText: searchText(expertise.name, expertise.nameEn, expertise.description, ...expertise.keywords),
    version: expertise.version,
    revision: await raise(tx, 'expertise'),
    createdAt: expertise.createdAt,
    updatedAt: expertise.updatedAt,
  };
  await saveVersioned(tx, 'expertise', row, { noun: 'profile' });
  await tx.deleteFrom('outputs').where('expertiseId', '=', expertise.id).execute();
  const outputs = expertise.outputs.map(({ title, abstract, year, url }, position) => {
    return { expertiseId: expertise.id, position, title, abstract, year, url };
  });
  await inChunks(outputs, (some) => tx.insertInto('outputs').values(some).execute());
}

function toExpertise(row: ExpertiseRow, outputs: readonly Output[]): Sealed<Expertise> {
  const { searchText: _, maxActive, availableFrom, ...same } = row;
  return new Sealed({
    ...same,
    keywords: fromJson(row.keywords),
    concepts: fromJson(row.concepts),
    outputs,
    capacity: { maxActive, availableFrom },
    wants: fromJson(row.wants),
    visible: row.visible === 1,
    verified: row.verified === 1,
    example: row.example === 1,
    removed: row.removed === 1,
  });
}
