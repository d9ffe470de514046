import { createHash } from 'node:crypto';
import { KoblerError } from '../domain/errors.ts';
import type { Principal } from '../domain/principal.ts';
import { plusMs } from '../domain/time.ts';
import type { App } from './context.ts';

/** How often a token's last use is written down: often enough to find unused ones, seldom enough to cost nothing. */
const LAST_USED_EVERY_MS = 3_600_000;

/** The principal behind a machine token's secret. Unknown and revoked tokens are `unauthenticated`, and look alike. */
export async function authenticateToken(app: App, secret: string): Promise<Principal> {
  const token = await app.store.tokens.byHash(hashOf(secret));
  if (token === undefined || token.revokedAt !== null) {
    throw new KoblerError('unauthenticated', 'The token is not known or has been revoked. Ask for a new one.');
  }
  const now = app.clock.now();
  if (token.lastUsedAt === null || plusMs(token.lastUsedAt, LAST_USED_EVERY_MS) < now) {
    await app.store.write((tx) => tx.save.token({ ...token, lastUsedAt: now }));
  }
  return { kind: 'token', id: token.id, name: token.name, roles: [token.role], organisationId: token.organisationId };
}

/** What is stored of a secret: SHA-256 in hex. The secret has 256 random bits, so no salt or stretching is needed. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
