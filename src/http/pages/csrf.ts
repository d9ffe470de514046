import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

const SALT_BYTES = 9;

/**
 * The token that stands in every form: an HMAC keyed with the secret of the session or, before anybody signs in, of the
 * visitor's cookie. Another site can neither read nor work it out, and it changes when somebody signs in. The salt makes it
 * another one on every page, so that nothing can be learnt of it from how well pages can be packed.
 */
export function csrfToken(cookieSecret: string, salt = randomBytes(SALT_BYTES).toString('base64url')): string {
  return `${salt}.${createHmac('sha256', cookieSecret).update(`kobler form ${salt}`).digest('base64url')}`;
}

/** Whether a form carries the token of its browser. */
export function isCsrfToken(cookieSecret: string, told = ''): boolean {
  const given = Buffer.from(told);
  const expected = Buffer.from(csrfToken(cookieSecret, told.split('.')[0]));
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
