import { SYSTEM } from '../domain/principal.ts';
import type { PersonRole } from '../domain/session.ts';
import type { OrganisationKind, Role } from '../domain/words.ts';
import type { Tx } from '../ports.ts';
import type { App } from './context.ts';
import { ensureMunicipality } from './submit-need.ts';

/** A role and where it is held: a municipality, an organisation that is made when it is not there, or one that is. */
export type Placement =
  | { role: Role; municipalityNumber: string }
  | { role: Role; organisation: { id: string; name: string; kind: OrganisationKind } }
  | { role: Role; organisationNumber: string };

/** The roles as they are kept. Organisations that are only known by a number nobody has here give no role. */
export async function placeRoles(app: App, tx: Tx, placements: readonly Placement[]): Promise<PersonRole[]> {
  const roles: PersonRole[] = [];
  for (const placement of placements) {
    const organisationId = await organisationOf(app, tx, placement);
    const { role } = placement;
    const isNew = !roles.some((held) => held.role === role && held.organisationId === organisationId);
    if (organisationId !== undefined && isNew) roles.push({ organisationId, role });
  }
  return roles;
}

async function organisationOf(app: App, tx: Tx, placement: Placement): Promise<string | undefined> {
  if ('municipalityNumber' in placement) {
    return (await ensureMunicipality({ ...app, principal: SYSTEM }, tx, placement.municipalityNumber)).id;
  }
  if ('organisationNumber' in placement) return (await tx.organisations.byNumber(placement.organisationNumber))?.id;
  const { organisation } = placement;
  if ((await tx.organisations.get(organisation.id)) === undefined) {
    const numbers = { organisationNumber: null, municipalityNumber: null, countyNumber: null };
    await tx.save.organisation({ ...organisation, ...numbers, createdAt: app.clock.now() });
  }
  return organisation.id;
}
