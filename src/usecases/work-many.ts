import { KoblerError } from '../domain/errors.ts';
import type { Ctx } from './context.ts';

/** What became of a piece of work on many things: those it was done to, and those it could not be done to. */
export type Worked = { done: readonly string[]; refused: readonly string[] };

/**
 * Does the same to many things, each in a transaction of its own, in the order given. One that is gone, or that a
 * colleague has brought into another state, is left as it is and does not stop the rest; every other error does.
 */
export async function workMany(
  ctx: Ctx,
  ids: readonly string[],
  work: (ctx: Ctx, id: string) => Promise<unknown>,
): Promise<Worked> {
  const done: string[] = [];
  const refused: string[] = [];
  for (const id of new Set(ids)) {
    const { idempotency } = ctx;
    const own =
      idempotency === undefined ? ctx : { ...ctx, idempotency: { ...idempotency, key: `${idempotency.key}:${id}` } };
    try {
      await work(own, id);
      done.push(id);
    } catch (fault) {
      if (!(fault instanceof KoblerError && (fault.code === 'conflict' || fault.code === 'not-found'))) throw fault;
      refused.push(id);
    }
  }
  return { done, refused };
}
