import type { Request, RequestHandler, Response } from 'express';
import type { Viewer } from '../../../web/view.ts';
import { KoblerError } from '../../domain/errors.ts';
import type { Session } from '../../domain/session.ts';
import { authenticateSession } from '../../usecases/authenticate-session.ts';
import type { App } from '../../usecases/context.ts';
import { newSecret } from '../../usecases/sign-in.ts';
import { clearCookie, readCookie, setCookie } from './cookies.ts';

/** Who has come to a page. */
type Visitor = {
  /** What forms are protected with: the session's secret, or the bits in the visitor's own cookie. */
  secret: string;
  session?: Session;
  viewer: Viewer | null;
  /** The session cookie that came along, also when its session is over. */
  sessionSecret: string | undefined;
};

declare global {
  namespace Express {
    interface Locals {
      visitor?: Visitor;
    }
  }
}

/** Finds out who has come to a page, without turning anybody away. Callers of the API say who they are in their own way. */
export function welcome(app: App): RequestHandler {
  return async (req, res, next) => {
    if (req.path.startsWith('/api/')) {
      next();
      return;
    }
    const secret = readCookie(req, 'session');
    if (secret === undefined) res.locals.visitor = stranger(req, res, undefined);
    else await recognise(app, req, res, secret);
    next();
  };
}

async function recognise(app: App, req: Request, res: Response, secret: string): Promise<void> {
  try {
    const { principal, session, roles } = await authenticateSession(app, secret);
    const organisation = await app.store.organisations.get(session.organisationId);
    res.locals.facts.principal = principal;
    res.locals.visitor = {
      secret,
      session,
      sessionSecret: secret,
      viewer: {
        name: principal.name,
        roles: principal.kind === 'system' ? [] : principal.roles,
        organisation: organisation?.name ?? '',
        hasOthers: new Set(roles.map(({ organisationId }) => organisationId)).size > 1,
      },
    };
  } catch (refusal) {
    if (!(refusal instanceof KoblerError) || refusal.code !== 'unauthenticated') throw refusal;
    res.locals.visitor = stranger(req, res, secret);
  }
}

function stranger(req: Request, res: Response, sessionSecret: string | undefined): Visitor {
  const known = readCookie(req, 'visitor');
  const secret = known ?? newSecret();
  // Programs get no forms, and need no cookie.
  if (known === undefined && req.accepts(['json', 'html']) === 'html') setCookie(req, res, 'visitor', secret);
  return { secret, viewer: null, sessionSecret };
}

/** Lets the browser go on as the holder of a new session. */
export function holdSession(req: Request, res: Response, secret: string): void {
  setCookie(req, res, 'session', secret);
  clearCookie(req, res, 'visitor');
}
