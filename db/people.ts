import type { Person } from '../src/domain/principal.ts';
import type { Reads } from '../src/ports.ts';
import { save } from './save.ts';
import type { Db } from './schema.ts';

export function peopleReads(db: Db): Reads['people'] {
  return { get: (id) => db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst() };
}

export async function savePerson(tx: Db, { id, name, email, createdAt }: Person): Promise<void> {
  await save(tx, 'people', { id, name, email, createdAt });
}
