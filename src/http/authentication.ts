import type { Request, RequestHandler } from 'express';
import { KoblerError } from '../domain/errors.ts';
import type { Principal } from '../domain/principal.ts';
import { authenticateSession } from '../usecases/authenticate-session.ts';
import { authenticateToken } from '../usecases/authenticate-token.ts';
import type { App } from '../usecases/context.ts';
import { readCookie } from './pages/cookies.ts';
import { isCsrfToken, isFromHere } from './pages/csrf.ts';
import type { RequestFacts } from './request-facts.ts';

const BEARER = /^Bearer +([\x21-\x7e]{1,500})$/i;
/** Methods that change nothing, and need no protection from forms of other sites. */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Finds out who is asking, without turning anybody away: routes that need a principal ask `principalOf`, so that also
 * requests without one are counted against the rate limit first.
 */
export function identify(app: App): RequestHandler {
  return async (req, res, next) => {
    const { facts } = res.locals;
    try {
      facts.principal = await whoAsks(app, req);
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

/**
 * Who is asking: by `Authorization: Bearer <token>`, or by the session of a browser. What a browser sends along by itself
 * is no proof of what its holder wants, so with a session changes also need the token of its forms, as X-CSRF-Token.
 */
export async function whoAsks(app: App, req: Request): Promise<Principal> {
  const authorization = req.get('authorization');
  const session = readCookie(req, 'session');
  if (authorization !== undefined || session === undefined) return authenticateToken(app, secretIn(authorization));
  const { principal } = await authenticateSession(app, session);
  if (!SAFE.has(req.method) && !(isFromHere(req) && isCsrfToken(session, req.get('x-csrf-token')))) {
    throw new KoblerError('forbidden', 'With a session, send the token of a form of this site as X-CSRF-Token.');
  }
  return principal;
}

function secretIn(authorization: string | undefined): string {
  if (authorization === undefined) {
    throw new KoblerError('unauthenticated', 'Send a token: "Authorization: Bearer <token>".');
  }
  const secret = BEARER.exec(authorization)?.[1];
  if (secret === undefined) {
    throw new KoblerError('unauthenticated', 'The Authorization header is not understood. Send "Bearer <token>".');
  }
  return secret;
}
