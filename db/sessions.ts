import type { Session, TypedForm } from '../src/domain/session.ts';
import type { Reads } from '../src/ports.ts';
import { readCompiled } from './compiled.ts';
import { fromJson, toJson } from './json.ts';
import type { Db } from './schema.ts';

export function sessionReads(db: Db): Reads['sessions'] {
  const rows = () => db.selectFrom('sessions').selectAll();
  return {
    async byHash(secretHash) {
      return (await readCompiled(db, 'session', () => rows().where('secretHash', '=', secretHash), [secretHash]))[0];
    },
  };
}

export async function saveSession(tx: Db, session: Session): Promise<void> {
  const { secretHash: _, ...rest } = session;
  await tx
    .insertInto('sessions')
    .values(session)
    .onConflict((on) => on.column('secretHash').doUpdateSet(rest))
    .execute();
}

export function typedFormReads(db: Db): Reads['typedForms'] {
  return {
    async byHash(secretHash) {
      const rows = db.selectFrom('typedForms').selectAll().where('secretHash', '=', secretHash);
      const row = await rows.executeTakeFirst();
      return row && { ...row, fields: fromJson(row.fields) };
    },
  };
}

export async function saveTypedForm(tx: Db, typed: TypedForm): Promise<void> {
  await tx
    .insertInto('typedForms')
    .values({ ...typed, fields: toJson(typed.fields) })
    .execute();
}

export async function removeTypedForm(tx: Db, secretHash: string): Promise<void> {
  await tx.deleteFrom('typedForms').where('secretHash', '=', secretHash).execute();
}
