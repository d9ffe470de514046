import type { NeedProgress } from '../src/domain/figures.ts';
import type { Instant } from '../src/domain/time.ts';
import type { CouplingStatus } from '../src/domain/words.ts';
import { fromJson } from './json.ts';
import type { Db } from './schema.ts';

/** How far each need has come, out of what is proposed, decided and coupled for it. */
export async function needProgress(db: Db, since: Instant | null): Promise<NeedProgress[]> {
  let chosen = db
    .selectFrom('needs')
    .select(['id', 'themes', 'municipalityNumber', 'countyNumber'])
    .where('status', '<>', 'withdrawn');
  if (since !== null) chosen = chosen.where('createdAt', '>=', since);
  const [needs, proposed, decided, couplings] = [
    await chosen.execute(),
    await db.selectFrom('proposals').select('needId').distinct().execute(),
    await db
      .selectFrom('proposals')
      .select('needId')
      .where('status', 'in', ['accepted', 'rejected', 'parked'])
      .distinct()
      .execute(),
    await db.selectFrom('couplings').select(['needId', 'status']).where('cancelled', '=', 0).execute(),
  ];
  const withProposal = new Set(proposed.map(({ needId }) => needId));
  const withDecision = new Set(decided.map(({ needId }) => needId));
  const coupled = new Map<string, CouplingStatus[]>();
  for (const { needId, status } of couplings) coupled.set(needId, [...(coupled.get(needId) ?? []), status]);
  return needs.map(({ id, themes, municipalityNumber, countyNumber }) => ({
    themes: fromJson(themes),
    municipalityNumber,
    countyNumber,
    proposed: withProposal.has(id),
    decided: withDecision.has(id),
    couplings: coupled.get(id) ?? [],
  }));
}
