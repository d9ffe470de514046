import { type Kysely, sql } from 'kysely';

/** Profiles say which kinds of collaboration they take part in and can be switched off; couplings are answered. */
export async function research(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('expertise')
    .addColumn('wants', 'text', (column) => column.notNull().defaultTo(sql.lit('[]')))
    .execute();
  await db.schema
    .alterTable('expertise')
    .addColumn('visible', 'integer', (column) => column.notNull().defaultTo(sql.lit(1)))
    .execute();
  await db.schema.alterTable('couplings').addColumn('answer', 'text').execute();
}
