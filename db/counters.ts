import { readCompiled } from './compiled.ts';
import type { CounterName, Db } from './schema.ts';

/** Raises a counter by one and answers with its new value, which no other transaction gets. */
export async function raise(tx: Db, name: CounterName): Promise<number> {
  const row = await tx
    .insertInto('counters')
    .values({ name, value: 1 })
    .onConflict((on) => on.column('name').doUpdateSet((eb) => ({ value: eb('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value;
}

/** Zero when it has never been raised. */
export async function valueOf(db: Db, name: CounterName): Promise<number> {
  const counter = () => db.selectFrom('counters').select('value').where('name', '=', name);
  const [row] = await readCompiled(db, 'counter', counter, [name]);
  return row?.value ?? 0;
}
