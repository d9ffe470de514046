import type { Instant } from '../src/domain/time.ts';
import type { Db } from './schema.ts';

/** Jobs waiting, whose time has come. */
export function pending(db: Db, now: Instant) {
  return db.selectFrom('jobs').select(['id', 'runAt']).where('state', '=', 'pending').where('runAt', '<=', now);
}

/** Jobs begun by a worker that has not kept its lease. */
export function abandoned(db: Db, now: Instant) {
  return db.selectFrom('jobs').select(['id', 'runAt']).where('state', '=', 'running').where('leaseUntil', '<=', now);
}

/**
 * Ids of the oldest in several such sets. Each is limited before they are put together, so that a long queue is never
 * sorted as a whole: every set is read from an index in the order asked for.
 */
export function oldest(db: Db, sets: readonly ReturnType<typeof pending>[], limit: number) {
  const [first, ...rest] = sets.map((set) =>
    db.selectFrom(set.orderBy('runAt').orderBy('id').limit(limit).as('due')).select(['id', 'runAt']),
  );
  if (first === undefined) throw new Error('oldest() needs a set to choose from.');
  const all = rest.reduce((union, set) => union.unionAll(set), first);
  return db.selectFrom(all.as('due')).select('id').orderBy('runAt').orderBy('id').limit(limit);
}
