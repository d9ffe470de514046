import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

/**
 * The token that stands in every form: an HMAC keyed with the secret of the session or, before anybody signs in, of the
 * visitor's cookie. Another site can neither read nor work it out, and it changes when somebody signs in.
 */
export function csrfToken(cookieSecret: string): string {
  return createHmac('sha256', cookieSecret).update('kobler form').digest('base64url');
}

/** Whether a form carries the token of its browser. */
export function isCsrfToken(cookieSecret: string, told: string | undefined): boolean {
  const expected = Buffer.from(csrfToken(cookieSecret));
  const given = Buffer.from(told ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * Whether the browser says that a form was sent from one of our own pages. Browsers too old to say it are left to the
 * token.
 */
export function isFromHere(req: Request): boolean {
  const site = req.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = req.get('origin');
  return origin === undefined || hostOf(origin) === req.get('host');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
