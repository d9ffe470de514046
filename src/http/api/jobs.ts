import { z } from 'zod';
import { JOB_KINDS, type Job } from '../../domain/job.ts';
import { JOB_STATES } from '../../domain/words.ts';
import type { Ctx } from '../../usecases/context.ts';
import { listJobs, readJob } from '../../usecases/read-jobs.ts';
import type { EventStream } from '../event-stream.ts';
import { id, paging } from '../fields.ts';
import { listQuery } from '../list-query.ts';
import { jobView, presentJob } from '../present/job.ts';
import { presentPage } from '../present/page.ts';
import { pageOf } from '../present/view.ts';
import { route } from '../route.ts';

const NOUN = 'Jobs and events';

export const jobRoutes = [
  route({
    method: 'get',
    path: '/api/v1/jobs',
    noun: NOUN,
    summary: 'List background jobs',
    description: 'Newest first.',
    who: 'Brokers.',
    query: z.strictObject({ state: z.enum(JOB_STATES).optional(), kind: z.enum(JOB_KINDS).optional(), ...paging }),
    responses: { 200: { description: 'A page of jobs.', schema: pageOf(jobView) } },
    async handler(ctx, { query }) {
      const { filter, page } = listQuery(query);
      return { status: 200, body: presentPage(await listJobs(ctx, filter, page), presentJob) };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/jobs/:id',
    noun: NOUN,
    summary: 'Read or follow a job',
    description:
      'With `Accept: text/event-stream`: an event `job.progress` with the job at every change, and at last `job.done` or ' +
      '`job.failed`, after which the stream ends.',
    who: 'Whoever may read the need it works on; brokers.',
    params: z.strictObject({ id }),
    responses: { 200: { description: 'The job.', schema: jobView, streams: 'also' } },
    async handler(ctx, { params }, { prefers, eventPollMs }) {
      const job = await readJob(ctx, params.id);
      if (prefers === 'json') return { status: 200, body: presentJob(job) };
      return { stream: async (stream) => follow(ctx, job, stream, eventPollMs) };
    },
  }),
];

/** Tells of the job at once and at every change until it has ended. Who may read it is checked at every look. */
function follow(ctx: Ctx, first: Job, stream: EventStream, pollMs: number): void {
  let told = tell(first);
  const timer = setInterval(() => {
    look().catch(() => stream.end());
  }, pollMs);
  stream.onEnd(() => clearInterval(timer));

  async function look(): Promise<void> {
    const job = await readJob(ctx, first.id);
    if (JSON.stringify(presentJob(job)) !== told) told = tell(job);
  }

  function tell(job: Job): string {
    const data = presentJob(job);
    const ended = job.state === 'done' || job.state === 'failed';
    stream.send({ event: ended ? `job.${job.state}` : 'job.progress', data });
    if (ended) stream.end();
    return JSON.stringify(data);
  }
}
