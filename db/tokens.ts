import type { MachineToken } from '../src/domain/principal.ts';
import type { Reads } from '../src/ports.ts';
import { readCompiled } from './compiled.ts';
import { save } from './save.ts';
import type { Db } from './schema.ts';

export function tokenReads(db: Db): Reads['tokens'] {
  const rows = () => db.selectFrom('machineTokens').selectAll();
  return {
    async byHash(secretHash) {
      return (await readCompiled(db, 'token', () => rows().where('secretHash', '=', secretHash), [secretHash]))[0];
    },
    all: () => rows().orderBy('createdAt', 'desc').orderBy('id', 'desc').execute(),
  };
}

export async function saveToken(tx: Db, token: MachineToken): Promise<void> {
  await save(tx, 'machineTokens', token);
}
