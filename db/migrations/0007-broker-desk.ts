import type { Kysely } from 'kysely';

/** The broker's other work: who has been talked to, needs that are brought together, and calendars of deadlines. */
export async function brokerDesk(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outreach_contacts')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('municipality_number', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('on', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('need_id', 'text', (c) => c.references('needs.id').onDelete('cascade'))
    .addColumn('broker_id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('joint_needs')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('need_ids', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('calendar_feeds')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('secret_hash', 'text', (c) => c.notNull().unique())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('families', 'text', (c) => c.notNull())
    .addColumn('county_number', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('last_used_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema
    .createIndex('outreach_contacts_by_municipality')
    .on('outreach_contacts')
    .columns(['municipality_number', 'on'])
    .execute();
  await db.schema.createIndex('calendar_feeds_by_person').on('calendar_feeds').column('person_id').execute();
  await db.schema
    .createIndex('needs_by_municipality')
    .on('needs')
    .columns(['municipality_number', 'created_at'])
    .execute();
}
