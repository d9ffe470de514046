import Database from 'better-sqlite3';
import { KoblerError } from '../src/domain/errors.ts';

/** By result code (https://sqlite.org/rescode.html); an extended code such as SQLITE_IOERR_WRITE counts as its first part. */
const UNAVAILABLE: Readonly<Record<string, string>> = {
  SQLITE_BUSY: 'The database is busy: another process has been writing for too long. Try again in a moment.',
  SQLITE_LOCKED: 'The database is busy: another connection has been writing for too long. Try again in a moment.',
  SQLITE_FULL: 'The disk is full, so nothing was saved. Free some space and try again.',
  SQLITE_READONLY:
    'The database cannot be written to: the file, its folder or the disk is read-only. Give the process write access to the folder and try again.',
  SQLITE_CANTOPEN:
    'The database file cannot be opened. Check that its folder exists and that the process may read and write there.',
  SQLITE_PERM:
    'The database file may not be opened. Give the process read and write access to the file and its folder.',
  SQLITE_IOERR: 'The disk failed while the database was read or written. Check the disk, then try again.',
  SQLITE_CORRUPT: 'The database file is damaged. Stop the program and restore a backup.',
  SQLITE_NOTADB: 'The file is not a database, or its beginning is damaged. Check the path, or restore a backup.',
  SQLITE_NOMEM: 'The database ran out of memory. Free some memory and try again.',
};

/** What SQLite could not do, as an error a person can act on; anything that is not SQLite's is passed through. */
export function toKoblerError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const told = Object.entries(UNAVAILABLE).find(([code]) => error.code === code || error.code.startsWith(`${code}_`));
  if (told !== undefined) return new KoblerError('unavailable', told[1], { cause: error });
  return (
    constraintFault(error) ??
    new KoblerError('internal', `The database refused a statement (${error.code}).`, { cause: error })
  );
}

/** Whether another connection holds the lock that was asked for. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** Whether what is in the file cannot be read as a database. */
export function isDamaged(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);
}

function constraintFault(error: InstanceType<Database.SqliteError>): KoblerError | undefined {
  if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
    const message = 'It refers to something that is not in the database. Register that first, then try again.';
    return new KoblerError('conflict', message, { cause: error });
  }
  if (error.code === 'SQLITE_CONSTRAINT_UNIQUE' || error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
    // SQLite names tables and columns here, never values: "UNIQUE constraint failed: needs.id".
    const columns = error.message.split(': ')[1] ?? 'key';
    return new KoblerError('conflict', `There is already one with the same ${columns}.`, { cause: error });
  }
  return undefined;
}
