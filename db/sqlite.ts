import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import {
  CamelCasePlugin,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import { KoblerError } from '../src/domain/errors.ts';
import { migrate } from './migrate.ts';
import type { Ddl } from './migrations/ddl.ts';
import type { Db, Tables } from './schema.ts';
import { OneConnectionDriver } from './sqlite-driver.ts';
import { toKoblerError } from './sqlite-faults.ts';

/** Written into the file's header, so that another program's database is never taken for ours: "KOBL". */
const APPLICATION_ID = 0x4b4f424c;
/** How long a writer waits for another process. Range 100–60 000; longer would hold up the whole process, which waits with it. */
export const BUSY_TIMEOUT_MS = 5_000;
/** Two processes that start at once: the second waits while the first migrates. */
const MIGRATION_TIMEOUT_MS = 60_000;

/** A writer, and a reader that never waits for it: in WAL mode readers see what was last committed. */
export type Sqlite = { writer: Db; reader: Db; inside: OneConnectionDriver['inside']; raw: Database.Database };

/**
 * Opens a database file, makes it (and its folder) when it is not there, and brings it up to date. Stops with
 * `unavailable` when the file cannot be opened or written, is not ours, or is newer than this build.
 */
export async function openSqlite(file: string, options: { busyTimeoutMs?: number } = {}): Promise<Sqlite> {
  makeFolder(dirname(file));
  const raw = openFile(file, { timeout: MIGRATION_TIMEOUT_MS });
  try {
    requireOurs(raw);
    pragmas(raw);
    await migrateUnderLock(raw);
    raw.pragma(`busy_timeout = ${options.busyTimeoutMs ?? BUSY_TIMEOUT_MS}`);
    const driver = new OneConnectionDriver(raw, 'begin immediate');
    const readOnly = openFile(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    return {
      raw,
      writer: kysely(driver),
      reader: kysely(new OneConnectionDriver(readOnly, 'begin')),
      inside: (work) => driver.inside(work),
    };
  } catch (error) {
    raw.close();
    throw toKoblerError(error);
  }
}

/** Opens a file as better-sqlite3 does, with errors a person can act on. */
export function openFile(file: string, options: Database.Options): Database.Database {
  try {
    return new Database(file, options);
  } catch (error) {
    throw toKoblerError(error);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const message = `The folder of the database cannot be made (${code}). Check the path and that the process may write there.`;
    throw new KoblerError('unavailable', message, { cause: error });
  }
}

/** Stops with `unavailable` when the file is another program's database. */
export function requireOurs(raw: Database.Database): void {
  const id = raw.pragma('application_id', { simple: true });
  if (id === APPLICATION_ID) return;
  const isEmpty = raw.prepare('select 1 from sqlite_master limit 1').get() === undefined;
  if (id === 0 && isEmpty) return;
  throw new KoblerError(
    'unavailable',
    'The file is a database of another program. Give the path of a file of its own.',
  );
}

function pragmas(raw: Database.Database): void {
  raw.pragma('journal_mode = wal');
  raw.pragma('synchronous = normal');
  raw.pragma('foreign_keys = on');
  // A WAL that once grew large gives its space back after the next checkpoint.
  raw.pragma('journal_size_limit = 67108864');
}

/** Kysely's Migrator takes no lock on SQLite, so the whole run happens inside one writing transaction. */
async function migrateUnderLock(raw: Database.Database): Promise<void> {
  raw.exec('begin immediate');
  try {
    await migrate(new Kysely<unknown>({ dialect: dialect(new OneConnectionDriver(raw, 'begin')) }), DDL);
    raw.pragma(`application_id = ${APPLICATION_ID}`);
    raw.exec('commit');
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback');
    throw error;
  }
}

const DDL: Ddl = {
  rising: (table, column) => table.addColumn(column, 'integer', (c) => c.primaryKey().autoIncrement()),
  async appendOnly(db, table) {
    for (const verb of ['update', 'delete']) {
      await sql`create trigger ${sql.id(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${sql.table(table)}
        begin select raise(abort, 'append only'); end`.execute(db);
    }
  },
};

function kysely(driver: OneConnectionDriver): Db {
  return new Kysely<Tables>({ dialect: dialect(driver), plugins: [new CamelCasePlugin()] });
}

function dialect(driver: OneConnectionDriver): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
