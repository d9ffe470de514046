import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Db } from './schema.ts';

/** By database and name. A transaction has the same adapter as the connection it runs on. */
const compiled = new WeakMap<object, Map<string, CompiledQuery>>();

/**
 * Runs a statement that is built and compiled only the first time its name is met: with Kysely that takes several
 * times as long as SQLite needs to run a row's insert. `parameters` are the statement's values in the order they stand
 * in it; nothing but them may differ from one time to the next.
 */
export async function runCompiled<R>(
  db: Db,
  name: string,
  build: () => Compilable<R>,
  parameters: readonly unknown[],
): Promise<QueryResult<R>> {
  return db.executeQuery({ ...statement(db, name, build), parameters });
}

/** The rows of a select that is compiled once; see `runCompiled`. */
export async function readCompiled<R>(
  db: Db,
  name: string,
  build: () => Compilable<R>,
  parameters: readonly unknown[],
): Promise<R[]> {
  return (await runCompiled(db, name, build, parameters)).rows;
}

/** Inserts a row with a statement that is compiled once for each set of columns. */
export async function insertRow(db: Db, table: string, row: object): Promise<void> {
  const build = () =>
    untyped(db)
      .insertInto(table)
      .values({ ...row });
  await runCompiled(db, `insert ${table} ${Object.keys(row).join()}`, build, Object.values(row));
}

/** Kysely cannot follow columns through "one of these tables"; the callers' types have checked them. */
export function untyped(db: Db) {
  return db.withTables<Record<string, Record<string, unknown>>>();
}

function statement<R>(db: Db, name: string, build: () => Compilable<R>): CompiledQuery<R> {
  const { adapter } = db.getExecutor();
  const known = compiled.get(adapter) ?? new Map<string, CompiledQuery>();
  compiled.set(adapter, known);
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  const fresh = build().compile();
  known.set(name, fresh);
  return fresh;
}
