import { randomBytes } from 'node:crypto';
import { KoblerError, notFound } from '../domain/errors.ts';
import type { Session } from '../domain/session.ts';
import type { Tx } from '../ports.ts';
import { isAlive } from './authenticate-session.ts';
import { hashOf } from './authenticate-token.ts';
import type { App } from './context.ts';

const SECRET_BYTES = 32;

export type SignIn = {
  personId: string;
  provider: string;
  idToken?: string | undefined;
  /** The secret of the session the browser had; it ends, so that nobody who knew it is signed in with it. */
  replaces?: string | undefined;
};

/** Begins a session for a person who has been vouched for. The secret is in the answer and nowhere else. */
export async function signIn(app: App, input: SignIn): Promise<{ secret: string }> {
  const secret = newSecret();
  const now = app.clock.now();
  await app.store.write(async (tx) => {
    const [first] = await tx.people.rolesOf(input.personId);
    if (first === undefined) {
      throw new KoblerError('forbidden', 'This person holds no role here yet. Ask an administrator for one.');
    }
    if (input.replaces !== undefined) await end(app, tx, input.replaces);
    await tx.save.session({
      secretHash: hashOf(secret),
      personId: input.personId,
      organisationId: first.organisationId,
      provider: input.provider,
      idToken: input.idToken ?? null,
      createdAt: now,
      seenAt: now,
      endedAt: null,
    });
  });
  return { secret };
}

/** Ends a session; answers with it as it was, when there was one. Twice is the same as once. */
export async function signOut(app: App, secret: string): Promise<Session | undefined> {
  return app.store.write((tx) => end(app, tx, secret));
}

/** Acts for another of the organisations in which the person holds a role, from the next request on. */
export async function chooseOrganisation(app: App, session: Session, organisationId: string): Promise<void> {
  await app.store.write(async (tx) => {
    const roles = await tx.people.rolesOf(session.personId);
    if (!roles.some((role) => role.organisationId === organisationId)) throw notFound('organisation', organisationId);
    await tx.save.session({ ...session, organisationId });
  });
}

/** 256 random bits for a cookie. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

async function end(app: App, tx: Tx, secret: string): Promise<Session | undefined> {
  const session = await tx.sessions.byHash(hashOf(secret));
  if (session !== undefined && isAlive(app, session)) await tx.save.session({ ...session, endedAt: app.clock.now() });
  return session;
}
