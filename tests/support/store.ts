import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '../../db/store.ts';
import type { Clock, Ids, Store } from '../../src/ports.ts';
import { manualClock } from './clock.ts';
import { sequentialIds } from './ids.ts';

/** A folder of its own for one test, and how to be rid of it. */
export async function tempFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kobler-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** An empty store on a file of its own; `close` also removes the file. */
export async function tempStore(
  options: { clock?: Clock; ids?: Ids; busyTimeoutMs?: number } = {},
): Promise<{ store: Store; file: string; close: () => Promise<void> }> {
  const { folder, remove } = await tempFolder();
  const file = join(folder, 'kobler.sqlite');
  const store = await createStore({ clock: manualClock(), ids: sequentialIds('job'), ...options, file });
  const close = async (): Promise<void> => {
    await store.close();
    await remove();
  };
  return { store, file, close };
}
