import { detectLanguage } from '../../matching/engine.ts';
import { type Authorized, creatable } from '../domain/access.ts';
import { invalidField, KoblerError } from '../domain/errors.ts';
import type { Expertise } from '../domain/expertise.ts';
import type { Organisation } from '../domain/organisation.ts';
import { hasRole } from '../domain/principal.ts';
import type { Tx } from '../ports.ts';
import { recordConfirmations } from './confirm-concepts.ts';
import type { Ctx } from './context.ts';
import { findOrganisation } from './find-organisation.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';

/** What a profile says about itself. Null and empty mean "not stated". */
export type ExpertiseInput = Pick<
  Expertise,
  'name' | 'unit' | 'countyNumber' | 'description' | 'keywords' | 'concepts' | 'outputs' | 'capacity' | 'wants'
> & { language: Expertise['language'] | null };

/** Whose profile it is. A broker may name an organisation that is not registered yet; it is then made. */
export type ExpertiseOwner = { organisationId?: string | undefined; organisationName?: string | undefined };

/** Stores a profile and, in the same transaction, the work of scoring open needs against it. */
export async function registerExpertise(
  ctx: Ctx,
  owner: ExpertiseOwner,
  input: ExpertiseInput,
): Promise<Authorized<Expertise, 'change'>> {
  return writeOnce(ctx, async (tx) => {
    const organisation = await owningOrganisation(ctx, tx, owner);
    const now = ctx.clock.now();
    const expertise = creatable(ctx.principal, 'expertise', {
      ...input,
      ...ownedBy(organisation, input.countyNumber),
      language: languageOf(input),
      id: ctx.ids.next(),
      nameEn: null,
      contactUrl: null,
      source: null,
      verified: false,
      example: false,
      visible: true,
      removed: false,
      version: 1,
      revision: 0,
      createdAt: now,
      updatedAt: now,
    });
    await tx.save.expertise(expertise);
    await recordConfirmations(ctx, tx, { kind: 'expertise', id: expertise.id }, taggedExpertise(expertise, []));
    await tx.outbox.add(rescore(expertise.id));
    await record(
      ctx,
      tx,
      'expertise.registered',
      { kind: 'expertise', id: expertise.id },
      {
        audience: [expertise.organisationId],
      },
    );
    return expertise;
  });
}

/** The work that follows a change of a profile: open needs it may fit are scored again. */
export function rescore(expertiseId: string) {
  return { kind: 'rescore-expertise', payload: { expertiseId }, key: `rescore:${expertiseId}` } as const;
}

/** A profile's own words with the concepts it had before and has now. */
export function taggedExpertise(
  expertise: Pick<Expertise, 'name' | 'description' | 'keywords' | 'language' | 'concepts'>,
  before: readonly string[],
) {
  const { name, description, keywords, language, concepts } = expertise;
  return { text: [name, description, ...keywords].join('. '), language, before, now: concepts };
}

/** The language stated, or the one the profile's own words are written in. */
export function languageOf(
  input: Pick<ExpertiseInput, 'language' | 'description' | 'keywords' | 'outputs'>,
): Expertise['language'] {
  return (
    input.language ??
    detectLanguage([input.description, ...input.keywords, ...input.outputs.map((o) => o.title)].join('. '))
  );
}

function ownedBy(organisation: Organisation, countyNumber: string | null) {
  return {
    organisationId: organisation.id,
    organisationName: organisation.name,
    countyNumber: countyNumber ?? organisation.countyNumber,
  };
}

async function owningOrganisation(ctx: Ctx, tx: Tx, owner: ExpertiseOwner): Promise<Organisation> {
  const { organisationId, organisationName } = owner;
  if (organisationId !== undefined) {
    const stored = await findOrganisation(tx, organisationId);
    if (stored === undefined) throw invalidField('/organisationId', 'There is no organisation with that id or number.');
    return stored;
  }
  if (organisationName !== undefined) {
    const stored = await tx.organisations.byName(organisationName);
    if (stored !== undefined) return stored;
    if (!hasRole(ctx.principal, 'broker')) {
      throw new KoblerError(
        'forbidden',
        'That organisation is not registered, or is not yours. Ask a broker to register it.',
      );
    }
    return newOrganisation(ctx, tx, organisationName);
  }
  const own = ctx.principal.kind === 'system' ? null : ctx.principal.organisationId;
  const stored = own === null ? undefined : await tx.organisations.get(own);
  if (stored === undefined) {
    throw invalidField('/organisationName', 'Say whose profile it is: organisationId or organisationName.');
  }
  return stored;
}

async function newOrganisation(ctx: Ctx, tx: Tx, name: string): Promise<Organisation> {
  const organisation: Organisation = {
    id: ctx.ids.next(),
    name,
    kind: 'other',
    organisationNumber: null,
    municipalityNumber: null,
    countyNumber: null,
    createdAt: ctx.clock.now(),
  };
  await tx.save.organisation(organisation);
  return organisation;
}
