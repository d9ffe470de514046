import { afterEach, beforeEach } from 'vitest';
import type { Clock, Ids, Store } from '../../../src/ports.ts';
import { aNeed, anExpertise, aProposal, aScheme, FJELLVIK, HAVNESUND, OYRA, STRANDHEIM } from '../../support/cast.ts';
import { type ManualClock, manualClock } from '../../support/clock.ts';
import { BROKER, granted } from '../../support/granted.ts';
import { sequentialIds } from '../../support/ids.ts';

export type OpenStore = (parts: { clock: Clock; ids: Ids }) => Promise<{ store: Store; close: () => Promise<void> }>;

/** An empty store for each test, and its clock. */
export type Room = { readonly store: Store; readonly clock: ManualClock };

export function useRoom(open: OpenStore): Room {
  let clock = manualClock();
  let opened: Awaited<ReturnType<OpenStore>> | undefined;
  beforeEach(async () => {
    clock = manualClock();
    opened = await open({ clock, ids: sequentialIds('job') });
  });
  afterEach(() => opened?.close());
  return {
    get store() {
      if (opened === undefined) throw new Error('The room is used outside a test.');
      return opened.store;
    },
    get clock() {
      return clock;
    },
  };
}

/** The organisations of the cast. */
export async function addOrganisations(store: Store): Promise<void> {
  await store.write(async (tx) => {
    for (const organisation of [FJELLVIK, HAVNESUND, OYRA, STRANDHEIM]) await tx.save.organisation(organisation);
  });
}

/** The organisations, one need, one expertise, one scheme and the proposal between them. */
export async function addCast(store: Store): Promise<void> {
  await addOrganisations(store);
  await store.write(async (tx) => {
    await tx.save.need(granted('need', aNeed()));
    await tx.save.expertise(granted('expertise', anExpertise()));
    await tx.save.scheme(BROKER, aScheme());
    await tx.save.proposal(granted('proposal', aProposal()));
  });
}
