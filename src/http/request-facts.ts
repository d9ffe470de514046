import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Principal } from '../domain/principal.ts';

/** What is known of a request while it is served; the log line, the metrics and the problem are made of it. */
export type RequestFacts = {
  readonly id: string;
  readonly startedAt: number;
  /** The template of the address, never the address itself: that may hold what people wrote. */
  route: string;
  /** Who is asking, or why that could not be told. */
  principal?: Principal;
  refusal?: unknown;
};

declare global {
  namespace Express {
    interface Locals {
      facts: RequestFacts;
    }
  }
}

/** The label of requests for addresses that do not exist. */
const NO_ROUTE = 'none';

/** Gives every request an id, which is answered as X-Request-Id and written in the log. */
export const beginRequest: RequestHandler = (_req, res, next) => {
  res.locals.facts = { id: randomUUID(), startedAt: performance.now(), route: NO_ROUTE };
  res.set('X-Request-Id', res.locals.facts.id);
  next();
};

/** Notes which address template a request is for. */
export function atRoute(template: string): RequestHandler {
  return (_req, res, next) => {
    res.locals.facts.route = template;
    next();
  };
}
