import { type Kysely, Migrator } from 'kysely';
import { KoblerError } from '../src/domain/errors.ts';
import type { Ddl } from './migrations/ddl.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Brings a database up to date. Stops with `unavailable`, before anything is changed, when it is newer than this build. */
export async function migrate(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await requireKnownMigrations(db);
  const known = MIGRATIONS.map(({ name, up }) => [name, { up: (db: Kysely<unknown>) => up(db, ddl) }]);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => Object.fromEntries(known) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** Stops with `unavailable` when a database holds migrations that this build does not know. */
export async function requireKnownMigrations(db: Kysely<unknown>): Promise<void> {
  const held = await migrationsIn(db);
  const unknown = held.filter((name) => !MIGRATIONS.some((known) => known.name === name));
  if (unknown.length === 0) return;
  throw new KoblerError(
    'unavailable',
    `The database was made by a newer version of the program (it holds ${unknown.join(', ')}). ` +
      'Start that version or a later one, or restore a backup from before the upgrade.',
  );
}

async function migrationsIn(db: Kysely<unknown>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const held = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return held.map((row) => row.name);
}
