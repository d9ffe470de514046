import { rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { KoblerError } from '../src/domain/errors.ts';
import { requireKnownMigrations } from './migrate.ts';
import { plainKysely } from './sqlite.ts';
import { toKoblerError } from './sqlite-faults.ts';
import { copyTo, lockAlone, makeFolder, openFile, requireWhole } from './sqlite-file.ts';

/**
 * Puts a backup in the place of the database. The backup is copied and the copy checked first (ours, not damaged, not
 * newer than this build), so that a bad one changes nothing. A database that is there already is moved to `keepAs`;
 * without that name it is not touched: `conflict`. Also `conflict` while any process has it open.
 */
export async function restoreFile(from: string, to: string, options: { keepAs?: string } = {}): Promise<void> {
  if (resolve(from) === resolve(to))
    throw new KoblerError('invalid', 'The backup is the database itself. Give another file.');
  if (!(await exists(from))) throw new KoblerError('invalid', 'There is no backup with that name. Check the path.');
  makeFolder(dirname(to));
  const partial = `${to}.restoring-${process.pid}`;
  try {
    await checkedCopy(from, partial);
    await replace(partial, to, options.keepAs);
  } catch (error) {
    await rm(partial, { force: true });
    throw toKoblerError(error);
  }
}

async function checkedCopy(from: string, to: string): Promise<void> {
  const source = openFile(from, { readonly: true, fileMustExist: true });
  try {
    await copyTo(source, to);
  } finally {
    source.close();
  }
  const copy = openFile(to, { readonly: true });
  try {
    requireWhole(copy);
    await requireKnownMigrations(plainKysely(copy));
  } finally {
    copy.close();
  }
}

async function replace(partial: string, to: string, keepAs: string | undefined): Promise<void> {
  if (!(await exists(to))) return rename(partial, to);
  if (keepAs === undefined) {
    throw new KoblerError(
      'conflict',
      'There is a database in that place already. Say that it is to be replaced; it is then kept under another name.',
    );
  }
  if (await exists(keepAs))
    throw new KoblerError('conflict', 'There is already a file with the name the old database was to be kept under.');
  const old = lockAlone(to);
  try {
    for (const beside of ['', '-wal', '-shm']) {
      if (await exists(to + beside)) await rename(to + beside, keepAs + beside);
    }
    await rename(partial, to);
  } finally {
    old?.close();
  }
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
