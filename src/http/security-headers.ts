import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Pages take everything from here and nothing from elsewhere; no style or script stands in the page itself. */
const PAGE_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The dashboard is a program of its own, which styles its elements from script. */
const DASHBOARD_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'self'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** `formTargets`: the origins a form may lead on to beside our own, which are those where one signs out. */
export function pageHeaders(formTargets: readonly string[]): RequestHandler {
  const directives = { ...PAGE_POLICY, formAction: ["'self'", ...formTargets] };
  // Other sites are told nothing; our own pages may know where one comes from, to lead back there.
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    referrerPolicy: { policy: 'same-origin' },
  });
}

export function dashboardHeaders(): RequestHandler {
  return helmet({ contentSecurityPolicy: { useDefaults: false, directives: DASHBOARD_POLICY } });
}
