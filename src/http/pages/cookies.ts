import type { Request, Response } from 'express';

/**
 * The cookies of the pages. Over https their names begin with `__Host-`, so that no other host of the domain can set
 * them; over plain http browsers refuse such names.
 */
const NAMES = {
  /** The session's secret. */
  session: 'kobler-session',
  /** A visitor's own random bits, from which forms are protected before anybody signs in. */
  visitor: 'kobler-visitor',
  language: 'kobler-language',
  /** Names the text that the next page shows on top. */
  notice: 'kobler-notice',
  /** The secret of what was typed when a session ran out. */
  typed: 'kobler-typed',
  /** The end of a calendar's secret address, until it has been shown. */
  calendar: 'kobler-calendar',
  /** A sign-in at a provider that has begun. */
  signIn: 'kobler-sign-in',
} as const;
export type Cookie = keyof typeof NAMES;

/** The setting of the server that says people come by https, whatever the last stretch is. */
export const HTTPS_ONLY = 'kobler https only';

const FORM = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]{1,3000}$/;

/** The value of a cookie of ours; undefined when it is not there or not well-formed. */
export function readCookie(req: Request, cookie: Cookie): string | undefined {
  const wanted = nameOf(req, cookie);
  for (const pair of (req.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    const value = pair.slice(at + 1).trim();
    if (at > 0 && pair.slice(0, at).trim() === wanted && FORM.test(value)) return value;
  }
  return undefined;
}

/** Sets a cookie that scripts cannot read and other sites cannot make a browser send with a form. */
export function setCookie(req: Request, res: Response, cookie: Cookie, value: string, maxAgeMs?: number): void {
  res.cookie(nameOf(req, cookie), value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(req),
    path: '/',
    encode: String,
    ...(maxAgeMs === undefined ? {} : { maxAge: maxAgeMs }),
  });
}

export function clearCookie(req: Request, res: Response, cookie: Cookie): void {
  res.clearCookie(nameOf(req, cookie), { httpOnly: true, sameSite: 'lax', secure: isSecure(req), path: '/' });
}

function nameOf(req: Request, cookie: Cookie): string {
  return isSecure(req) ? `__Host-${NAMES[cookie]}` : NAMES[cookie];
}

function isSecure(req: Request): boolean {
  return req.secure || req.app.get(HTTPS_ONLY) === true;
}
