import { KoblerError } from '../domain/errors.ts';
import type { Principal } from '../domain/principal.ts';
import type { PersonRole, Session } from '../domain/session.ts';
import { plusMs } from '../domain/time.ts';
import { hashOf } from './authenticate-token.ts';
import type { App } from './context.ts';

/** Who a session belongs to, and every role they hold, in whichever organisation. */
export type Recognised = { principal: Principal; session: Session; roles: readonly PersonRole[] };

/** How often it is written down that a session is in use: the idle limit is exact to this. */
const SEEN_EVERY_MS = 60_000;

/**
 * The person behind a session's secret, with the roles they hold now in the organisation they act for. Unknown, ended
 * and run-out sessions are `unauthenticated`, and look alike.
 */
export async function authenticateSession(app: App, secret: string): Promise<Recognised> {
  const session = await app.store.sessions.byHash(hashOf(secret));
  if (session === undefined || !isAlive(app, session)) throw notSignedIn();
  const person = await app.store.people.get(session.personId);
  if (person === undefined) throw notSignedIn();
  const roles = await app.store.people.rolesOf(person.id);
  const here = roles.filter(({ organisationId }) => organisationId === session.organisationId);
  const now = app.clock.now();
  if (plusMs(session.seenAt, SEEN_EVERY_MS) <= now) {
    await app.store.write((tx) => tx.save.session({ ...session, seenAt: now }));
  }
  const principal: Principal = {
    kind: 'person',
    id: person.id,
    name: person.name,
    roles: here.map(({ role }) => role),
    organisationId: session.organisationId,
  };
  return { principal, session, roles };
}

/** Whether a session is neither ended nor left unused for too long nor too old. */
export function isAlive({ clock, settings }: App, { createdAt, seenAt, endedAt }: Session): boolean {
  const now = clock.now();
  const { idleMs, absoluteMs } = settings.session;
  return endedAt === null && now < plusMs(seenAt, idleMs) && now < plusMs(createdAt, absoluteMs);
}

function notSignedIn(): KoblerError {
  return new KoblerError('unauthenticated', 'You are not signed in, or the session has run out. Sign in again.');
}
