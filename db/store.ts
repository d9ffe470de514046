import type { Clock, Ids, Store } from '../src/ports.ts';
import { backup } from './backup.ts';
import { raise, valueOf } from './counters.ts';
import { jobRowsOf } from './job-rows.ts';
import { outboxOf } from './outbox.ts';
import { readsOf } from './reads.ts';
import { openSqlite, type Sqlite } from './sqlite.ts';
import { txOf } from './tx.ts';

export type StoreOptions = {
  /** Path of the database; made, with its folder, when it is not there. */
  file: string;
  ids: Ids;
  clock: Clock;
  /** How long to wait for another process that writes; 5 s when left out. */
  busyTimeoutMs?: number;
};

/**
 * Opens the store on one SQLite file and brings it up to date. Stops with `unavailable`, saying what to do, when the
 * file cannot be opened or written, belongs to another program, or was made by a newer version.
 */
export async function createStore({ file, ids, clock, ...options }: StoreOptions): Promise<Store> {
  return storeOn(await openSqlite(file, options), ids, clock);
}

/** The store on a database that is open and up to date. */
export function storeOn({ writer, reader, inside, raw, close }: Sqlite, ids: Ids, clock: Clock): Store {
  const listeners: (() => void)[] = [];
  return {
    ...readsOf(reader),
    jobRows: jobRowsOf(writer),
    async write(work) {
      let added = false;
      const noticeWork = (): void => {
        added = true;
      };
      const result = await writer
        .transaction()
        .execute((tx) => inside(() => work(txOf(tx, outboxOf(tx, clock, ids, noticeWork)))));
      if (added) for (const listener of listeners) queueMicrotask(listener);
      return result;
    },
    onWorkAdded: (listener) => void listeners.push(listener),
    backup: (file) => backup(raw, file),
    async check() {
      await raise(writer, 'checks');
      await valueOf(reader, 'checks');
    },
    close,
  };
}
