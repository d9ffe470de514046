import { KoblerError } from './errors.ts';
import type { Principal } from './principal.ts';
import type { Instant } from './time.ts';

/** Whose a draft is: somebody who acts for an organisation. Nobody else can see it, brokers neither. */
export type DraftAuthor = { personId: string; organisationId: string };

/** A need that is being written: what stands in the form, fit to be submitted or not. */
export type NeedDraft = DraftAuthor & {
  /** Made when the form is first shown; unlike only to the same author's other drafts. */
  id: string;
  /** Names and values, in the order of the form. */
  fields: readonly (readonly [string, string])[];
  /** Set when it has been sent in; the fields are then gone. */
  needId: string | null;
  createdAt: Instant;
  updatedAt: Instant;
};

/** How long a draft that nobody touches is kept. */
export const DRAFT_KEPT_DAYS = 90;

/** Whose drafts somebody may see: their own, for the organisation they act for. `forbidden` for all but people. */
export function draftAuthor(principal: Principal): DraftAuthor {
  if (principal.kind !== 'person' || principal.organisationId === null) {
    throw new KoblerError('forbidden', 'Only a person who acts for an organisation has drafts.');
  }
  return { personId: principal.id, organisationId: principal.organisationId };
}
