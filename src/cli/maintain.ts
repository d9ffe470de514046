import { existsSync } from 'node:fs';
import { restoreFile } from '../../db/restore.ts';
import { readConfig } from '../config.ts';
import { KoblerError } from '../domain/errors.ts';
import { openWithoutEngine, systemClock } from './open-app.ts';

/** `kobler migrate`: opening the store brings it up to date. */
export async function migrate(): Promise<void> {
  const config = readConfig();
  const app = await openWithoutEngine(config);
  await app.store.close();
  process.stdout.write(`${config.KOBLER_DATABASE} is up to date.\n`);
}

/** `kobler backup FILE`: a consistent copy, also while the server runs. */
export async function backup(file: string): Promise<void> {
  const config = readConfig();
  if (!existsSync(config.KOBLER_DATABASE)) {
    throw new KoblerError(
      'invalid',
      `There is no database at ${config.KOBLER_DATABASE} to back up. Set KOBLER_DATABASE.`,
    );
  }
  const app = await openWithoutEngine(config);
  try {
    await app.store.backup(file);
  } finally {
    await app.store.close();
  }
  process.stdout.write(`Written to ${file}.\n`);
}

/** `kobler restore FILE`: puts a checked backup in the place of the database. With `replace`, today's is kept beside. */
export async function restore(file: string, options: { replace?: true }): Promise<void> {
  const { KOBLER_DATABASE: database } = readConfig();
  const keepAs = `${database}.before-${systemClock.now().replaceAll(':', '')}`;
  await restoreFile(file, database, options.replace ? { keepAs } : {});
  process.stdout.write(
    `${database} is now the backup.${options.replace ? ` What was there, if anything, is ${keepAs}.` : ''}\n`,
  );
}
