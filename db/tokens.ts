import type { MachineToken } from '../src/domain/principal.ts';
import type { Reads } from '../src/ports.ts';
import { save } from './save.ts';
import type { Db } from './schema.ts';

export function tokenReads(db: Db): Reads['tokens'] {
  const rows = () => db.selectFrom('machineTokens').selectAll();
  return {
    byHash: (secretHash) => rows().where('secretHash', '=', secretHash).executeTakeFirst(),
    all: () => rows().orderBy('createdAt', 'desc').orderBy('id', 'desc').execute(),
  };
}

export async function saveToken(tx: Db, token: MachineToken): Promise<void> {
  await save(tx, 'machineTokens', token);
}
