import type { Instant } from './time.ts';
import type { Role } from './words.ts';

/** Who is asking. `system` is the background worker and the command line. */
export type Principal =
  | { kind: 'token' | 'person'; id: string; name: string; roles: readonly Role[]; organisationId: string | null }
  | { kind: 'system'; id: 'system'; name: string };

/** A token for a machine. Only the SHA-256 of its secret is kept. */
export type MachineToken = {
  id: string;
  name: string;
  role: Role;
  organisationId: string | null;
  secretHash: string;
  createdAt: Instant;
  lastUsedAt: Instant | null;
  revokedAt: Instant | null;
};

/** A signed-in human. */
export type Person = { id: string; name: string; email: string | null; createdAt: Instant };

export const SYSTEM: Principal = { kind: 'system', id: 'system', name: 'system' };

/** How a principal is named in the audit log. */
export function actorOf(principal: Principal): string {
  return principal.kind === 'system' ? 'system' : `${principal.kind}:${principal.id}`;
}

/** Whether the principal holds a role. Admin holds every broker right; the system holds every role. */
export function hasRole(principal: Principal, role: Role): boolean {
  if (principal.kind === 'system') return true;
  return principal.roles.includes(role) || (role === 'broker' && principal.roles.includes('admin'));
}
