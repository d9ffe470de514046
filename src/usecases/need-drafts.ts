import { KoblerError, notFound } from '../domain/errors.ts';
import { draftAuthor, type NeedDraft } from '../domain/need-draft.ts';
import type { Tx } from '../ports.ts';
import type { Ctx } from './context.ts';

/** Keeps a need as far as it is written. Answers false when it has been sent in already: nothing is kept then. */
export async function saveDraft(ctx: Ctx, id: string, fields: NeedDraft['fields']): Promise<boolean> {
  const author = draftAuthor(ctx.principal);
  return ctx.store.write(async (tx) => {
    const stored = await tx.needDrafts.get(author, id);
    if (stored !== undefined && stored.needId !== null) return false;
    const now = ctx.clock.now();
    const createdAt = stored?.createdAt ?? now;
    await tx.save.needDraft({ ...author, id, fields, needId: null, createdAt, updatedAt: now });
    return true;
  });
}

/** One's own draft. `not-found` for another's, and for one that has been sent in. */
export async function readDraft(ctx: Ctx, id: string): Promise<NeedDraft> {
  const draft = await ctx.store.needDrafts.get(draftAuthor(ctx.principal), id);
  if (draft === undefined || draft.needId !== null) throw notFound('draft', id);
  return draft;
}

/** One's own drafts that are not sent in, touched last first. */
export async function listDrafts(ctx: Ctx): Promise<NeedDraft[]> {
  return ctx.store.needDrafts.unfinished(draftAuthor(ctx.principal));
}

/** Throws a draft away. Twice is the same as once. */
export async function discardDraft(ctx: Ctx, id: string): Promise<void> {
  await ctx.store.write((tx) => tx.removeNeedDraft(draftAuthor(ctx.principal), id));
}

/**
 * Empties a draft and remembers what became of it, in the transaction that submits the need: what is still on its way
 * from the author's browser cannot bring it back, and sending it in again is `conflict`.
 */
export async function finishDraft(ctx: Ctx, tx: Tx, id: string, needId: string): Promise<void> {
  const author = draftAuthor(ctx.principal);
  const stored = await tx.needDrafts.get(author, id);
  if (stored !== undefined && stored.needId !== null) {
    throw new KoblerError(
      'conflict',
      'This draft has been sent in already. Change the need itself, or begin a new one.',
    );
  }
  const now = ctx.clock.now();
  await tx.save.needDraft({ ...author, id, fields: [], needId, createdAt: stored?.createdAt ?? now, updatedAt: now });
}
