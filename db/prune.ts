import type { DeleteResult } from 'kysely';
import type { Tx } from '../src/ports.ts';
import type { Db } from './schema.ts';

/** Deletes what is done with. Failed jobs stay, for somebody to look at. */
export async function prune(tx: Db, before: Parameters<Tx['prune']>[0]): Promise<number> {
  const gone: DeleteResult[] = [
    await tx.deleteFrom('jobs').where('state', '=', 'done').where('finishedAt', '<', before.jobs).executeTakeFirst(),
    await tx.deleteFrom('events').where('at', '<', before.events).executeTakeFirst(),
    await tx.deleteFrom('sessions').where('seenAt', '<', before.sessions).executeTakeFirst(),
    await tx.deleteFrom('typedForms').where('createdAt', '<', before.typedForms).executeTakeFirst(),
    await tx.deleteFrom('needDrafts').where('updatedAt', '<', before.needDrafts).executeTakeFirst(),
    await tx.deleteFrom('idempotencyKeys').where('createdAt', '<', before.idempotency).executeTakeFirst(),
  ];
  return gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
