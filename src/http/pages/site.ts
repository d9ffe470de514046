import type { createAssets } from './assets.ts';

/** Somebody who vouches for people: Feide, Ansattporten. */
export type Provider = {
  /** The name in the configuration, which is also in addresses. */
  name: string;
  /** What people call it. */
  title: string;
  /** Where people are sent to sign in and out, such as https://auth.dataporten.no. */
  origin: string;
  /** Where to send somebody who signs out here, so that they are signed out there too; undefined when it cannot. */
  signOutAddress(idToken: string): Promise<string | undefined>;
};

/** What the pages are set up with. */
export type Site = {
  assets: ReturnType<typeof createAssets>['paths'];
  /** Lets everybody sign in as one of the example people. */
  demo: boolean;
  providers: readonly Provider[];
};
