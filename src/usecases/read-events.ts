import type { DomainEvent } from '../domain/audit.ts';
import { hasRole, type Principal } from '../domain/principal.ts';

/** Whether a principal may hear of an event: brokers of all, others of what their organisation is in the audience of. */
export function mayHear(principal: Principal, event: DomainEvent): boolean {
  if (hasRole(principal, 'broker')) return true;
  return (
    principal.kind !== 'system' &&
    principal.organisationId !== null &&
    event.audience.includes(principal.organisationId)
  );
}
