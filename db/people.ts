import type { Person } from '../src/domain/principal.ts';
import type { Login, PersonRole } from '../src/domain/session.ts';
import type { Reads } from '../src/ports.ts';
import { readCompiled } from './compiled.ts';
import { save } from './save.ts';
import type { Db } from './schema.ts';

export function peopleReads(db: Db): Reads['people'] {
  const rows = () => db.selectFrom('people').selectAll('people');
  const known = () => rows().innerJoin('personLogins', 'personLogins.personId', 'people.id');
  return {
    async get(id) {
      return (await readCompiled(db, 'person', () => rows().where('id', '=', id), [id]))[0];
    },
    byLogin: (provider, subject) =>
      known()
        .where('personLogins.provider', '=', provider)
        .where('personLogins.subject', '=', subject)
        .executeTakeFirst(),
    knownTo: (provider) =>
      known().where('personLogins.provider', '=', provider).orderBy('people.name').orderBy('people.id').execute(),
    holding: (role) =>
      rows()
        .where('people.id', 'in', db.selectFrom('personRoles').select('personId').where('role', '=', role))
        .orderBy('people.name')
        .orderBy('people.id')
        .execute(),
    rolesOf: (personId) =>
      readCompiled(
        db,
        'roles of a person',
        () =>
          db
            .selectFrom('personRoles')
            .select(['organisationId', 'role'])
            .where('personId', '=', personId)
            .orderBy('organisationId')
            .orderBy('role'),
        [personId],
      ),
  };
}

export async function savePerson(tx: Db, { id, name, email, createdAt }: Person): Promise<void> {
  await save(tx, 'people', { id, name, email, createdAt });
}

/** The person a login leads to may change. */
export async function saveLogin(tx: Db, login: Login): Promise<void> {
  await tx
    .insertInto('personLogins')
    .values(login)
    .onConflict((on) => on.columns(['provider', 'subject']).doUpdateSet({ personId: login.personId }))
    .execute();
}

export async function setRoles(tx: Db, personId: string, roles: readonly PersonRole[]): Promise<void> {
  await tx.deleteFrom('personRoles').where('personId', '=', personId).execute();
  if (roles.length === 0) return;
  const rows = roles.map((role) => ({ ...role, personId }));
  await tx
    .insertInto('personRoles')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .execute();
}
