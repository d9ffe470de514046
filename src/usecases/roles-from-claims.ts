import type { OrganisationKind, Role } from '../domain/words.ts';
import type { Placement } from './place-roles.ts';

/** What a provider says of somebody, as it says it. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * One way to a role. `claim` is a path, such as `authorization_details.reportees.ID`; a list on the way stands for each of its
 * members. The rule holds when one of the values there matches `matches`.
 */
export type RoleRule = {
  claim: string;
  matches: RegExp;
  role: Role;
  /** Where the role is held. `byMatch` looks the first group of `matches` up: a municipality number for each value, or
   * an organisation number as it stands. */
  at:
    | { municipalityNumber: string }
    | { organisation: { id: string; name: string; kind: OrganisationKind } }
    | { byMatch: 'organisationNumber' | Readonly<Record<string, string>> };
};

/** The roles that the rules give to somebody with these claims; none when no rule holds. */
export function rolesFromClaims(rules: readonly RoleRule[], claims: Claims): Placement[] {
  return rules.flatMap((rule) =>
    valuesAt(claims, rule.claim.split('.')).flatMap((value) => {
      const found = rule.matches.exec(value);
      return found === null ? [] : placement(rule, found[1] ?? found[0]);
    }),
  );
}

/** The texts at a path. A name may itself hold dots, as those of Feide do: the longest that is there is taken. */
export function valuesAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((member) => valuesAt(member, path));
  if (path.length === 0) return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  for (let taken = path.length; taken > 0; taken--) {
    const name = path.slice(0, taken).join('.');
    if (Object.hasOwn(value, name))
      return valuesAt(Object.entries(value).find(([key]) => key === name)?.[1], path.slice(taken));
  }
  return [];
}

function placement({ role, at }: RoleRule, matched: string): Placement[] {
  if ('municipalityNumber' in at) return [{ role, municipalityNumber: at.municipalityNumber }];
  if ('organisation' in at) return [{ role, organisation: at.organisation }];
  if (at.byMatch === 'organisationNumber') return [{ role, organisationNumber: matched }];
  const municipalityNumber = at.byMatch[matched];
  return municipalityNumber === undefined ? [] : [{ role, municipalityNumber }];
}
