import type { Db } from './schema.ts';

/** Reads several tables as they were at one moment: in a transaction of its own, or in the one that is open. */
export async function together<T>(db: Db, read: (db: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return read(db);
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}
