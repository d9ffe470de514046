import type { Response } from 'express';
import { KoblerError } from '../../domain/errors.ts';
import { hasRole, type Principal } from '../../domain/principal.ts';
import type { Who } from './page-route.ts';

/** The one who has come, if the page is for them: else `unauthenticated`, or `forbidden`. */
export function admitted(res: Response, who: Who): Principal {
  const { principal } = res.locals.facts;
  if (principal === undefined) throw new KoblerError('unauthenticated', 'Sign in first.');
  if (who !== 'signed-in' && !who.some((role) => hasRole(principal, role))) {
    throw new KoblerError('forbidden', `Only these roles may come here: ${who.join(', ')}.`);
  }
  return principal;
}
