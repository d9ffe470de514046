import { beforeEach, expect, test } from 'vitest';
import type { NeedDraft } from '../../../src/domain/need-draft.ts';
import { plusDays } from '../../../src/domain/time.ts';
import { aNeed } from '../../support/cast.ts';
import { granted } from '../../support/granted.ts';
import { addOrganisations, type OpenStore, useRoom } from './room.ts';

const KARI = { personId: 'kari', organisationId: 'fjellvik' };
const OLA = { personId: 'ola', organisationId: 'havnesund' };

export function needDraftContract(open: OpenStore): void {
  const room = useRoom(open);
  const draft = (changes: Partial<NeedDraft> = {}): NeedDraft => {
    const now = room.clock.now();
    const fields = [['title', 'Fall'] as const, ['themes', 'helse-og-velferd'] as const];
    return { ...KARI, id: 'draft-1', fields, needId: null, createdAt: now, updatedAt: now, ...changes };
  };
  const save = (...drafts: NeedDraft[]) =>
    room.store.write(async (tx) => {
      for (const one of drafts) await tx.save.needDraft(one);
    });
  beforeEach(async () => {
    await addOrganisations(room.store);
    await room.store.write(async (tx) => {
      for (const id of ['kari', 'ola'])
        await tx.save.person({ id, name: id, email: null, createdAt: room.clock.now() });
    });
  });

  test('a draft is found by its author, in the organisation they act for, and by nobody else', async () => {
    await save(draft());
    expect(await room.store.needDrafts.get(KARI, 'draft-1')).toEqual(draft());
    expect(await room.store.needDrafts.get(OLA, 'draft-1')).toBeUndefined();
    expect(await room.store.needDrafts.get({ ...KARI, organisationId: 'havnesund' }, 'draft-1')).toBeUndefined();
  });

  test("the same id of two authors is two drafts, and writing one's own leaves the other's alone", async () => {
    await save(draft(), draft({ ...OLA, fields: [['title', 'Flom']] }));
    await save(draft({ ...OLA, fields: [['title', 'Flaum']] }));
    expect((await room.store.needDrafts.get(KARI, 'draft-1'))?.fields[0]).toEqual(['title', 'Fall']);
    expect((await room.store.needDrafts.get(OLA, 'draft-1'))?.fields).toEqual([['title', 'Flaum']]);
  });

  test('those not sent in are listed, touched last first', async () => {
    await room.store.write((tx) => tx.save.need(granted('need', aNeed())));
    const earlier = draft({ id: 'draft-2', updatedAt: plusDays(room.clock.now(), -1) });
    await save(earlier, draft(), draft({ id: 'draft-3', needId: 'need-falls', fields: [] }));
    expect((await room.store.needDrafts.unfinished(KARI)).map(({ id }) => id)).toEqual(['draft-1', 'draft-2']);
    expect(await room.store.needDrafts.unfinished(OLA)).toEqual([]);
  });

  test('one can be thrown away, and those nobody touches are pruned', async () => {
    await save(draft(), draft({ id: 'old', updatedAt: plusDays(room.clock.now(), -100) }), draft(OLA));
    await room.store.write((tx) => tx.removeNeedDraft(KARI, 'draft-1'));
    const long = plusDays(room.clock.now(), -90);
    const before = { jobs: long, events: long, idempotency: long, sessions: long, typedForms: long, needDrafts: long };
    expect(await room.store.write((tx) => tx.prune(before))).toBe(1);
    expect(await room.store.needDrafts.unfinished(KARI)).toEqual([]);
    expect(await room.store.needDrafts.unfinished(OLA)).toHaveLength(1);
  });
}
