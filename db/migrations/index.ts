import type { Migration } from 'kysely';
import { foundation } from './0001-foundation.ts';
import type { Ddl } from './ddl.ts';

/**
 * Every migration this build knows, by name; they run in the order of their names. Forward only: one that has been
 * released is never changed or removed, and there is no way down but a backup.
 */
export function migrationsFor(ddl: Ddl): Record<string, Migration> {
  return {
    '0001-foundation': { up: (db) => foundation(db, ddl) },
  };
}
