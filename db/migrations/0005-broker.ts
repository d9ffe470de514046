import { type Kysely, sql } from 'kysely';

/** Proposals are released to the municipality, and sorted by the day they came. */
export async function broker(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('proposals').addColumn('released_at', 'text').execute();
  await db.schema
    .alterTable('proposals')
    .addColumn('created_on', 'text', (column) => column.notNull().defaultTo(sql.lit('')))
    .execute();
  // An instant is text that begins with its date, on every database.
  await sql`update proposals set created_on = substr(created_at, 1, 10)`.execute(db);
  await db.schema
    .createIndex('proposals_by_status_created_on_score')
    .on('proposals')
    .columns(['status', 'created_on', 'score', 'created_at', 'id'])
    .execute();
}
