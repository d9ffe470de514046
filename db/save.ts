import type { InsertObject } from 'kysely';
import { KoblerError } from '../src/domain/errors.ts';
import { runCompiled, untyped } from './compiled.ts';
import type { Db, Tables } from './schema.ts';

type Versioned = 'needs' | 'expertise' | 'schemes' | 'calls' | 'proposals' | 'couplings' | 'jointNeeds';
type Plain = 'organisations' | 'people' | 'machineTokens' | 'calendarFeeds';

/**
 * Inserts a row, or replaces the one with the same `keys` if its version is one less. `conflict`, stale, when it is
 * not: somebody else changed it first. `kept` columns of the stored row stay as they are.
 */
export async function saveVersioned<T extends Versioned>(
  tx: Db,
  table: T,
  row: InsertObject<Tables, T>,
  options: { noun: string; keys?: readonly string[]; kept?: readonly string[] },
): Promise<void> {
  const { noun, keys = ['id'], kept = [] } = options;
  if (await upsert(tx, table, row, { keys, kept, versioned: true })) return;
  const message = `Somebody else has changed this ${noun} meanwhile. Fetch it again and repeat the change.`;
  throw new KoblerError('conflict', message, { stale: true });
}

/** Inserts a row, or replaces the one with its id. */
export async function save<T extends Plain>(tx: Db, table: T, row: InsertObject<Tables, T>): Promise<void> {
  await upsert(tx, table, row, { keys: ['id'], kept: [], versioned: false });
}

type Upsert = { keys: readonly string[]; kept: readonly string[]; versioned: boolean };

/** Answers whether anything was written. */
async function upsert(tx: Db, table: string, row: object, { keys, kept, versioned }: Upsert): Promise<boolean> {
  const changed = Object.keys(row).filter((column) => !keys.includes(column) && !kept.includes(column));
  const build = () =>
    untyped(tx)
      .insertInto(table)
      .values({ ...row })
      .onConflict((on) => {
        const update = on
          .columns(keys)
          .doUpdateSet((eb) => Object.fromEntries(changed.map((column) => [column, eb.ref(`excluded.${column}`)])));
        if (!versioned) return update;
        return update.where((eb) => eb('excluded.version', '=', eb(eb.ref(`${table}.version`), '+', eb.lit(1))));
      });
  const name = `upsert ${table} ${Object.keys(row).join()}`;
  const { numAffectedRows } = await runCompiled(tx, name, build, Object.values(row));
  return numAffectedRows !== 0n;
}
