import { type Kysely, sql } from 'kysely';
import type { Ddl } from './ddl.ts';

/** Profiles are tagged with concepts as needs are, and what people confirm is kept for learning. */
export async function concepts(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await db.schema
    .alterTable('expertise')
    .addColumn('concepts', 'text', (column) => column.notNull().defaultTo(sql.lit('[]')))
    .execute();
  await ddl
    .rising(db.schema.createTable('concept_confirmations'), 'seq')
    .addColumn('source_kind', 'text', (column) => column.notNull())
    .addColumn('source_id', 'text', (column) => column.notNull())
    .addColumn('concept', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('phrase', 'text')
    .addColumn('text_hash', 'text', (column) => column.notNull())
    .addColumn('confirmed_by', 'text', (column) => column.notNull())
    .addColumn('confirmed_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('concept_confirmations_by_source')
    .on('concept_confirmations')
    .columns(['source_kind', 'source_id', 'seq'])
    .execute();
  await ddl.appendOnly(db, 'concept_confirmations');
}
