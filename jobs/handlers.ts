import { z } from 'zod';
import { KoblerError } from '../src/domain/errors.ts';
import type { JobKind } from '../src/domain/job.ts';
import { SYSTEM } from '../src/domain/principal.ts';
import type { App, Ctx } from '../src/usecases/context.ts';
import { expireProposals } from '../src/usecases/expire-proposals.ts';
import { housekeeping } from '../src/usecases/housekeeping.ts';
import { proposeCouplings } from '../src/usecases/propose-couplings.ts';
import { refreshFunding } from '../src/usecases/refresh-funding.ts';
import { rescoreExpertise } from '../src/usecases/rescore-expertise.ts';
import { watchDeadlines } from '../src/usecases/watch-deadlines.ts';
import type { Handlers, Progress } from './queue.ts';

const nothing = z.strictObject({});

/** Every kind of work with the use case that does it, run as the system. A payload that does not parse is `invalid`. */
export function createHandlers(app: App): Handlers {
  const ctx: Ctx = { ...app, principal: SYSTEM };
  return {
    'propose-couplings': parsed(z.strictObject({ needId: z.string().min(1) }), (input) => proposeCouplings(ctx, input)),
    'rescore-expertise': parsed(z.strictObject({ expertiseId: z.string().min(1) }), (input, progress) =>
      rescoreExpertise(ctx, input, progress),
    ),
    'refresh-funding': parsed(nothing, (_, progress) => refreshFunding(ctx, progress)),
    'expire-proposals': parsed(nothing, () => expireProposals(ctx)),
    'watch-deadlines': parsed(nothing, (_, progress) => watchDeadlines(ctx, progress)),
    housekeeping: parsed(nothing, () => housekeeping(ctx)),
  };
}

function parsed<T>(schema: z.ZodType<T>, work: (input: T, progress: Progress) => Promise<void>): Handlers[JobKind] {
  return async (payload, progress) => {
    const { success, data, error } = schema.safeParse(payload);
    if (!success) {
      const faults = error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, message }));
      const where = faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ');
      throw new KoblerError('invalid', `The payload of this job does not parse: ${where}.`, { faults });
    }
    await work(data, progress);
  };
}
