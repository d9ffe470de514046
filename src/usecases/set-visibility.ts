import { type Authorized, changeable } from '../domain/access.ts';
import { notFound } from '../domain/errors.ts';
import type { Expertise } from '../domain/expertise.ts';
import type { Ctx } from './context.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';
import { rescore } from './register-expertise.ts';
import { requireVersion } from './require-version.ts';

/**
 * Switches a profile off or on. Off, nothing in it changes, but it leaves the index, what was proposed with it and not
 * decided is retracted, and nobody can accept it. Twice the same is the same as once.
 */
export async function setVisibility(
  ctx: Ctx,
  id: string,
  visible: boolean,
  version?: number,
): Promise<Authorized<Expertise, 'change'>> {
  return writeOnce(ctx, async (tx) => {
    const expertise = changeable(ctx.principal, 'expertise', id, await tx.expertise.get(id));
    if (expertise.removed) throw notFound('expertise', id);
    if (expertise.visible === visible) return expertise;
    requireVersion(expertise.version, version);
    const changed: Authorized<Expertise, 'change'> = {
      ...expertise,
      visible,
      version: expertise.version + 1,
      updatedAt: ctx.clock.now(),
    };
    await tx.save.expertise(changed);
    await tx.outbox.add(rescore(id));
    await record(
      ctx,
      tx,
      visible ? 'expertise.shown' : 'expertise.hidden',
      { kind: 'expertise', id },
      { audience: [expertise.organisationId] },
    );
    return changed;
  });
}
