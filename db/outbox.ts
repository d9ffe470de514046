import type { Clock, Ids, Outbox } from '../src/ports.ts';
import { toJson } from './json.ts';
import type { Db } from './schema.ts';

/** Adds jobs in the given transaction; `onAdded` hears of each row that is new. */
export function outboxOf(tx: Db, clock: Clock, ids: Ids, onAdded: () => void): Outbox {
  return {
    async add(job) {
      const pending = job.key === undefined ? undefined : await pendingWith(tx, job.key);
      if (pending !== undefined) return pending;
      const now = clock.now();
      const id = ids.next();
      await tx
        .insertInto('jobs')
        .values({
          id,
          kind: job.kind,
          payload: toJson(job.payload),
          key: job.key ?? null,
          state: 'pending',
          attempts: 0,
          runAt: job.runAt ?? now,
          leasedBy: null,
          leaseUntil: null,
          relayedAt: null,
          progressDone: null,
          progressTotal: null,
          lastError: null,
          createdAt: now,
          finishedAt: null,
        })
        .execute();
      onAdded();
      return id;
    },
  };
}

async function pendingWith(tx: Db, key: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('jobs')
    .select('id')
    .where('key', '=', key)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return row?.id;
}
