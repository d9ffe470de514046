import { rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { KoblerError } from '../src/domain/errors.ts';
import { toKoblerError } from './sqlite-faults.ts';
import { copyTo } from './sqlite-file.ts';

/**
 * Writes a consistent copy of an open database to `to`, while it is in use. The file appears under its name only when
 * it is whole; an older one there is replaced. `invalid` when the folder is missing or `to` is the database itself.
 */
export async function backup(db: Database, to: string): Promise<void> {
  if (resolve(to) === resolve(db.name)) {
    throw new KoblerError('invalid', 'The backup cannot be the database itself. Give another file.');
  }
  const folder = await stat(dirname(resolve(to))).catch(() => undefined);
  if (folder?.isDirectory() !== true) {
    throw new KoblerError('invalid', 'The folder of the backup does not exist. Make it first, or give another path.');
  }
  const partial = `${to}.partial-${process.pid}`;
  try {
    await copyTo(db, partial);
    await rename(partial, to);
  } catch (error) {
    await rm(partial, { force: true });
    throw toKoblerError(error);
  }
}
