import type { Job } from '../src/domain/job.ts';
import type { JobState } from '../src/domain/words.ts';
import type { Reads } from '../src/ports.ts';
import { fromJson } from './json.ts';
import { readPage } from './page.ts';
import type { Db, JobRow } from './schema.ts';

export function jobReads(db: Db): Reads['jobs'] {
  return {
    async get(id) {
      const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toJob(row);
    },
    async list(_holder, { state, kind }, page) {
      let query = db.selectFrom('jobs').selectAll();
      if (state !== undefined) query = query.where('state', '=', state);
      if (kind !== undefined) query = query.where('kind', '=', kind);
      return readPage('jobs', ['createdAt', 'id'], query, page, toJob);
    },
    async counts() {
      const count = db.fn.countAll<number>().as('count');
      const rows = await db.selectFrom('jobs').select(['state', count]).groupBy('state').execute();
      const counts: Record<JobState, number> = { pending: 0, running: 0, done: 0, failed: 0 };
      for (const row of rows) counts[row.state] = row.count;
      return counts;
    },
  };
}

export function toJob({ progressDone, progressTotal, payload, ...same }: JobRow): Job {
  const progress =
    progressDone === null || progressTotal === null ? null : { done: progressDone, total: progressTotal };
  return { ...same, payload: fromJson(payload), progress };
}
