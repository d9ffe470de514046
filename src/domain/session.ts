import type { Instant } from './time.ts';
import type { Role } from './words.ts';

/** A role that a person holds in an organisation. */
export type PersonRole = { organisationId: string; role: Role };

/** How a person is known to whoever vouches for them. `provider` is a name from the configuration, or `demo`. */
export type Login = { provider: string; subject: string; personId: string };

/** A signed-in browser. Only the SHA-256 of its secret is kept. */
export type Session = {
  secretHash: string;
  personId: string;
  /** The organisation the person acts for now, out of those they hold a role in. */
  organisationId: string;
  provider: string;
  /** What the provider wants to see again when the person signs out there too. */
  idToken: string | null;
  createdAt: Instant;
  seenAt: Instant;
  /** Signed out. Kept for a while, so that what is typed in a forgotten tab can be given back to the same person. */
  endedAt: Instant | null;
};

/** What somebody had typed in a form when their session ran out. Only the SHA-256 of its secret is kept. */
export type TypedForm = {
  secretHash: string;
  personId: string;
  /** The address it was sent to. */
  path: string;
  /** Names and values, in the order of the form. */
  fields: readonly (readonly [string, string])[];
  createdAt: Instant;
};
