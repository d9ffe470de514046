import type { Selectable } from 'kysely';
import type { ConceptConfirmation, StoredConfirmation } from '../src/domain/concept.ts';
import type { Reads } from '../src/ports.ts';
import type { ConfirmationRow, Db } from './schema.ts';

export function confirmationReads(db: Db): Reads['confirmations'] {
  return {
    since: async (seq, limit) => {
      const rows = db.selectFrom('conceptConfirmations').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit);
      return (await rows.execute()).map(toConfirmation);
    },
    ofSource: async ({ kind, id }) => {
      const rows = db.selectFrom('conceptConfirmations').selectAll().where('sourceKind', '=', kind);
      return (await rows.where('sourceId', '=', id).orderBy('seq').execute()).map(toConfirmation);
    },
  };
}

export async function addConfirmation(tx: Db, confirmation: ConceptConfirmation): Promise<void> {
  const { source, concept, verdict, phrase, textHash, by, at } = confirmation;
  await tx
    .insertInto('conceptConfirmations')
    .values({
      sourceKind: source.kind,
      sourceId: source.id,
      concept,
      verdict,
      phrase,
      textHash,
      confirmedBy: by,
      confirmedAt: at,
    })
    .execute();
}

function toConfirmation(row: Selectable<ConfirmationRow>): StoredConfirmation {
  const { seq, sourceKind, sourceId, concept, verdict, phrase, textHash, confirmedBy, confirmedAt } = row;
  const source = { kind: sourceKind, id: sourceId };
  return { seq, source, concept, verdict, phrase, textHash, by: confirmedBy, at: confirmedAt };
}
