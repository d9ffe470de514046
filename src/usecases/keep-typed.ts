import type { Principal } from '../domain/principal.ts';
import type { TypedForm } from '../domain/session.ts';
import { plusMs } from '../domain/time.ts';
import { hashOf } from './authenticate-token.ts';
import type { App } from './context.ts';
import { newSecret } from './sign-in.ts';

/** How long typed text waits for its author to sign in again. */
export const TYPED_KEPT_MS = 3_600_000;

/**
 * Keeps what somebody had typed when their session ran out; the answer is the secret by which it is found again.
 * Undefined when the session was never one of ours: strangers cannot fill the database.
 */
export async function keepTyped(
  app: App,
  sessionSecret: string,
  form: Pick<TypedForm, 'path' | 'fields'>,
): Promise<string | undefined> {
  const session = await app.store.sessions.byHash(hashOf(sessionSecret));
  if (session === undefined) return undefined;
  const secret = newSecret();
  const { personId } = session;
  const { path, fields } = form;
  await app.store.write((tx) =>
    tx.save.typedForm({ secretHash: hashOf(secret), personId, path, fields, createdAt: app.clock.now() }),
  );
  return secret;
}

/** What was kept, for the one who typed it and nobody else. */
export async function readTyped(app: App, principal: Principal, secret: string): Promise<TypedForm | undefined> {
  const typed = await app.store.typedForms.byHash(hashOf(secret));
  const isTheirs = typed?.personId === principal.id && plusMs(typed.createdAt, TYPED_KEPT_MS) > app.clock.now();
  return isTheirs ? typed : undefined;
}

/** Forgets what was kept, once it has been sent to where it was going. Answers whether it was. */
export async function forgetTyped(app: App, principal: Principal, secret: string, path: string): Promise<boolean> {
  const typed = await readTyped(app, principal, secret);
  if (typed?.path !== path) return false;
  await app.store.write((tx) => tx.removeTypedForm(typed.secretHash));
  return true;
}
