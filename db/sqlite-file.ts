import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { KoblerError } from '../src/domain/errors.ts';
import { isBusy, isDamaged, toKoblerError } from './sqlite-faults.ts';

/** Written into the file's header, so that another program's database is never taken for ours: "KOBL". */
const APPLICATION_ID = 0x4b4f424c;
/** Pages copied in the first step of a copy; each later step copies twice as many. */
const FIRST_PAGES = 200;

/** Opens a file; `unavailable`, saying what to do, when that cannot be done. */
export function openFile(file: string, options: Database.Options): Database.Database {
  try {
    return new Database(file, options);
  } catch (error) {
    throw toKoblerError(error);
  }
}

export function makeFolder(folder: string): void {
  try {
    makeFolders(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const message = `The folder of the database cannot be made (${code}). Check the path and that the process may write there.`;
    throw new KoblerError('unavailable', message, { cause: error });
  }
}

/** Step by step: Node's own recursive mkdir never returns where a folder is refused as "not there", as under /proc. */
function makeFolders(folder: string): void {
  if (isFolder(folder)) return;
  makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been first.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Stops with `unavailable` when the file is another program's database; a new, empty one is fine. */
export function requireOursOrNew(db: Database.Database): void {
  const isNew = db.prepare('select 1 from sqlite_master limit 1').get() === undefined;
  if (!isNew) requireOurs(db);
}

function requireOurs(db: Database.Database): void {
  if (isOurs(db)) return;
  throw new KoblerError('unavailable', 'The file is not a database of this program. Check the path.');
}

function isOurs(db: Database.Database): boolean {
  return db.pragma('application_id', { simple: true }) === APPLICATION_ID;
}

export function markAsOurs(db: Database.Database): void {
  if (!isOurs(db)) db.pragma(`application_id = ${APPLICATION_ID}`);
}

/** Reads the whole file. `unavailable` when it is not ours or is damaged. */
export function requireWhole(db: Database.Database): void {
  requireOurs(db);
  const found = db.pragma('integrity_check(1)', { simple: true });
  if (found !== 'ok') throw new KoblerError('unavailable', 'The database file is damaged. Use another backup.');
}

/**
 * Locks a database that nobody else has open, and folds what lies beside it (-wal, -shm) into the file. Hold the answer
 * until the file has been replaced, then close it. `conflict` when another process has it open; undefined when it is too
 * damaged to be opened, and so cannot be locked.
 */
export function lockAlone(file: string): Database.Database | undefined {
  const db = openFile(file, { fileMustExist: true, timeout: 0 });
  try {
    db.pragma('journal_mode = delete');
    db.exec('begin exclusive');
    return db;
  } catch (error) {
    db.close();
    if (isDamaged(error)) return undefined;
    if (!isBusy(error)) throw toKoblerError(error);
    throw new KoblerError('conflict', 'The database is in use. Stop the server and the workers first.', {
      cause: error,
    });
  }
}

/**
 * Copies a database page by page, letting other work in between. When another process writes meanwhile, SQLite starts
 * over: growing steps make sure that it ends. The copy is one file, with nothing beside it.
 */
export async function copyTo(db: Database.Database, to: string): Promise<void> {
  let pages = FIRST_PAGES / 2;
  await db.backup(to, {
    progress: () => {
      pages *= 2;
      return pages;
    },
  });
  const copy = new Database(to);
  copy.pragma('journal_mode = delete');
  copy.close();
}
