import { detectLanguage } from '../../matching/engine.ts';
import { type Authorized, creatable } from '../domain/access.ts';
import { invalidField, KoblerError } from '../domain/errors.ts';
import type { Need } from '../domain/need.ts';
import { municipalityOrganisationId, type Organisation } from '../domain/organisation.ts';
import { dateOf, quarterEnd } from '../domain/time.ts';
import type { Tx } from '../ports.ts';
import { recordConfirmations } from './confirm-concepts.ts';
import type { Ctx } from './context.ts';
import { findOrganisation } from './find-organisation.ts';
import { finishDraft } from './need-drafts.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';

/** What the author says about a need; the rest is worked out. Null and empty mean "not stated". */
export type NeedInput = Pick<
  Need,
  | 'unit'
  | 'title'
  | 'description'
  | 'themes'
  | 'serviceAreas'
  | 'wants'
  | 'concepts'
  | 'budgetNok'
  | 'startQuarter'
  | 'readiness'
  | 'confidential'
> & { language: Need['language'] | null };

/** Whose need it is: an organisation or a municipality by number; neither means the caller's own organisation. */
export type NeedOwner = { organisationId?: string | undefined; municipalityNumber?: string | undefined };

/** The need as stored, and the job that will propose couplings for it. */
export type Submitted = { need: Authorized<Need, 'change'>; jobId: string };

/**
 * Stores a need and, in the same transaction, the work of proposing couplings for it. `draftId`: the caller's draft it
 * was written as, which is then finished; `conflict` when that has been sent in before.
 */
export async function submitNeed(
  ctx: Ctx,
  owner: NeedOwner,
  input: NeedInput,
  { draftId }: { draftId?: string } = {},
): Promise<Submitted> {
  requireFutureStart(ctx, input.startQuarter);
  return writeOnce(ctx, async (tx) => {
    const submitted = await addNeed(ctx, tx, owner, input);
    if (draftId !== undefined) await finishDraft(ctx, tx, draftId, submitted.need.id);
    return submitted;
  });
}

/** The same, as a part of something larger. */
export async function addNeed(ctx: Ctx, tx: Tx, owner: NeedOwner, input: NeedInput): Promise<Submitted> {
  const organisation = await owningMunicipality(ctx, tx, owner);
  const now = ctx.clock.now();
  const need = creatable(ctx.principal, 'need', {
    ...input,
    id: ctx.ids.next(),
    ...municipalityOf(organisation),
    language: input.language ?? detectLanguage(`${input.title}. ${input.description}`),
    status: 'submitted',
    example: false,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  await tx.save.need(need);
  await recordConfirmations(ctx, tx, { kind: 'need', id: need.id }, taggedNeed(need, []));
  const jobId = await tx.outbox.add({
    kind: 'propose-couplings',
    payload: { needId: need.id },
    key: proposeKey(need.id),
  });
  await record(ctx, tx, 'need.submitted', { kind: 'need', id: need.id }, { audience: [need.organisationId] });
  return { need, jobId };
}

/** A need's text with the concepts it had before and has now. */
export function taggedNeed(
  need: Pick<Need, 'title' | 'description' | 'language' | 'concepts'>,
  before: readonly string[],
) {
  return { text: `${need.title}. ${need.description}`, language: need.language, before, now: need.concepts };
}

/** The key under which a need has at most one pending scoring. */
export function proposeKey(needId: string): string {
  return `propose:${needId}`;
}

/** Stops on a start quarter that is over. */
export function requireFutureStart(ctx: Ctx, startQuarter: string | null): void {
  if (startQuarter !== null && quarterEnd(startQuarter) < dateOf(ctx.clock.now())) {
    throw invalidField('/startQuarter', `${startQuarter} is over. Give this quarter or a later one.`);
  }
}

/** The organisation of a municipality, made the first time it is needed. Unknown numbers are `invalid`. */
export async function ensureMunicipality(ctx: Ctx, tx: Tx, municipalityNumber: string): Promise<Organisation> {
  const place = ctx.places.municipality(municipalityNumber);
  if (place === undefined) {
    throw invalidField(
      '/municipalityNumber',
      `There is no municipality ${municipalityNumber}. Give one of the 357 of 2024.`,
    );
  }
  const id = municipalityOrganisationId(municipalityNumber);
  const stored = await tx.organisations.get(id);
  if (stored !== undefined) return stored;
  const organisation: Organisation = {
    id,
    name: `${place.name} kommune`,
    kind: 'municipality',
    organisationNumber: null,
    municipalityNumber,
    countyNumber: place.countyNumber,
    createdAt: ctx.clock.now(),
  };
  await tx.save.organisation(organisation);
  return organisation;
}

async function owningMunicipality(ctx: Ctx, tx: Tx, owner: NeedOwner): Promise<Organisation> {
  const { organisationId, municipalityNumber } = owner;
  if (organisationId === undefined && municipalityNumber !== undefined) {
    return ensureMunicipality(ctx, tx, municipalityNumber);
  }
  const id = organisationId ?? (ctx.principal.kind === 'system' ? null : ctx.principal.organisationId);
  if (id === null)
    throw invalidField('/municipalityNumber', 'Say whose need it is: municipalityNumber or organisationId.');
  const organisation = await findOrganisation(tx, id);
  if (organisation === undefined)
    throw invalidField('/organisationId', 'There is no organisation with that id or number.');
  if (municipalityNumber !== undefined && municipalityNumber !== organisation.municipalityNumber) {
    throw invalidField('/municipalityNumber', 'It is not the number of that organisation. Give one of the two.');
  }
  return organisation;
}

function municipalityOf(
  organisation: Organisation,
): Pick<Need, 'organisationId' | 'municipalityNumber' | 'countyNumber'> {
  const { id, municipalityNumber, countyNumber } = organisation;
  if (municipalityNumber === null || countyNumber === null) {
    throw new KoblerError('invalid', 'Needs belong to municipalities, and that organisation is not one.', {
      faults: [{ pointer: '/organisationId', message: 'It is not a municipality.' }],
    });
  }
  return { organisationId: id, municipalityNumber, countyNumber };
}
