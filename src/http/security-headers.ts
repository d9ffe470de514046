import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { STYLE_HASH } from './pages.ts';

/** Pages may show their own style and nothing else: no script, no image, no frame, nothing from elsewhere. */
const PAGE_POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: [STYLE_HASH],
  imgSrc: ['data:'],
  baseUri: ["'none'"],
  formAction: ["'none'"],
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

export function pageHeaders(): RequestHandler {
  return helmet({ contentSecurityPolicy: { useDefaults: false, directives: PAGE_POLICY } });
}

export function dashboardHeaders(): RequestHandler {
  return helmet({ contentSecurityPolicy: { useDefaults: false, directives: DASHBOARD_POLICY } });
}
