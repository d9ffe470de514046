import { type Authorized, changeable } from '../domain/access.ts';
import { isOpen, type Need } from '../domain/need.ts';
import type { Ctx } from './context.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';
import { requireVersion } from './require-version.ts';
import { proposeKey } from './submit-need.ts';

/** Withdraws a need; the scoring job then retracts what was proposed and not decided. Twice is the same as once. */
export async function withdrawNeed(ctx: Ctx, id: string, version?: number): Promise<Authorized<Need, 'change'>> {
  return writeOnce(ctx, async (tx) => {
    const need = changeable(ctx.principal, 'need', id, await tx.needs.get(id));
    if (!isOpen(need)) return need;
    requireVersion(need.version, version);
    const withdrawn = { ...need, status: 'withdrawn' as const, version: need.version + 1, updatedAt: ctx.clock.now() };
    await tx.save.need(withdrawn);
    await tx.outbox.add({ kind: 'propose-couplings', payload: { needId: id }, key: proposeKey(id) });
    await record(ctx, tx, 'need.withdrawn', { kind: 'need', id }, { audience: [need.organisationId] });
    return withdrawn;
  });
}
