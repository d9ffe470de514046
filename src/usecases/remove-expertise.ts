import { changeable } from '../domain/access.ts';
import type { Ctx } from './context.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';
import { rescore } from './register-expertise.ts';
import { requireVersion } from './require-version.ts';

/**
 * Removes a profile: its texts are wiped, it leaves every list and the index, and what was proposed with it and not
 * decided is retracted. Name and organisation stay, for the couplings it has been part of. Twice is the same as once.
 */
export async function removeExpertise(ctx: Ctx, id: string, version?: number): Promise<{ removed: true }> {
  return writeOnce(ctx, async (tx) => {
    const expertise = changeable(ctx.principal, 'expertise', id, await tx.expertise.get(id));
    if (expertise.removed) return { removed: true as const };
    requireVersion(expertise.version, version);
    await tx.save.expertise({
      ...expertise,
      description: '',
      keywords: [],
      concepts: [],
      outputs: [],
      wants: [],
      contactUrl: null,
      source: null,
      removed: true,
      version: expertise.version + 1,
      updatedAt: ctx.clock.now(),
    });
    await tx.outbox.add(rescore(id));
    await record(ctx, tx, 'expertise.removed', { kind: 'expertise', id }, { audience: [expertise.organisationId] });
    return { removed: true as const };
  });
}
