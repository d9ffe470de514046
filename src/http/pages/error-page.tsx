import type { ErrorRequestHandler, Request } from 'express';
import { type ErrorKind, ErrorPage } from '../../../web/pages/error.tsx';
import { KoblerError } from '../../domain/errors.ts';
import { HttpFault, problemOf } from '../problem.ts';
import type { HttpLog } from '../request-log.ts';
import { send } from './serve-page.ts';
import type { Site } from './site.ts';
import { viewOf } from './view-of.ts';

/**
 * Answers what goes wrong in a page with a page, for those who want one. Programs, and the API for everybody, get
 * problem+json from the handler after this one.
 */
export function answerWithPage(site: Site, log: HttpLog): ErrorRequestHandler {
  return (fault: unknown, req, res, next) => {
    if (res.headersSent || !wantsPage(req)) {
      next(fault);
      return;
    }
    const { facts } = res.locals;
    if (fault instanceof KoblerError && fault.code === 'unauthenticated') {
      const next = req.method === 'GET' ? `next=${encodeURIComponent(req.originalUrl)}` : 'why=expired';
      res.set('Cache-Control', 'no-store').redirect(303, `/sign-in?${next}`);
      return;
    }
    const { problem, headers } = problemOf(fault, facts.id);
    if (problem.status >= 500) log.error({ requestId: facts.id, route: facts.route, err: fault }, 'http.fault');
    const { kind, status } = kindOf(fault, problem.status);
    for (const [name, value] of Object.entries(headers)) if (!res.hasHeader(name)) res.set(name, value);
    const view = viewOf(site, req, res);
    send(res, view, <ErrorPage kind={kind} requestId={facts.id} back={backFrom(req)} />, status);
  };
}

function wantsPage(req: Request): boolean {
  return (
    !/^\/(api|health|metrics|openapi\.json|assets)(\/|$)/.test(req.path) && req.accepts(['json', 'html']) === 'html'
  );
}

/** A form that was wrong without a field to blame is 422; an address that is wrong leads nowhere. */
function kindOf(fault: unknown, status: number): { kind: ErrorKind; status: number } {
  if (fault instanceof HttpFault) {
    const { problem } = fault;
    if (problem === 'too-large' || problem === 'too-many-requests' || problem === 'other-site')
      return { kind: problem, status };
    return problem === 'stale' ? { kind: 'conflict', status: 409 } : { kind: 'not-found', status };
  }
  if (fault instanceof URIError) return { kind: 'not-found', status: 404 };
  if (!(fault instanceof KoblerError) || fault.code === 'internal') return { kind: 'internal', status: 500 };
  if (fault.code === 'invalid') return { kind: 'invalid', status: 422 };
  if (fault.code === 'unauthenticated') return { kind: 'forbidden', status: 403 };
  return { kind: fault.code, status: fault.code === 'conflict' ? 409 : status };
}

/** The page a form stood on, when the browser says so and it is ours. */
function backFrom(req: Request): string | null {
  const told = req.get('referer');
  if (told === undefined || !URL.canParse(told)) return null;
  const { host, pathname, search } = new URL(told);
  return host === req.get('host') ? `${pathname}${search}` : null;
}
