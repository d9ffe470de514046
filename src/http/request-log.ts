import type { RequestHandler } from 'express';
import { actorOf } from '../domain/principal.ts';
import type { Metrics } from './metrics.ts';

/** A structured log. The objects hold ids, codes and numbers, never people's text. */
export type HttpLog = { info(fields: object, event: string): void; error(fields: object, event: string): void };

/**
 * One line and one observation per request, when its answer has gone out or the caller has hung up. The address is
 * told by its template only: what stands in it may be what somebody searched for.
 */
export function logRequests(log: HttpLog, metrics: Metrics): RequestHandler {
  return (req, res, next) => {
    res.once('close', () => {
      const { id, startedAt, route, principal } = res.locals.facts;
      const durationMs = performance.now() - startedAt;
      const seen = { method: req.method, route, status: res.statusCode };
      metrics.observe(seen, durationMs / 1000);
      log.info(
        {
          requestId: id,
          ...seen,
          durationMs: Math.round(durationMs * 10) / 10,
          principal: principal === undefined ? null : actorOf(principal),
          ...(res.writableFinished ? {} : { aborted: true }),
        },
        'http.request',
      );
    });
    next();
  };
}
