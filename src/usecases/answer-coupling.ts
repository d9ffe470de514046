import { type Authorized, answerable } from '../domain/access.ts';
import { type Answer, requireAnswerable, requireComplete, sameAnswer, statusAfterAnswer } from '../domain/answer.ts';
import { type Coupling, isActive } from '../domain/coupling.ts';
import { dateOf } from '../domain/time.ts';
import type { Ctx } from './context.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';
import { requireVersion } from './require-version.ts';
import { rescoreIfLimited } from './rescore-if-limited.ts';

/**
 * What the people of a profile say when a coupling asks for them: yes, not now, or no. A no ends the coupling and sets
 * its capacity free. The same answer again is the same; another one replaces it while the coupling stands at first
 * contact, and is `conflict` later.
 */
export async function answerCoupling(
  ctx: Ctx,
  id: string,
  given: Omit<Answer, 'at'>,
  version?: number,
): Promise<Authorized<Coupling, 'change'>> {
  return writeOnce(ctx, async (tx) => {
    const coupling = answerable(ctx.principal, id, await tx.couplings.get(id));
    const now = ctx.clock.now();
    requireComplete(given, dateOf(now));
    if (coupling.answer !== null && sameAnswer(coupling.answer, given)) return coupling;
    requireVersion(coupling.version, version);
    requireAnswerable(coupling);
    const answered: Authorized<Coupling, 'change'> = {
      ...coupling,
      status: statusAfterAnswer(given.verdict),
      answer: { ...given, at: now },
      version: coupling.version + 1,
      updatedAt: now,
    };
    await tx.save.coupling(answered);
    if (isActive(answered) !== isActive(coupling)) await rescoreIfLimited(tx, coupling.expertiseId);
    await record(
      ctx,
      tx,
      'coupling.answered',
      { kind: 'coupling', id },
      {
        audience: [coupling.needOrganisationId, coupling.expertiseOrganisationId],
        details: { verdict: given.verdict, reason: given.reason, until: given.until },
      },
    );
    return answered;
  });
}
