import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import {
  CamelCasePlugin,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import { migrate } from './migrate.ts';
import type { Ddl } from './migrations/ddl.ts';
import type { Db, Tables } from './schema.ts';
import { OneConnectionDriver } from './sqlite-driver.ts';
import { isBusy, toKoblerError } from './sqlite-faults.ts';
import { makeFolder, markAsOurs, openFile, requireOursOrNew } from './sqlite-file.ts';

/** How long to wait for another process that writes. Range 0–60 000: the whole process stands still meanwhile. */
const BUSY_TIMEOUT_MS = 5_000;
/** When several processes start at once, all but one wait while it migrates. */
const MIGRATION_TIMEOUT_MS = 60_000;
const WAL_TRIES = 100;
const WAL_WAIT_MS = 20;

/** A writer, and a reader that never waits for it: in WAL mode readers see what was last committed. */
export type Sqlite = {
  writer: Db;
  reader: Db;
  raw: Database;
  inside: OneConnectionDriver['inside'];
  close: () => Promise<void>;
};

/**
 * Opens a database file, makes it (and its folder) when it is not there, and brings it up to date. Stops with
 * `unavailable` when the file cannot be opened or written, is not ours, or is newer than this build.
 */
export async function openSqlite(file: string, options: { busyTimeoutMs?: number } = {}): Promise<Sqlite> {
  makeFolder(dirname(file));
  const raw = openFile(file, { timeout: MIGRATION_TIMEOUT_MS });
  try {
    requireOursOrNew(raw);
    await prepare(raw);
    await migrateUnderLock(raw);
    raw.pragma(`busy_timeout = ${options.busyTimeoutMs ?? BUSY_TIMEOUT_MS}`);
    const readOnly = openFile(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    const writing = new OneConnectionDriver(raw, 'begin immediate');
    const reading = new OneConnectionDriver(readOnly, 'begin');
    return {
      writer: camelCased(writing),
      reader: camelCased(reading),
      raw,
      inside: (work) => writing.inside(work),
      // The writer last: only it can fold the -wal into the file.
      close: async () => {
        await reading.destroy();
        await writing.destroy();
      },
    };
  } catch (error) {
    raw.close();
    throw toKoblerError(error);
  }
}

async function prepare(raw: Database): Promise<void> {
  await enterWal(raw);
  raw.pragma('synchronous = normal');
  raw.pragma('foreign_keys = on');
  // A -wal file that once grew large gives its space back after the next checkpoint.
  raw.pragma('journal_size_limit = 67108864');
}

/**
 * The switch of a new file to WAL does not wait for another process that switches at the same moment, whatever the busy
 * timeout (seen in about every fourth start of three processes at once); a few milliseconds later it is done.
 */
async function enterWal(raw: Database): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      raw.pragma('journal_mode = wal');
      return;
    } catch (error) {
      if (tries === WAL_TRIES || !isBusy(error)) throw error;
      await setTimeout(WAL_WAIT_MS);
    }
  }
}

/** Kysely's Migrator takes no lock on SQLite, so the whole run happens inside one writing transaction. */
async function migrateUnderLock(raw: Database): Promise<void> {
  raw.exec('begin immediate');
  try {
    await migrate(plainKysely(raw), DDL);
    markAsOurs(raw);
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

/** Names as they are in the database, for migrations. */
export function plainKysely(raw: Database): Kysely<unknown> {
  return new Kysely<unknown>({ dialect: dialect(new OneConnectionDriver(raw, 'begin')) });
}

function camelCased(driver: OneConnectionDriver): Db {
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
