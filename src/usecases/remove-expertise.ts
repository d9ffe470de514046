import { changeable } from '../domain/access.ts';
import { SYSTEM } from '../domain/principal.ts';
import type { Tx } from '../ports.ts';
import type { Ctx } from './context.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';
import { rescore } from './register-expertise.ts';
import { requireVersion } from './require-version.ts';

/**
 * Removes a profile: its texts are wiped, also where reasons of proposals quote them, it leaves every list and the index,
 * and what was proposed with it and not decided is retracted. Name and organisation stay, for the couplings it has been part of. Twice is the same as once.
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
    await forgetReasons(ctx, tx, id);
    await tx.outbox.add(rescore(id));
    await record(ctx, tx, 'expertise.removed', { kind: 'expertise', id }, { audience: [expertise.organisationId] });
    return { removed: true as const };
  });
}

/** Of why it was proposed only the score is left; the reasons quote the profile. */
async function forgetReasons(ctx: Ctx, tx: Tx, expertiseId: string): Promise<void> {
  for (const sealed of await tx.proposals.ofExpertise(expertiseId)) {
    const proposal = changeable(SYSTEM, 'proposal', '', sealed);
    const { code, value, reason } = proposal.explanation;
    await tx.save.proposal({
      ...proposal,
      explanation: { code, value, reason, parts: [] },
      version: proposal.version + 1,
      updatedAt: ctx.clock.now(),
    });
  }
}
