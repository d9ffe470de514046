import type { Call } from '../src/domain/scheme.ts';
import type { Reads } from '../src/ports.ts';
import { raise } from './counters.ts';
import { readPage } from './page.ts';
import { saveVersioned } from './save.ts';
import type { Db } from './schema.ts';

export function callReads(db: Db): Reads['calls'] {
  return {
    get: (id) => db.selectFrom('calls').selectAll().where('id', '=', id).executeTakeFirst(),
    list({ schemeId, closesFrom }, page) {
      let query = db.selectFrom('calls').selectAll();
      if (schemeId !== undefined) query = query.where('schemeId', '=', schemeId);
      if (closesFrom !== undefined) query = query.where('closes', '>=', closesFrom);
      return readPage('calls', ['createdAt', 'id'], query, page, (row) => row);
    },
    all: () => db.selectFrom('calls').selectAll().orderBy('id').execute(),
  };
}

export async function saveCall(tx: Db, call: Call): Promise<void> {
  await saveVersioned(tx, 'calls', call, { noun: 'call' });
  await raise(tx, 'schemes');
}
