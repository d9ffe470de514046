import { type Authorized, changeable } from '../domain/access.ts';
import { notFound } from '../domain/errors.ts';
import type { Expertise } from '../domain/expertise.ts';
import { recordConfirmations } from './confirm-concepts.ts';
import type { Ctx } from './context.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';
import { type ExpertiseInput, languageOf, rescore, taggedExpertise } from './register-expertise.ts';
import { requireVersion } from './require-version.ts';

/** What is to be different, or how to work it out from the profile as it is when the change is made. */
type Changes = Partial<ExpertiseInput> | ((expertise: Expertise) => Partial<ExpertiseInput>);

/** Changes what a profile says about itself, and has the open needs it may fit scored again. What is left out stays. */
export async function reviseExpertise(
  ctx: Ctx,
  id: string,
  given: Changes,
  version?: number,
): Promise<Authorized<Expertise, 'change'>> {
  return writeOnce(ctx, async (tx) => {
    const expertise = changeable(ctx.principal, 'expertise', id, await tx.expertise.get(id));
    if (expertise.removed) throw notFound('expertise', id);
    requireVersion(expertise.version, version);
    const changes = typeof given === 'function' ? given(expertise) : given;
    const revised: Authorized<Expertise, 'change'> = {
      ...expertise,
      ...changes,
      countyNumber: changes.countyNumber ?? expertise.countyNumber,
      language: changes.description === undefined ? expertise.language : languageOf({ ...expertise, ...changes }),
      version: expertise.version + 1,
      updatedAt: ctx.clock.now(),
    };
    await tx.save.expertise(revised);
    await recordConfirmations(ctx, tx, { kind: 'expertise', id }, taggedExpertise(revised, expertise.concepts));
    await tx.outbox.add(rescore(id));
    await record(ctx, tx, 'expertise.revised', { kind: 'expertise', id }, { audience: [expertise.organisationId] });
    return revised;
  });
}
