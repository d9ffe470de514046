import { rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { KoblerError } from '../src/domain/errors.ts';
import { toKoblerError } from './sqlite-faults.ts';

/** Pages copied in the first step; each later step copies twice as many. */
const FIRST_PAGES = 200;

/**
 * Writes a consistent copy of an open database to `to`, while it is being used. The file appears under its name only
 * when it is whole; an older one there is replaced. `invalid` when the place cannot be written or is the database itself.
 */
export async function backup(source: Database.Database, to: string): Promise<void> {
  if (resolve(to) === resolve(source.name))
    throw new KoblerError('invalid', 'The backup cannot be the database itself. Give another file.');
  await requireFolder(to);
  const partial = `${to}.partial-${process.pid}`;
  try {
    await copy(source, partial);
    await rename(partial, to);
  } catch (error) {
    await rm(partial, { force: true });
    throw toKoblerError(error);
  }
}

/**
 * Copies page by page, letting other work in between. When another process writes meanwhile, SQLite starts over: growing
 * steps make sure that it ends. The copy is left as one file, without the -wal and -shm beside a running database.
 */
export async function copy(source: Database.Database, to: string): Promise<void> {
  let pages = FIRST_PAGES / 2;
  await source.backup(to, {
    progress: () => {
      pages *= 2;
      return pages;
    },
  });
  const written = new Database(to);
  written.pragma('journal_mode = delete');
  written.close();
}

async function requireFolder(file: string): Promise<void> {
  const folder = resolve(file, '..');
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true)
    throw new KoblerError('invalid', 'The folder of the backup does not exist. Make it first, or give another path.');
}
