import type { ErrorRequestHandler, RequestHandler } from 'express';
import { KoblerError } from '../domain/errors.ts';
import { HttpFault, problemOf } from './problem.ts';
import type { HttpLog } from './request-log.ts';

/** For addresses that nothing answers. */
export const unknownAddress: RequestHandler = (_req, _res, next) => {
  next(new HttpFault('unknown-address', 'There is nothing at this address. See /docs for what there is.'));
};

/** Answers everything that went wrong as problem+json. Faults of our own are logged in full and told in one sentence. */
export function answerFault(log: HttpLog): ErrorRequestHandler {
  return (raised: unknown, _req, res, _next) => {
    const fault = understood(raised);
    const { facts } = res.locals;
    const { problem, headers } = problemOf(fault, facts.id);
    if (problem.status >= 500) log.error({ requestId: facts.id, route: facts.route, err: fault }, 'http.fault');
    if (res.headersSent) {
      res.destroy();
      return;
    }
    for (const [name, value] of Object.entries(headers)) if (!res.hasHeader(name)) res.set(name, value);
    res.status(problem.status).set('Cache-Control', 'no-store').type('application/problem+json').json(problem);
  };
}

/** An address with broken percent-encoding is the only thing Express itself finds wrong. */
function understood(raised: unknown): unknown {
  if (raised instanceof URIError) {
    return new KoblerError('invalid', 'The address has broken percent-encoding. Encode it as UTF-8.', {
      cause: raised,
    });
  }
  return raised;
}
