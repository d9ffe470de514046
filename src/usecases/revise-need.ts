import { type Authorized, changeable } from '../domain/access.ts';
import { KoblerError } from '../domain/errors.ts';
import { isOpen, type Need } from '../domain/need.ts';
import { recordConfirmations } from './confirm-concepts.ts';
import type { Ctx } from './context.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';
import { requireVersion } from './require-version.ts';
import { type NeedInput, proposeKey, requireFutureStart, type Submitted, taggedNeed } from './submit-need.ts';

/** What a PATCH may carry: only what is to change. */
export type NeedChanges = { [K in keyof NeedInput]?: NeedInput[K] | undefined };

/**
 * Changes a need and has it scored again. `version` is the one the caller last saw (If-Match); undefined skips the
 * check. A withdrawn need is `conflict`.
 */
export async function reviseNeed(ctx: Ctx, id: string, changes: NeedChanges, version?: number): Promise<Submitted> {
  requireFutureStart(ctx, changes.startQuarter ?? null);
  return writeOnce(ctx, async (tx) => {
    const need = changeable(ctx.principal, 'need', id, await tx.needs.get(id));
    requireVersion(need.version, version);
    if (!isOpen(need)) throw new KoblerError('conflict', 'The need is withdrawn. Submit a new one instead.');
    const revised = apply(need, changes, ctx.clock.now());
    await tx.save.need(revised);
    await recordConfirmations(ctx, tx, { kind: 'need', id }, taggedNeed(revised, need.concepts));
    const jobId = await tx.outbox.add({ kind: 'propose-couplings', payload: { needId: id }, key: proposeKey(id) });
    await record(ctx, tx, 'need.revised', { kind: 'need', id }, { audience: [need.organisationId] });
    return { need: revised, jobId };
  });
}

function apply(need: Authorized<Need, 'change'>, changes: NeedChanges, now: string): Authorized<Need, 'change'> {
  const { language, ...rest } = changes;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...need, ...given, language: language ?? need.language, version: need.version + 1, updatedAt: now };
}
