import { expect, test } from 'vitest';
import type { Person } from '../../../src/domain/principal.ts';
import type { Session, TypedForm } from '../../../src/domain/session.ts';
import { FJELLVIK, LONG_AGO, OYRA } from '../../support/cast.ts';
import { addOrganisations, type OpenStore, useRoom } from './room.ts';

const KARI: Person = { id: 'kari', name: 'Kari Eksempel', email: null, createdAt: LONG_AGO };
const OLA: Person = { ...KARI, id: 'ola', name: 'Ola Eksempel' };
const SESSION: Session = {
  secretHash: 'a'.repeat(64),
  personId: 'kari',
  organisationId: FJELLVIK.id,
  provider: 'feide',
  idToken: null,
  createdAt: LONG_AGO,
  seenAt: LONG_AGO,
  endedAt: null,
};
const TYPED: TypedForm = {
  secretHash: 'b'.repeat(64),
  personId: 'kari',
  path: '/needs/new',
  fields: [
    ['themes', 'x'],
    ['themes', 'y'],
    ['text', 'Æ\n"ø'],
  ],
  createdAt: LONG_AGO,
};

export function signInContract(open: OpenStore): void {
  const room = useRoom(open);

  async function addPeople(): Promise<void> {
    await addOrganisations(room.store);
    await room.store.write(async (tx) => {
      await tx.save.person(OLA);
      await tx.save.person(KARI);
    });
  }

  test('a person is found by a login, and a login can be moved to another person', async () => {
    await addPeople();
    const login = { provider: 'feide', subject: 'x', personId: 'kari' };
    await room.store.write((tx) => tx.save.login(login));
    expect(await room.store.people.byLogin('feide', 'x')).toEqual(KARI);
    expect(await room.store.people.byLogin('ansattporten', 'x')).toBeUndefined();
    await room.store.write((tx) => tx.save.login({ ...login, personId: 'ola' }));
    expect(await room.store.people.byLogin('feide', 'x')).toEqual(OLA);
  });

  test('those a provider vouches for are listed by name', async () => {
    await addPeople();
    await room.store.write(async (tx) => {
      await tx.save.login({ provider: 'demo', subject: 'o', personId: 'ola' });
      await tx.save.login({ provider: 'demo', subject: 'k', personId: 'kari' });
    });
    expect(await room.store.people.knownTo('demo')).toEqual([KARI, OLA]);
    expect(await room.store.people.knownTo('feide')).toEqual([]);
  });

  test('setting roles replaces the ones before', async () => {
    await addPeople();
    const municipality = { organisationId: FJELLVIK.id, role: 'municipality' } as const;
    const researcher = { organisationId: OYRA.id, role: 'researcher' } as const;
    await room.store.write((tx) => tx.setRoles('kari', [researcher, municipality, municipality]));
    expect(await room.store.people.rolesOf('kari')).toEqual([municipality, researcher]);
    await room.store.write((tx) => tx.setRoles('kari', [researcher]));
    expect(await room.store.people.rolesOf('kari')).toEqual([researcher]);
    await room.store.write((tx) => tx.setRoles('kari', []));
    expect(await room.store.people.rolesOf('kari')).toEqual([]);
  });

  test('a session is kept, changed, and pruned by when it was last seen', async () => {
    await addPeople();
    await room.store.write((tx) => tx.save.session(SESSION));
    expect(await room.store.sessions.byHash(SESSION.secretHash)).toEqual(SESSION);
    const later = { ...SESSION, seenAt: '2026-02-01T00:00:00.000Z', endedAt: '2026-02-01T00:00:00.000Z' };
    await room.store.write((tx) => tx.save.session(later));
    expect(await room.store.sessions.byHash(SESSION.secretHash)).toEqual(later);
    await pruneSignIn(later.seenAt);
    expect(await room.store.sessions.byHash(SESSION.secretHash)).toEqual(later);
    await pruneSignIn('2026-02-01T00:00:00.001Z');
    expect(await room.store.sessions.byHash(SESSION.secretHash)).toBeUndefined();
  });

  test('a typed form is kept as it was, with the order of its fields, until it is removed or pruned', async () => {
    await addPeople();
    const other = { ...TYPED, secretHash: 'c'.repeat(64) };
    await room.store.write(async (tx) => {
      await tx.save.typedForm(TYPED);
      await tx.save.typedForm(other);
      await tx.removeTypedForm(other.secretHash);
    });
    expect(await room.store.typedForms.byHash(TYPED.secretHash)).toEqual(TYPED);
    expect(await room.store.typedForms.byHash(other.secretHash)).toBeUndefined();
    await pruneSignIn('2030-01-01T00:00:00.000Z');
    expect(await room.store.typedForms.byHash(TYPED.secretHash)).toBeUndefined();
  });

  async function pruneSignIn(at: string): Promise<void> {
    const never = '1970-01-01T00:00:00.000Z';
    await room.store.write((tx) =>
      tx.prune({ jobs: never, events: never, idempotency: never, sessions: at, typedForms: at, needDrafts: never }),
    );
  }
}
