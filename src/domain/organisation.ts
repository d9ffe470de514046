import type { Instant } from './time.ts';
import type { OrganisationKind } from './words.ts';

/** A municipality, university, company, funder … Numbers are strings: they have leading zeros. */
export type Organisation = {
  id: string;
  name: string;
  kind: OrganisationKind;
  /** Nine digits from Enhetsregisteret, checked by mod 11. */
  organisationNumber: string | null;
  municipalityNumber: string | null;
  countyNumber: string | null;
  createdAt: Instant;
};

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether a text is a valid organisation number: nine digits whose last is the mod 11 check digit over the first
 * eight with weights 3 2 7 6 5 4 3 2 (Brønnøysundregistrene). A remainder that would need the digit 10 is invalid.
 */
export function isOrganisationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(text[8]);
}

/** The id under which a municipality's own organisation is kept. */
export function municipalityOrganisationId(municipalityNumber: string): string {
  return `kommune-${municipalityNumber}`;
}
