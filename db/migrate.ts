import { type Kysely, Migrator } from 'kysely';
import { KoblerError } from '../src/domain/errors.ts';
import type { Ddl } from './migrations/ddl.ts';
import { migrationsFor } from './migrations/index.ts';

/** Brings a database up to date. Stops with `unavailable`, before anything is changed, when it is newer than this build. */
export async function migrate(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const migrations = migrationsFor(ddl);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  requireKnown(await migrationsIn(db), Object.keys(migrations));
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** The names of the migrations a database holds; none when it is new. */
async function migrationsIn(db: Kysely<unknown>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await (db as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}

function requireKnown(held: readonly string[], known: readonly string[]): void {
  const unknown = held.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new KoblerError(
    'unavailable',
    `The database was made by a newer version of the program (it holds ${unknown.join(', ')}). ` +
      'Start that version or a later one, or restore a backup from before the upgrade.',
  );
}
