import type { Db } from './schema.ts';

export async function blockedFor(db: Db, needId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('blockedPairs')
    .select('expertiseId')
    .where('needId', '=', needId)
    .orderBy('expertiseId')
    .execute();
  return rows.map((row) => row.expertiseId);
}

/** Blocking a blocked pair again puts the newer decision behind it. */
export async function blockPair(tx: Db, needId: string, expertiseId: string, decisionId: string): Promise<void> {
  await tx
    .insertInto('blockedPairs')
    .values({ needId, expertiseId, decisionId })
    .onConflict((on) => on.columns(['needId', 'expertiseId']).doUpdateSet({ decisionId }))
    .execute();
}

export async function unblockPair(tx: Db, needId: string, expertiseId: string): Promise<void> {
  await tx.deleteFrom('blockedPairs').where('needId', '=', needId).where('expertiseId', '=', expertiseId).execute();
}
