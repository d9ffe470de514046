import type { Kysely } from 'kysely';

/** People sign in: who vouches for them, their sessions, and what they had typed when one ran out. */
export async function signIn(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person_logins')
    .addColumn('provider', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('person_logins_key', ['provider', 'subject'])
    .execute();
  await db.schema
    .createTable('sessions')
    .addColumn('secret_hash', 'text', (c) => c.notNull().primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id').onDelete('cascade'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisations.id').onDelete('cascade'))
    .addColumn('provider', 'text', (c) => c.notNull())
    .addColumn('id_token', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema
    .createTable('typed_forms')
    .addColumn('secret_hash', 'text', (c) => c.notNull().primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id').onDelete('cascade'))
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('fields', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('sessions_by_seen_at').on('sessions').column('seen_at').execute();
  await db.schema.createIndex('typed_forms_by_created_at').on('typed_forms').column('created_at').execute();
}
