import type { App } from './context.ts';
import { type Placement, placeRoles } from './place-roles.ts';

/** Somebody a provider vouches for, with the roles that the configuration gives them. */
export type Vouched = {
  provider: string;
  /** How the provider knows them; never used again for somebody else. */
  subject: string;
  name: string;
  email: string | null;
  roles: readonly Placement[];
};

/**
 * Takes in somebody who has signed in at a provider: makes them known the first time, and brings name, address and roles
 * up to date every time. Answers with the person's id.
 */
export async function welcomePerson(app: App, { provider, subject, name, email, roles }: Vouched): Promise<string> {
  return app.store.write(async (tx) => {
    const known = await tx.people.byLogin(provider, subject);
    const id = known?.id ?? app.ids.next();
    await tx.save.person({ id, name, email, createdAt: known?.createdAt ?? app.clock.now() });
    if (known === undefined) await tx.save.login({ provider, subject, personId: id });
    await tx.setRoles(id, await placeRoles(app, tx, roles));
    return id;
  });
}
