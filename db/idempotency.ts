import type { IdempotentResult, Reads } from '../src/ports.ts';
import type { Db } from './schema.ts';

export function idempotencyReads(db: Db): Reads['idempotency'] {
  return {
    get: (principalId, key) =>
      db
        .selectFrom('idempotencyKeys')
        .selectAll()
        .where('principalId', '=', principalId)
        .where('key', '=', key)
        .executeTakeFirst(),
  };
}

/** `conflict` when the principal has used the key before. */
export async function addIdempotent(tx: Db, result: IdempotentResult): Promise<void> {
  await tx.insertInto('idempotencyKeys').values(result).execute();
}
