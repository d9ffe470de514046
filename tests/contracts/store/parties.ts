import { expect, test } from 'vitest';
import type { MachineToken, Person } from '../../../src/domain/principal.ts';
import { FJELLVIK, HAVNESUND, LONG_AGO, OYRA } from '../../support/cast.ts';
import { addOrganisations, type OpenStore, useRoom } from './room.ts';

const TOKEN: MachineToken = {
  id: 'token-1',
  name: 'Fagsystemet i Fjellvik',
  role: 'municipality',
  organisationId: FJELLVIK.id,
  secretHash: 'a'.repeat(64),
  createdAt: LONG_AGO,
  lastUsedAt: null,
  revokedAt: null,
};
const KARI: Person = { id: 'kari', name: 'Kari Eksempel', email: null, createdAt: LONG_AGO };

export function partiesContract(open: OpenStore): void {
  const room = useRoom(open);

  test('an organisation is found by id, by number and by name, whatever the case of Æ, Ø and Å', async () => {
    const numbered = { ...OYRA, organisationNumber: '999999993' };
    await room.store.write((tx) => tx.save.organisation(numbered));
    expect(await room.store.organisations.get('oyra')).toEqual(numbered);
    expect(await room.store.organisations.byNumber('999999993')).toEqual(numbered);
    expect(await room.store.organisations.byName('UNIVERSITETET PÅ ØYRA')).toEqual(numbered);
    expect(await room.store.organisations.byName('Universitetet')).toBeUndefined();
    expect(await room.store.organisations.get('nobody')).toBeUndefined();
  });

  test('many organisations are found at once, and those that are not there are left out', async () => {
    await addOrganisations(room.store);
    const found = await room.store.organisations.many(['oyra', 'nobody', 'fjellvik']);
    expect(found).toEqual(
      new Map([
        ['oyra', OYRA],
        ['fjellvik', FJELLVIK],
      ]),
    );
    expect(await room.store.organisations.many([])).toEqual(new Map());
  });

  test('saving an organisation again replaces it', async () => {
    await addOrganisations(room.store);
    await room.store.write((tx) => tx.save.organisation({ ...FJELLVIK, name: 'Nye Fjellvik kommune' }));
    expect((await room.store.organisations.get('fjellvik'))?.name).toBe('Nye Fjellvik kommune');
    expect(await room.store.organisations.byName('Fjellvik kommune')).toBeUndefined();
  });

  test('two organisations cannot have one organisation number', async () => {
    const twice = room.store.write(async (tx) => {
      await tx.save.organisation({ ...FJELLVIK, organisationNumber: '999999993' });
      await tx.save.organisation({ ...HAVNESUND, organisationNumber: '999999993' });
    });
    await expect(twice).rejects.toMatchObject({ code: 'conflict' });
    expect(await room.store.organisations.get('fjellvik')).toBeUndefined();
  });

  test('a token is found by the hash of its secret, and all of them are listed newest first', async () => {
    await addOrganisations(room.store);
    const later = { ...TOKEN, id: 'token-2', secretHash: 'b'.repeat(64), createdAt: '2026-02-01T00:00:00.000Z' };
    await room.store.write(async (tx) => {
      await tx.save.token(TOKEN);
      await tx.save.token(later);
    });
    expect(await room.store.tokens.byHash(TOKEN.secretHash)).toEqual(TOKEN);
    expect(await room.store.tokens.byHash('c'.repeat(64))).toBeUndefined();
    expect(await room.store.tokens.all()).toEqual([later, TOKEN]);
  });

  test('revoking a token is saving it again', async () => {
    await addOrganisations(room.store);
    const revoked = { ...TOKEN, revokedAt: '2026-03-01T00:00:00.000Z' };
    await room.store.write((tx) => tx.save.token(TOKEN));
    await room.store.write((tx) => tx.save.token(revoked));
    expect(await room.store.tokens.byHash(TOKEN.secretHash)).toEqual(revoked);
  });

  test('a person is kept', async () => {
    await room.store.write((tx) => tx.save.person(KARI));
    expect(await room.store.people.get('kari')).toEqual(KARI);
    await room.store.write((tx) => tx.save.person({ ...KARI, email: 'kari@example.org' }));
    expect(await room.store.people.get('kari')).toEqual({ ...KARI, email: 'kari@example.org' });
    expect(await room.store.people.get('ola')).toBeUndefined();
  });

  test('those who hold a role somewhere are listed by name, each once', async () => {
    await addOrganisations(room.store);
    await room.store.write(async (tx) => {
      for (const name of ['Ola', 'Kari', 'Jon']) {
        await tx.save.person({ ...KARI, id: name.toLowerCase(), name });
      }
      const at = (organisationId: string) => ({ organisationId, role: 'broker' as const });
      await tx.setRoles('ola', [at(FJELLVIK.id)]);
      await tx.setRoles('kari', [at(FJELLVIK.id), at(HAVNESUND.id)]);
      await tx.setRoles('jon', [{ organisationId: FJELLVIK.id, role: 'admin' }]);
    });
    expect((await room.store.people.holding('broker')).map(({ id }) => id)).toEqual(['kari', 'ola']);
  });
}
