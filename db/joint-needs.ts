import type { JointNeed } from '../src/domain/joint-need.ts';
import type { Reads } from '../src/ports.ts';
import { fromJson, toJson } from './json.ts';
import { saveVersioned } from './save.ts';
import type { Db, JointNeedRow } from './schema.ts';

export function jointNeedReads(db: Db): Reads['jointNeeds'] {
  const rows = () => db.selectFrom('jointNeeds').selectAll();
  return {
    async get(_holder, id) {
      const row = await rows().where('id', '=', id).executeTakeFirst();
      return row && toJointNeed(row);
    },
    async all() {
      return (await rows().orderBy('createdAt', 'desc').orderBy('id', 'desc').execute()).map(toJointNeed);
    },
  };
}

export async function saveJointNeed(tx: Db, jointNeed: JointNeed): Promise<void> {
  await saveVersioned(tx, 'jointNeeds', { ...jointNeed, needIds: toJson(jointNeed.needIds) }, { noun: 'joint need' });
}

export async function removeJointNeed(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('jointNeeds').where('id', '=', id).execute();
}

function toJointNeed(row: JointNeedRow): JointNeed {
  return { ...row, needIds: fromJson(row.needIds) };
}
