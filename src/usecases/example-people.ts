import { notFound } from '../domain/errors.ts';
import { ROLES, type Role } from '../domain/words.ts';
import type { App } from './context.ts';
import { type Placement, placeRoles } from './place-roles.ts';

/** Stands for "one of the example people, in the demonstration" where else a provider vouches for somebody. */
export const EXAMPLE_PROVIDER = 'demo';

/** A made-up person, and the roles they hold. */
export type ExamplePerson = { id: string; name: string; roles: readonly Placement[] };

/** Puts the example people in, with the organisations they need. Again is the same as once. */
export async function addExamplePeople(app: App, people: readonly ExamplePerson[]): Promise<void> {
  for (const { id, name, roles } of people) {
    await app.store.write(async (tx) => {
      await tx.save.person({ id, name, email: null, createdAt: app.clock.now() });
      await tx.save.login({ provider: EXAMPLE_PROVIDER, subject: id, personId: id });
      await tx.setRoles(id, await placeRoles(app, tx, roles));
    });
  }
}

/** An example person as the page where one chooses shows them. */
export type ShownPerson = { id: string; name: string; roles: readonly Role[]; organisation: string };

/** Everybody there is to choose from: municipalities first, then researchers, brokers and administrators. */
export async function listExamplePeople(app: App): Promise<ShownPerson[]> {
  const people = await app.store.people.knownTo(EXAMPLE_PROVIDER);
  const shown = await Promise.all(
    people.map(async ({ id, name }) => {
      const held = await app.store.people.rolesOf(id);
      const organisations = await app.store.organisations.many(held.map(({ organisationId }) => organisationId));
      const names = [...organisations.values()].map((organisation) => organisation.name);
      return { id, name, roles: [...new Set(held.map(({ role }) => role))], organisation: names.join(', ') };
    }),
  );
  return shown.toSorted((a, b) => rank(a.roles) - rank(b.roles));
}

/** The id of an example person, when there is one; anybody else cannot be chosen. */
export async function requireExamplePerson(app: App, id: string): Promise<string> {
  const person = await app.store.people.byLogin(EXAMPLE_PROVIDER, id);
  if (person === undefined) throw notFound('example person', id);
  return person.id;
}

function rank(roles: readonly Role[]): number {
  return Math.max(...roles.map((role) => ROLES.indexOf(role)));
}
