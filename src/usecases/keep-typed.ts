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

/** Gives back what was kept, once, and only to the one who typed it. */
export async function takeTyped(app: App, principal: Principal, secret: string): Promise<TypedForm | undefined> {
  const secretHash = hashOf(secret);
  return app.store.write(async (tx) => {
    const typed = await tx.typedForms.byHash(secretHash);
    if (typed?.personId !== principal.id) return undefined;
    await tx.removeTypedForm(secretHash);
    return plusMs(typed.createdAt, TYPED_KEPT_MS) > app.clock.now() ? typed : undefined;
  });
}
