import type { Coupling } from './coupling.ts';
import { KoblerError, notFound } from './errors.ts';
import type { Expertise } from './expertise.ts';
import { type Finding, findingOf } from './finding.ts';
import type { Need } from './need.ts';
import { actorOf, hasRole, type Principal } from './principal.ts';
import type { Proposal } from './proposal.ts';
import type { Role } from './words.ts';

/**
 * Who may see and change what, and the only way to it: the store hands out and takes in `Sealed` things, whose
 * content cannot be reached without a check made here. A check answers with `Authorized`, which the store's writers and
 * the presenters demand.
 */
export class Sealed<T> {
  readonly #thing: T;
  constructor(thing: T) {
    this.#thing = thing;
  }
  /** For the checks in this file only; architecture.test.ts fails when another file names it. */
  static open<T>(sealed: Sealed<T>): T {
    return sealed.#thing;
  }
}

declare const authorized: unique symbol;
/** A thing that has passed a check: to `read` it, or to `change` it (which includes reading). */
export type Authorized<T, Right extends 'read' | 'change' = 'read'> = T & {
  readonly [authorized]: Right extends 'change' ? { read: true; change: true } : { read: true };
};

declare const scoped: unique symbol;
/** What part of a list a principal may see: what belongs to one organisation, or all of it (null). */
export type Scope = { readonly organisationId: string | null; readonly [scoped]: true };

const NOUNS = { need: 'need', expertise: 'expertise', proposal: 'proposal', coupling: 'coupling' } as const;
type Things = { need: Need; expertise: Expertise; proposal: Proposal; coupling: Coupling };
type Noun = keyof Things;

type Rules = {
  [N in Noun]: { read(p: Principal, thing: Things[N]): boolean; change(p: Principal, thing: Things[N]): boolean };
};

/** The whole policy. Brokers (and admin, and the system) see and change everything; the others only their own. */
const RULES: Rules = {
  need: {
    read: (p, need) => ownsAs(p, 'municipality', need.organisationId),
    change: (p, need) => ownsAs(p, 'municipality', need.organisationId),
  },
  expertise: {
    read: (p, e) => ownsAs(p, 'researcher', e.organisationId),
    change: (p, e) => ownsAs(p, 'researcher', e.organisationId),
  },
  proposal: {
    // Both parties may read a proposal once it is accepted; only brokers decide.
    read: (p, proposal) => proposal.status === 'accepted' && isParty(p, proposal),
    change: () => false,
  },
  coupling: { read: isParty, change: isParty },
};

function ownsAs(principal: Principal, role: Role, organisationId: string): boolean {
  return principal.kind !== 'system' && hasRole(principal, role) && principal.organisationId === organisationId;
}

function isParty(
  principal: Principal,
  thing: { needOrganisationId: string; expertiseOrganisationId: string },
): boolean {
  return (
    ownsAs(principal, 'municipality', thing.needOrganisationId) ||
    ownsAs(principal, 'researcher', thing.expertiseOrganisationId)
  );
}

/** The thing, for reading. Answers `not-found` when there is none and when the principal may not see it. */
export function readable<N extends Noun>(
  principal: Principal,
  noun: N,
  id: string,
  sealed: Sealed<Things[N]> | undefined,
): Authorized<Things[N]> {
  if (sealed === undefined) throw notFound(NOUNS[noun], id);
  const thing = Sealed.open(sealed);
  if (!hasRole(principal, 'broker') && !RULES[noun].read(principal, thing)) throw notFound(NOUNS[noun], id);
  return thing as Authorized<Things[N]>;
}

/** The thing, for changing. `not-found` when it may not even be seen, `forbidden` when it may only be read. */
export function changeable<N extends Noun>(
  principal: Principal,
  noun: N,
  id: string,
  sealed: Sealed<Things[N]> | undefined,
): Authorized<Things[N], 'change'> {
  const thing = readable(principal, noun, id, sealed);
  if (!hasRole(principal, 'broker') && !RULES[noun].change(principal, thing)) {
    throw new KoblerError('forbidden', `You may read this ${noun} but not change it. Ask a broker.`);
  }
  return thing as Authorized<Things[N], 'change'>;
}

/** A coupling, for the one it asks: the profile's own people, or a broker for them. The other party is `forbidden`. */
export function answerable(
  principal: Principal,
  id: string,
  sealed: Sealed<Coupling> | undefined,
): Authorized<Coupling, 'change'> {
  const coupling = changeable(principal, 'coupling', id, sealed);
  if (!hasRole(principal, 'broker') && !ownsAs(principal, 'researcher', coupling.expertiseOrganisationId)) {
    throw new KoblerError('forbidden', 'Only the people of the profile, or a broker for them, may answer.');
  }
  return coupling;
}

/** A new thing, if the principal may create it in that organisation. */
export function creatable<N extends Noun>(
  principal: Principal,
  noun: N,
  draft: Things[N],
): Authorized<Things[N], 'change'> {
  if (!hasRole(principal, 'broker') && !RULES[noun].change(principal, draft)) {
    throw new KoblerError(
      'forbidden',
      `You may not register a ${noun} for that organisation. Use your own, or ask a broker.`,
    );
  }
  return draft as Authorized<Things[N], 'change'>;
}

/** The list a principal may see when holding `role`, or the broker role. Stops with `forbidden` for others. */
export function scopeFor(principal: Principal, ...roles: Role[]): Scope {
  if (hasRole(principal, 'broker')) return { organisationId: null } as Scope;
  if (
    principal.kind !== 'system' &&
    principal.organisationId !== null &&
    roles.some((role) => hasRole(principal, role))
  ) {
    return { organisationId: principal.organisationId } as Scope;
  }
  throw new KoblerError(
    'forbidden',
    `${actorOf(principal)} holds no role that may list this. Needed: ${[...roles, 'broker'].join(' or ')}.`,
  );
}

declare const held: unique symbol;
/** Proof that a principal holds a role. Store methods without a thing of their own to check demand it. */
export type Holds<R extends Role> = Principal & { readonly [held]: R };

/** Stops with `forbidden` unless the principal holds the role. */
export function requireRole<R extends Role>(principal: Principal, role: R): Holds<R> {
  if (!hasRole(principal, role)) throw new KoblerError('forbidden', `This needs the role ${role}.`);
  return principal as Holds<R>;
}

/** A proposal of a need that has passed its own check: whoever may read the need may read what is proposed for it. */
export function proposalOf(need: Authorized<Need>, sealed: Sealed<Proposal>): Authorized<Proposal> {
  const proposal = Sealed.open(sealed);
  if (proposal.needId !== need.id) throw notFound('proposal', proposal.id);
  return proposal as Authorized<Proposal>;
}

/** What somebody who may read a profile may know of a need it is found for; null when that is nothing. */
export function findingFor(
  expertise: Authorized<Expertise>,
  proposal: Sealed<Proposal>,
  need: Sealed<Need> | undefined,
): Finding | null {
  const [found, asked] = [Sealed.open(proposal), need && Sealed.open(need)];
  if (found.expertiseId !== expertise.id || asked?.id !== found.needId) throw notFound('proposal', found.id);
  return findingOf(found, asked);
}

/** The two parties as the other one may know them: who they are and what it is about, no more. */
export type NeedCard = Pick<
  Need,
  'id' | 'title' | 'municipalityNumber' | 'countyNumber' | 'unit' | 'language' | 'themes' | 'example'
>;
export type ExpertiseCard = Pick<
  Expertise,
  'id' | 'name' | 'nameEn' | 'organisationName' | 'unit' | 'countyNumber' | 'language' | 'contactUrl' | 'example'
>;

/** What may be shown of the need to whoever may read a pair it is part of. */
export function needCard(
  pair: Authorized<Proposal> | Authorized<Coupling>,
  sealed: Sealed<NeedCard> | undefined,
): NeedCard {
  const need = partOf(pair.needId, sealed, 'need');
  const { id, title, municipalityNumber, countyNumber, unit, language, themes, example } = need;
  return { id, title, municipalityNumber, countyNumber, unit, language, themes, example };
}

/** What the parties of a coupling may know of the need: what it asks for, too. A confidential one is told of in person. */
export type NeedBrief = Pick<Need, 'themes' | 'wants' | 'startQuarter' | 'confidential'> & {
  description: string | null;
};

export function needBrief(coupling: Authorized<Coupling>, sealed: Sealed<Need> | undefined): NeedBrief {
  const need = partOf(coupling.needId, sealed, 'need');
  const { themes, wants, startQuarter, confidential } = need;
  return { themes, wants, startQuarter, confidential, description: confidential ? null : need.description };
}

/** What may be shown of the expertise to whoever may read a pair it is part of. */
export function expertiseCard(
  pair: Authorized<Proposal> | Authorized<Coupling>,
  sealed: Sealed<ExpertiseCard> | undefined,
): ExpertiseCard {
  const expertise = partOf(pair.expertiseId, sealed, 'expertise');
  const { id, name, nameEn, organisationName, unit, countyNumber, language, contactUrl, example } = expertise;
  return { id, name, nameEn, organisationName, unit, countyNumber, language, contactUrl, example };
}

/** What a municipality may know of another's need that is like its own, so that the two can find together. */
export type AlikeNeed = Pick<Need, 'id' | 'title' | 'municipalityNumber' | 'example'>;

/**
 * Shows a municipality, or a broker who writes for one, what it may know of another's need: undefined when that is
 * confidential or withdrawn. Stops with `forbidden` for others.
 */
export function alikeReader(writer: Principal): (sealed: Sealed<Need>) => AlikeNeed | undefined {
  if (!hasRole(writer, 'broker')) requireRole(writer, 'municipality');
  return (sealed) => {
    const { id, title, municipalityNumber, example, confidential, status } = Sealed.open(sealed);
    return confidential || status === 'withdrawn' ? undefined : { id, title, municipalityNumber, example };
  };
}

function partOf<T extends { id: string }>(id: string, sealed: Sealed<T> | undefined, noun: Noun): T {
  const thing = sealed === undefined ? undefined : Sealed.open(sealed);
  if (thing?.id !== id) throw notFound(NOUNS[noun], id);
  return thing;
}
