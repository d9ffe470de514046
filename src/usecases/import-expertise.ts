import { detectLanguage } from '../../matching/engine.ts';
import { changeable, creatable } from '../domain/access.ts';
import type { Expertise } from '../domain/expertise.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Tx } from '../ports.ts';
import { recordConfirmations } from './confirm-concepts.ts';
import type { Ctx } from './context.ts';
import { differs, type Imported, tally } from './imported.ts';
import { record } from './record.ts';
import { taggedExpertise } from './register-expertise.ts';
import { proposeKey } from './submit-need.ts';

const BATCH = 500;

/** A profile with an id of its own, and the organisation it names. */
export type ExpertiseRecord = Omit<
  Expertise,
  | 'organisationId'
  | 'organisationName'
  | 'language'
  | 'wants'
  | 'visible'
  | 'removed'
  | 'version'
  | 'revision'
  | 'createdAt'
  | 'updatedAt'
> & { language: Expertise['language'] | null; organisation: Organisation };

/**
 * Adds profiles, or changes those whose ids are there, makes the organisations they name, and queues the scoring of every
 * open need: all of it in one transaction, or none.
 */
export async function importExpertise(
  ctx: Ctx,
  records: readonly ExpertiseRecord[],
  step: () => void = () => undefined,
): Promise<Imported> {
  return ctx.store.write(async (tx) => {
    const imported = tally();
    for (const given of records) {
      await importOne(ctx, tx, given, imported);
      step();
    }
    if (imported.added + imported.changed > 0) await queueOpenNeeds(tx);
    return imported;
  });
}

async function importOne(ctx: Ctx, tx: Tx, given: ExpertiseRecord, imported: Imported): Promise<void> {
  const now = ctx.clock.now();
  const { organisation: named, ...text } = given;
  const organisation = await ensureOrganisation(tx, named);
  const said = {
    ...text,
    organisationId: organisation.id,
    organisationName: organisation.name,
    language: text.language ?? detectLanguage([text.description, ...text.outputs.map((o) => o.title)].join('. ')),
  };
  const sealed = await tx.expertise.get(given.id);
  let confirmedBefore: readonly string[] = [];
  if (sealed === undefined) {
    const fresh = {
      ...said,
      wants: [],
      visible: true,
      removed: false,
      version: 1,
      revision: 0,
      createdAt: now,
      updatedAt: now,
    };
    await tx.save.expertise(creatable(ctx.principal, 'expertise', fresh));
    imported.added++;
  } else {
    const stored = changeable(ctx.principal, 'expertise', given.id, sealed);
    if (stored.removed) {
      imported.skipped.push({
        id: given.id,
        reason: 'Its owner has removed this profile. Give it a new id to register it anew.',
      });
      return;
    }
    if (!differs(stored, said)) {
      imported.unchanged++;
      return;
    }
    confirmedBefore = stored.concepts;
    await tx.save.expertise({ ...stored, ...said, version: stored.version + 1, updatedAt: now });
    imported.changed++;
  }
  await recordConfirmations(ctx, tx, { kind: 'expertise', id: given.id }, taggedExpertise(said, confirmedBefore));
  await record(ctx, tx, 'expertise.imported', { kind: 'expertise', id: given.id }, { audience: [organisation.id] });
}

async function ensureOrganisation(tx: Tx, named: Organisation): Promise<Organisation> {
  const stored = (await tx.organisations.get(named.id)) ?? (await tx.organisations.byName(named.name));
  if (stored === undefined) await tx.save.organisation(named);
  return stored ?? named;
}

async function queueOpenNeeds(tx: Tx): Promise<void> {
  for (let after = ''; ; ) {
    const ids = await tx.needs.openIds(after, BATCH);
    for (const needId of ids) {
      await tx.outbox.add({ kind: 'propose-couplings', payload: { needId }, key: proposeKey(needId) });
    }
    if (ids.length < BATCH) return;
    after = ids.at(-1) ?? after;
  }
}
