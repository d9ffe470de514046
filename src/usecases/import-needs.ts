import { detectLanguage } from '../../matching/engine.ts';
import { changeable, creatable } from '../domain/access.ts';
import type { Need } from '../domain/need.ts';
import { recordConfirmations } from './confirm-concepts.ts';
import type { Ctx } from './context.ts';
import { differs, type Imported, tally } from './imported.ts';
import { record } from './record.ts';
import { ensureMunicipality, type NeedInput, proposeKey, taggedNeed } from './submit-need.ts';

/** A need with an id of its own. */
export type NeedRecord = NeedInput & Pick<Need, 'id' | 'municipalityNumber' | 'example'>;

/** Adds needs, or changes those whose ids are there, and queues their scoring: all of them in one transaction, or none. */
export async function importNeeds(
  ctx: Ctx,
  records: readonly NeedRecord[],
  step: () => void = () => undefined,
): Promise<Imported> {
  return ctx.store.write(async (tx) => {
    const imported = tally();
    const now = ctx.clock.now();
    for (const given of records) {
      step();
      const { id } = given;
      const organisation = await ensureMunicipality(ctx, tx, given.municipalityNumber);
      const said = {
        ...given,
        organisationId: organisation.id,
        countyNumber: organisation.countyNumber ?? '',
        language: given.language ?? detectLanguage(`${given.title}. ${given.description}`),
      };
      const sealed = await tx.needs.get(id);
      let confirmedBefore: readonly string[] = [];
      if (sealed === undefined) {
        const need = { ...said, status: 'submitted' as const, version: 1, createdAt: now, updatedAt: now };
        await tx.save.need(creatable(ctx.principal, 'need', need));
        imported.added++;
      } else {
        const stored = changeable(ctx.principal, 'need', id, sealed);
        if (!differs(stored, said)) {
          imported.unchanged++;
          continue;
        }
        confirmedBefore = stored.concepts;
        await tx.save.need({ ...stored, ...said, version: stored.version + 1, updatedAt: now });
        imported.changed++;
      }
      await recordConfirmations(ctx, tx, { kind: 'need', id }, taggedNeed(said, confirmedBefore));
      await tx.outbox.add({ kind: 'propose-couplings', payload: { needId: id }, key: proposeKey(id) });
      await record(ctx, tx, 'need.imported', { kind: 'need', id }, { audience: [said.organisationId] });
    }
    return imported;
  });
}
