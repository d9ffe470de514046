import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { HttpFault } from './problem.ts';

const WINDOW_MS = 60_000;

/**
 * Lets each principal, and each address without one, make so many requests a minute. Answers tell how many are left
 * (RateLimit headers); one too many is told with Retry-After.
 */
export function limitRate(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: perMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    // A proxy that is not declared is the operator's to find in the log, not a reason to write to the console.
    validate: { xForwardedForHeader: false },
    keyGenerator: (req, res) => res.locals.facts.principal?.id ?? ipKeyGenerator(req.ip ?? ''),
    handler(_req, _res, next) {
      next(new HttpFault('too-many-requests', `You may make ${perMinute} requests a minute. Wait, then try again.`));
    },
  });
}
