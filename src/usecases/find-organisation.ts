import { isOrganisationNumber, type Organisation } from '../domain/organisation.ts';
import type { Reads } from '../ports.ts';

/** An organisation by its id here, or by its nine-digit number from Enhetsregisteret. */
export async function findOrganisation(reads: Reads, idOrNumber: string): Promise<Organisation | undefined> {
  const byId = await reads.organisations.get(idOrNumber);
  return byId ?? (isOrganisationNumber(idOrNumber) ? reads.organisations.byNumber(idOrNumber) : undefined);
}
