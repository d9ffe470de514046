import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import type { App } from '../usecases/context.ts';
import { openApp } from './open-app.ts';
import { buildQueue } from './start-queue.ts';

/** Under this much free disk, backups and growth are at risk. */
const LOW_DISK_BYTES = 500_000_000;

/** `kobler doctor`: tries every part and says, a line each, what is well, what is not and what to do. Exit 1 if any is not. */
export async function doctor(): Promise<void> {
  const config = await tried(
    'configuration',
    async () => readConfig(),
    () => 'every setting is understood',
  );
  if (config === undefined) return;
  await tried(
    'disk',
    () => freeBytes(config),
    (free) => `${Math.round(free / 1e9)} GB free`,
  );
  const app = await tried(
    'database',
    () => openChecked(config),
    () => `${config.KOBLER_DATABASE} can be read and written`,
  );
  if (app === undefined) return;
  try {
    await tried(
      'index',
      () => app.expertiseIndex.follow(),
      () => `${app.expertiseIndex.engine.size} profiles, ${app.expertiseIndex.engine.modelVersion}`,
    );
    await tried(
      'funding',
      () => app.fundingIndex.follow(),
      ({ schemes }) => `${schemes.length} schemes`,
    );
    await tried(
      'queue',
      () => checkQueue(app, config),
      (failed) => `it can carry work; ${failed} failed jobs to look at`,
    );
  } finally {
    await app.store.close();
  }
}

async function tried<T>(part: string, check: () => Promise<T>, say: (found: T) => string): Promise<T | undefined> {
  try {
    const found = await check();
    process.stdout.write(`ok    ${part}: ${say(found)}\n`);
    return found;
  } catch (error) {
    process.stdout.write(`WRONG ${part}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    return undefined;
  }
}

async function freeBytes(config: Config): Promise<number> {
  const { bavail, bsize } = await statfs(dirname(resolve(config.KOBLER_DATABASE))).catch(() => statfs('.'));
  const free = bavail * bsize;
  if (free < LOW_DISK_BYTES)
    throw new Error(`Only ${Math.round(free / 1e6)} MB free. Make room before the database grows.`);
  return free;
}

async function openChecked(config: Config): Promise<App> {
  const app = await openApp(config);
  await app.store.check();
  return app;
}

async function checkQueue(app: App, config: Config): Promise<number> {
  const { queue } = await buildQueue(app, config, createLog('silent'), false);
  try {
    await queue.check();
    return (await app.store.jobs.counts()).failed;
  } finally {
    await queue.stop();
  }
}
