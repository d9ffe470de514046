import type { Organisation } from '../src/domain/organisation.ts';
import type { Reads } from '../src/ports.ts';
import { inChunks } from './chunks.ts';
import { readCompiled } from './compiled.ts';
import { save } from './save.ts';
import type { Db, OrganisationRow } from './schema.ts';
import { fold } from './search.ts';

export function organisationReads(db: Db): Reads['organisations'] {
  const rows = () => db.selectFrom('organisations').selectAll();
  return {
    async get(id) {
      const [row] = await readCompiled(db, 'organisation', () => rows().where('id', '=', id), [id]);
      return row && toOrganisation(row);
    },
    async many(ids) {
      const found = await inChunks(ids, (some) => rows().where('id', 'in', some).execute());
      return new Map(found.flat().map((row) => [row.id, toOrganisation(row)]));
    },
    async byNumber(organisationNumber) {
      const row = await rows().where('organisationNumber', '=', organisationNumber).executeTakeFirst();
      return row && toOrganisation(row);
    },
    /** Whatever the case; the oldest where several share a name. */
    async byName(name) {
      const named = rows().where('nameFolded', '=', fold(name));
      const row = await named.orderBy('createdAt').orderBy('id').limit(1).executeTakeFirst();
      return row && toOrganisation(row);
    },
  };
}

export async function saveOrganisation(tx: Db, organisation: Organisation): Promise<void> {
  await save(tx, 'organisations', { ...organisation, nameFolded: fold(organisation.name) });
}

function toOrganisation(row: OrganisationRow): Organisation {
  const { nameFolded: _, ...organisation } = row;
  return organisation;
}
