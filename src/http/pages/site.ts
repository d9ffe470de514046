import type { Vouched } from '../../usecases/welcome-person.ts';
import type { createAssets } from './assets.ts';

/** What a browser keeps while somebody is away at a provider to sign in. */
export type SignInBegun = { verifier: string; state: string; nonce: string };

/** Somebody who vouches for people: Feide, Ansattporten. */
export type Provider = {
  /** The name in the configuration, which is also in addresses. */
  name: string;
  /** What people call it. */
  title: string;
  /** Where people are sent to sign in and out, such as https://auth.dataporten.no. */
  origins: readonly string[];
  /** Where to send somebody to sign in. `unavailable` when the provider does not answer. */
  begin(): Promise<{ to: string; begun: SignInBegun }>;
  /** Who has come back, by what stands in the address. Throws when it was not we who sent them, or they did not sign in. */
  finish(query: string, begun: SignInBegun): Promise<{ person: Vouched; idToken: string }>;
  /** Where to send somebody who signs out here, so that they are signed out there too; undefined when it cannot. */
  signOutAddress(idToken: string): Promise<string | undefined>;
};

/** What the pages are set up with. */
export type Site = {
  assets: ReturnType<typeof createAssets>['paths'];
  /** Lets everybody sign in as one of the example people. */
  demo: boolean;
  providers: readonly Provider[];
  /** Told when a sign-in at a provider fails; there may be something to mend. */
  onSignInFault: (provider: string, fault: unknown) => void;
};
