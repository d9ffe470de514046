import type { Decision } from '../src/domain/proposal.ts';
import type { Reads } from '../src/ports.ts';
import type { Db } from './schema.ts';

const COLUMNS = ['id', 'proposalId', 'verdict', 'reason', 'note', 'parkedUntil', 'decidedBy', 'decidedAt'] as const;

export function decisionReads(db: Db): Reads['decisions'] {
  return {
    /** In the order they were made. */
    ofProposal: (proposalId) =>
      db.selectFrom('decisions').select(COLUMNS).where('proposalId', '=', proposalId).orderBy('seq').execute(),
  };
}

export async function addDecision(tx: Db, decision: Decision): Promise<void> {
  await tx.insertInto('decisions').values(decision).execute();
}
