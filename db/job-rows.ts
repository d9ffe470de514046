import { sql } from 'kysely';
import type { Job } from '../src/domain/job.ts';
import type { Instant } from '../src/domain/time.ts';
import type { JobRows } from '../src/job-rows.ts';
import { inChunks } from './chunks.ts';
import { readCompiled, runCompiled } from './compiled.ts';
import { abandoned, oldest, pending } from './due-jobs.ts';
import { toJob } from './jobs.ts';
import type { Db, JobRow } from './schema.ts';

const FREE = { leasedBy: null, leaseUntil: null } as const;

/** The life of the rows. Every step is one statement, which is a transaction of its own. */
export function jobRowsOf(db: Db): JobRows {
  return {
    async lease({ worker, now, until, limit }) {
      const due = () => oldest(db, [pending(db, now), abandoned(db, now)], limit);
      const taking = () => take(db, worker, until).where('id', 'in', due()).returningAll();
      const values = ['running', worker, until, 1, 'pending', now, limit, 'running', now, limit, limit];
      return inOrder(await readCompiled(db, 'lease', taking, values));
    },
    async leaseOne(id, { worker, now, until }) {
      const row = await take(db, worker, until)
        .where('id', '=', id)
        .where((eb) =>
          eb.or([eb('state', '=', 'pending'), eb.and([eb('state', '=', 'running'), eb('leaseUntil', '<=', now)])]),
        )
        .returningAll()
        .executeTakeFirst();
      return row && toJob(row);
    },
    renew: (id, worker, until) => change(db, id, worker, { leaseUntil: until }),
    async progress(id, worker, done, total) {
      await change(db, id, worker, { progressDone: done, progressTotal: total });
    },
    finish: (id, worker, now) => change(db, id, worker, { ...FREE, state: 'done', finishedAt: now, lastError: null }),
    retryAt: (id, worker, runAt, lastError) => retry(db, id, worker, runAt, lastError),
    fail: (id, worker, now, lastError) =>
      change(db, id, worker, { ...FREE, state: 'failed', finishedAt: now, lastError }),
    relay: (now, againBefore, limit) => relay(db, now, againBefore, limit),
    async unrelay(ids) {
      await inChunks(ids, (some) => db.updateTable('jobs').set({ relayedAt: null }).where('id', 'in', some).execute());
    },
    nextDue: () => nextDue(db),
  };
}

function take(db: Db, worker: string, until: Instant) {
  return db
    .updateTable('jobs')
    .set((eb) => ({ state: 'running', leasedBy: worker, leaseUntil: until, attempts: eb('attempts', '+', 1) }));
}

/** The row, while this worker holds it: also when its lease has run out, as long as nobody else has taken it. */
function held(db: Db, id: string, worker: string) {
  return db.updateTable('jobs').where('id', '=', id).where('leasedBy', '=', worker).where('state', '=', 'running');
}

async function change(db: Db, id: string, worker: string, values: Partial<JobRow>): Promise<boolean> {
  const name = `change job ${Object.keys(values).join()}`;
  const changing = () => held(db, id, worker).set(values);
  const { numAffectedRows } = await runCompiled(db, name, changing, [...Object.values(values), id, worker, 'running']);
  return numAffectedRows !== 0n;
}

/**
 * Pending again, to be relayed anew. Where a newer job with the same key is pending already, this one gives up its key:
 * at most one pending job may hold it.
 */
async function retry(db: Db, id: string, worker: string, runAt: Instant, lastError: string): Promise<boolean> {
  const { numUpdatedRows } = await held(db, id, worker)
    .set({ ...FREE, state: 'pending', runAt, lastError, relayedAt: null })
    .set((eb) => {
      const newer = eb
        .selectFrom('jobs as newer')
        .select('newer.id')
        .whereRef('newer.key', '=', 'jobs.key')
        .where('newer.state', '=', 'pending');
      return { key: eb.case().when(eb.exists(newer)).then(null).else(eb.ref('jobs.key')).end() };
    })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function relay(db: Db, now: Instant, againBefore: Instant, limit: number): Promise<Job[]> {
  const due = oldest(
    db,
    [
      pending(db, now).where('relayedAt', 'is', null),
      pending(db, now).where('relayedAt', '<', againBefore),
      abandoned(db, now).where((eb) => eb.or([eb('relayedAt', 'is', null), eb('relayedAt', '<', againBefore)])),
    ],
    limit,
  );
  return inOrder(await db.updateTable('jobs').set({ relayedAt: now }).where('id', 'in', due).returningAll().execute());
}

async function nextDue(db: Db): Promise<Instant | undefined> {
  const first = (state: 'pending' | 'running', column: 'runAt' | 'leaseUntil') =>
    db
      .selectFrom('jobs')
      .select(sql<Instant | null>`min(${sql.ref(column)})`.as('at'))
      .where('state', '=', state);
  const rows = await first('pending', 'runAt').unionAll(first('running', 'leaseUntil')).execute();
  return rows
    .flatMap(({ at }) => at ?? [])
    .toSorted()
    .at(0);
}

/** An update answers in any order. */
function inOrder(rows: JobRow[]): Job[] {
  return rows.toSorted((a, b) => compare(a.runAt, b.runAt) || compare(a.id, b.id)).map(toJob);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
