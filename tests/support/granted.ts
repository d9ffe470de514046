/** The system may see and change everything: how tests get past the checks of src/domain/access.ts, by passing them. */
import {
  type Authorized,
  creatable,
  readable,
  requireRole,
  type Scope,
  type Sealed,
  scopeFor,
} from '../../src/domain/access.ts';
import type { Coupling } from '../../src/domain/coupling.ts';
import type { Expertise } from '../../src/domain/expertise.ts';
import type { Need } from '../../src/domain/need.ts';
import { SYSTEM } from '../../src/domain/principal.ts';
import type { Proposal } from '../../src/domain/proposal.ts';

type Things = { need: Need; expertise: Expertise; proposal: Proposal; coupling: Coupling };

export const BROKER = requireRole(SYSTEM, 'broker');
/** All of every list. */
export const ALL: Scope = scopeFor(SYSTEM);

/** What somebody of this organisation, who is no broker, may list. */
export function scopeOf(organisationId: string): Scope {
  const member = {
    kind: 'token',
    id: 'member',
    name: 'member',
    roles: ['municipality', 'researcher'],
    organisationId,
  } as const;
  return scopeFor(member, 'municipality', 'researcher');
}

/** A thing that may be saved. */
export function granted<N extends keyof Things>(noun: N, thing: Things[N]): Authorized<Things[N], 'change'> {
  return creatable(SYSTEM, noun, thing);
}

/** What is in a sealed thing. Fails when there is none. */
export function opened<N extends keyof Things>(noun: N, sealed: Sealed<Things[N]> | undefined): Things[N] {
  return readable(SYSTEM, noun, 'asked for', sealed);
}

export function allOpened<N extends keyof Things>(noun: N, sealed: readonly Sealed<Things[N]>[]): Things[N][] {
  return sealed.map((each) => opened(noun, each));
}
