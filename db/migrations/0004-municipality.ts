import type { Kysely } from 'kysely';

/** Needs that are being written. The key begins with the author, so that one's drafts can never be another's. */
export async function municipality(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('need_drafts')
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id').onDelete('cascade'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id').onDelete('cascade'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('fields', 'text', (c) => c.notNull())
    .addColumn('need_id', 'text', (c) => c.references('needs.id').onDelete('cascade'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('need_drafts_key', ['person_id', 'organisation_id', 'id'])
    .execute();
  await db.schema.createIndex('need_drafts_by_updated_at').on('need_drafts').column('updated_at').execute();
}
