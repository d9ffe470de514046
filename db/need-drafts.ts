import type { DraftAuthor, NeedDraft } from '../src/domain/need-draft.ts';
import type { Reads } from '../src/ports.ts';
import { fromJson, toJson } from './json.ts';
import type { Db, NeedDraftRow } from './schema.ts';

export function needDraftReads(db: Db): Reads['needDrafts'] {
  const own = ({ personId, organisationId }: DraftAuthor) =>
    db
      .selectFrom('needDrafts')
      .selectAll()
      .where('personId', '=', personId)
      .where('organisationId', '=', organisationId);
  return {
    async get(author, id) {
      const row = await own(author).where('id', '=', id).executeTakeFirst();
      return row && toDraft(row);
    },
    async unfinished(author) {
      const rows = own(author).where('needId', 'is', null).orderBy('updatedAt', 'desc').orderBy('id');
      return (await rows.execute()).map(toDraft);
    },
  };
}

export async function saveNeedDraft(tx: Db, draft: NeedDraft): Promise<void> {
  const row = { ...draft, fields: toJson(draft.fields) };
  const { fields, needId, updatedAt } = row;
  await tx
    .insertInto('needDrafts')
    .values(row)
    .onConflict((on) => on.columns(['personId', 'organisationId', 'id']).doUpdateSet({ fields, needId, updatedAt }))
    .execute();
}

export async function removeNeedDraft(tx: Db, { personId, organisationId }: DraftAuthor, id: string): Promise<void> {
  const own = tx.deleteFrom('needDrafts').where('personId', '=', personId).where('organisationId', '=', organisationId);
  await own.where('id', '=', id).execute();
}

function toDraft(row: NeedDraftRow): NeedDraft {
  return { ...row, fields: fromJson(row.fields) };
}
