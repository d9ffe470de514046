import { type Authorized, changeable } from '../domain/access.ts';
import { type Coupling, isActive } from '../domain/coupling.ts';
import { KoblerError } from '../domain/errors.ts';
import type { Ctx } from './context.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';
import { requireVersion } from './require-version.ts';
import { rescoreIfLimited } from './rescore-if-limited.ts';

export type CouplingChanges = { status?: Coupling['status'] | undefined; note?: string | null | undefined };

/** Follows a coupling up. When it stops taking up capacity, the needs the profile may fit are scored again. */
export async function updateCoupling(
  ctx: Ctx,
  id: string,
  changes: CouplingChanges,
  version?: number,
): Promise<Authorized<Coupling, 'change'>> {
  return writeOnce(ctx, async (tx) => {
    const coupling = changeable(ctx.principal, 'coupling', id, await tx.couplings.get(id));
    requireVersion(coupling.version, version);
    if (coupling.cancelled)
      throw new KoblerError('conflict', 'The coupling was cancelled when its acceptance was undone.');
    const changed: Authorized<Coupling, 'change'> = {
      ...coupling,
      status: changes.status ?? coupling.status,
      note: changes.note === undefined ? coupling.note : changes.note,
      version: coupling.version + 1,
      updatedAt: ctx.clock.now(),
    };
    await tx.save.coupling(changed);
    if (isActive(changed) !== isActive(coupling)) await rescoreIfLimited(tx, coupling.expertiseId);
    await record(
      ctx,
      tx,
      'coupling.updated',
      { kind: 'coupling', id },
      {
        audience: [coupling.needOrganisationId, coupling.expertiseOrganisationId],
        details: { from: coupling.status, to: changed.status },
      },
    );
    return changed;
  });
}
