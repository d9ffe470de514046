import type { Request, Response } from 'express';
import type { Session } from '../../domain/session.ts';
import { type Cookie, clearCookie, readCookie, setCookie } from './cookies.ts';
import { holdSession } from './visitor.ts';

/** The browser of the one who has come, for the few pages that sign in and out or remember something in it. */
export type Browser = {
  /** The session that is alive, and the secret the browser holds, alive or not. */
  session: Session | undefined;
  sessionSecret: string | undefined;
  holdSession(secret: string): void;
  /** Forgets the session, and pages that were kept for going back. */
  dropSession(): void;
  read(cookie: Cookie): string | undefined;
  keep(cookie: Cookie, value: string, maxAgeMs?: number): void;
  drop(cookie: Cookie): void;
};

export function browserOf(req: Request, res: Response): Browser {
  const { visitor } = res.locals;
  return {
    session: visitor?.session,
    sessionSecret: visitor?.sessionSecret,
    holdSession: (secret) => holdSession(req, res, secret),
    dropSession() {
      clearCookie(req, res, 'session');
      res.set('Clear-Site-Data', '"cache"');
    },
    read: (cookie) => readCookie(req, cookie),
    keep: (cookie, value, maxAgeMs) => setCookie(req, res, cookie, value, maxAgeMs),
    drop: (cookie) => clearCookie(req, res, cookie),
  };
}
