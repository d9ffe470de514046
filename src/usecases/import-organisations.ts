import { requireRole } from '../domain/access.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Ctx } from './context.ts';
import { differs, type Imported, tally } from './imported.ts';

/** Adds organisations, or changes those whose ids are there: one transaction. What is known already is not forgotten. */
export async function importOrganisations(
  ctx: Ctx,
  records: readonly Organisation[],
  step: () => void = () => undefined,
): Promise<Imported> {
  requireRole(ctx.principal, 'broker');
  return ctx.store.write(async (tx) => {
    const imported = tally();
    for (const { createdAt, ...given } of records) {
      step();
      const stored = await tx.organisations.get(given.id);
      const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
      if (stored === undefined) {
        await tx.save.organisation({ ...given, createdAt });
        imported.added++;
      } else if (differs(stored, said)) {
        await tx.save.organisation({ ...stored, ...said });
        imported.changed++;
      } else imported.unchanged++;
    }
    return imported;
  });
}
