import type { RequestHandler } from 'express';
import { KoblerError } from '../domain/errors.ts';
import type { Principal } from '../domain/principal.ts';
import { authenticateToken } from '../usecases/authenticate-token.ts';
import type { App } from '../usecases/context.ts';
import type { RequestFacts } from './request-facts.ts';

const BEARER = /^Bearer +([\x21-\x7e]{1,500})$/i;

/**
 * Finds out who is asking, from `Authorization: Bearer <token>`, without turning anybody away: routes that need a
 * principal ask `principalOf`, so that also requests without one are counted against the rate limit first.
 */
export function identify(app: App): RequestHandler {
  return async (req, res, next) => {
    const { facts } = res.locals;
    try {
      facts.principal = await authenticateToken(app, secretIn(req.get('authorization')));
    } catch (refusal) {
      facts.refusal = refusal;
    }
    next();
  };
}

/** The principal of a request. Throws why there is none. */
export function principalOf(facts: RequestFacts): Principal {
  if (facts.principal === undefined) throw facts.refusal;
  return facts.principal;
}

/** The secret of a bearer token. */
export function secretIn(authorization: string | undefined): string {
  if (authorization === undefined) {
    throw new KoblerError('unauthenticated', 'Send a token: "Authorization: Bearer <token>".');
  }
  const secret = BEARER.exec(authorization)?.[1];
  if (secret === undefined) {
    throw new KoblerError('unauthenticated', 'The Authorization header is not understood. Send "Bearer <token>".');
  }
  return secret;
}
