import type { IncomingMessage, ServerResponse } from 'node:http';
import { type RequestHandler, Router } from 'express';
import { requireRole } from '../domain/access.ts';
import { KoblerError } from '../domain/errors.ts';
import { authenticateToken } from '../usecases/authenticate-token.ts';
import type { App } from '../usecases/context.ts';
import { principalOf } from './authentication.ts';
import { atRoute } from './request-facts.ts';
import { dashboardHeaders } from './security-headers.ts';

export const DASHBOARD_PATH = '/admin/queues';

/** The dashboard of the queue, which is made elsewhere. */
export type Dashboard = (req: IncomingMessage, res: ServerResponse, next: (fault?: unknown) => void) => unknown;

/**
 * The dashboard for those with the admin role. A browser cannot send a bearer token by itself, so it may also sign in
 * by HTTP Basic, with the token as password. Since a browser then sends it along from anywhere, only reading is let through.
 */
export function dashboardFor(app: App, dashboard: Dashboard): Router {
  const router = Router();
  router.use(
    DASHBOARD_PATH,
    atRoute(DASHBOARD_PATH),
    basicSignIn(app),
    adminsOnly,
    dashboardHeaders(),
    (req, res, next) => dashboard(req, res, next),
  );
  return router;
}

function basicSignIn(app: App): RequestHandler {
  return async (req, res, next) => {
    const secret = passwordIn(req.get('authorization'));
    if (secret !== undefined) {
      try {
        res.locals.facts.principal = await authenticateToken(app, secret);
      } catch (refusal) {
        res.locals.facts.refusal = refusal;
      }
    }
    next();
  };
}

const adminsOnly: RequestHandler = (req, res, next) => {
  if (res.locals.facts.principal === undefined) res.set('WWW-Authenticate', 'Basic realm="kompetansekobler"');
  requireRole(principalOf(res.locals.facts), 'admin');
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    throw new KoblerError('forbidden', 'The dashboard is for reading. Change the work itself instead.');
  }
  next();
};

function passwordIn(authorization: string | undefined): string | undefined {
  const packed = /^Basic +([A-Za-z0-9+/=]{1,1000})$/i.exec(authorization ?? '')?.[1];
  if (packed === undefined) return undefined;
  return Buffer.from(packed, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/, '');
}
