import { z } from 'zod';
import { JOB_KINDS, type Job } from '../../domain/job.ts';
import { JOB_STATES } from '../../domain/words.ts';
import { jobPath } from './need.ts';
import { instant, type View } from './view.ts';

export const jobView = z
  .strictObject({
    id: z.string(),
    kind: z.enum(JOB_KINDS),
    subject: z.record(z.string(), z.string()).meta({ description: 'What it works on: ids by name.' }),
    state: z.enum(JOB_STATES),
    attempts: z.int().meta({ description: 'Times begun.' }),
    progress: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
    lastError: z.string().nullable().meta({ description: 'What went wrong the last time, in plain words.' }),
    runAt: instant,
    createdAt: instant,
    finishedAt: instant.nullable(),
    links: z.strictObject({ self: z.string() }),
  })
  .meta({ id: 'Job' });

/** A job, for brokers and for whoever may read the need it works on. Says nothing of which worker has it. */
export function presentJob(job: Job): View<typeof jobView> {
  const { id, kind, payload, state, attempts, progress, lastError, runAt, createdAt, finishedAt } = job;
  return {
    id,
    kind,
    subject: { ...payload },
    state,
    attempts,
    progress,
    lastError,
    runAt,
    createdAt,
    finishedAt,
    links: { self: jobPath(id) },
  };
}
