import { KoblerError } from '../domain/errors.ts';
import type { Tx } from '../ports.ts';
import type { Ctx } from './context.ts';

/**
 * Runs a write in one transaction, and at most once per Idempotency-Key: its answer is stored in the same transaction,
 * so a caller that never heard the first answer gets it again, also when the server died in between. `work` must answer
 * with plain JSON. The same key with another request is `conflict`.
 */
export async function writeOnce<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { idempotency, principal } = ctx;
  if (idempotency === undefined) return ctx.store.write(work);
  return ctx.store.write(async (tx) => {
    const earlier = await tx.idempotency.get(principal.id, idempotency.key);
    if (earlier !== undefined) {
      if (earlier.requestHash !== idempotency.requestHash) {
        throw new KoblerError(
          'conflict',
          'This Idempotency-Key was used for another request. Send a new key for a new request.',
        );
      }
      idempotency.onReplay();
      // What this same function stored, for the same request.
      const answer: T = JSON.parse(earlier.result);
      return answer;
    }
    const answer = await work(tx);
    await tx.addIdempotent({
      principalId: principal.id,
      key: idempotency.key,
      requestHash: idempotency.requestHash,
      result: JSON.stringify(answer),
      createdAt: ctx.clock.now(),
    });
    return answer;
  });
}
