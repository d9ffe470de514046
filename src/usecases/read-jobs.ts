import { readable, requireRole } from '../domain/access.ts';
import { notFound } from '../domain/errors.ts';
import type { Job, JobKind } from '../domain/job.ts';
import { hasRole } from '../domain/principal.ts';
import type { JobState } from '../domain/words.ts';
import type { Page, PageRequest } from '../ports.ts';
import type { Ctx } from './context.ts';

/** One job: for brokers, and for whoever may read the need it works on. */
export async function readJob(ctx: Ctx, id: string): Promise<Job> {
  const job = await ctx.store.jobs.get(id);
  if (job === undefined) throw notFound('job', id);
  if (hasRole(ctx.principal, 'broker')) return job;
  if (!('needId' in job.payload)) throw notFound('job', id);
  readable(ctx.principal, 'need', job.payload.needId, await ctx.store.needs.get(job.payload.needId));
  return job;
}

/** Jobs for brokers, newest first. */
export async function listJobs(
  ctx: Ctx,
  filter: { state?: JobState; kind?: JobKind },
  page: PageRequest,
): Promise<Page<Job>> {
  return ctx.store.jobs.list(requireRole(ctx.principal, 'broker'), filter, page);
}
