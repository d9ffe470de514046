import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Proposal } from '../../src/domain/proposal.ts';
import { decideProposal } from '../../src/usecases/decide-proposal.ts';
import { expireProposals } from '../../src/usecases/expire-proposals.ts';
import { proposeCouplings } from '../../src/usecases/propose-couplings.ts';
import { removeExpertise } from '../../src/usecases/remove-expertise.ts';
import { rescoreExpertise } from '../../src/usecases/rescore-expertise.ts';
import { reviseExpertise } from '../../src/usecases/revise-expertise.ts';
import { reviseNeed } from '../../src/usecases/revise-need.ts';
import { undoDecision } from '../../src/usecases/undo-decision.ts';
import { updateCoupling } from '../../src/usecases/update-coupling.ts';
import { withdrawNeed } from '../../src/usecases/withdraw-need.ts';
import { type AppRoom, openAppRoom } from '../support/app-room.ts';
import { aNeed, anExpertise } from '../support/cast.ts';
import { allOpened, granted, opened } from '../support/granted.ts';

const ACCEPT = { verdict: 'accepted', reason: null, note: null, until: null } as const;
const reject = (reason: 'conflict-of-interest' | 'not-now' | 'wrong-topic', until: string | null = null) =>
  ({ verdict: 'rejected', reason, note: null, until }) as const;
const unheard = async () => undefined;

describe('scoring a need', () => {
  let room: AppRoom;
  beforeEach(async () => {
    room = await openAppRoom();
  });
  afterEach(() => room.close());

  const all = async (needId = 'need-falls'): Promise<Proposal[]> =>
    allOpened('proposal', await room.ctx.store.proposals.ofNeed(needId));
  const proposed = async (needId?: string) =>
    (await all(needId)).filter((p) => p.status === 'proposed').map((p) => p.expertiseId);
  const score = (needId = 'need-falls') => proposeCouplings(room.ctx, { needId });
  const idOf = async (expertiseId: string) =>
    (await all()).find((p) => p.expertiseId === expertiseId)?.id ?? 'not proposed';

  it('proposes what fits, with reasons that add up, words of both texts, and funding', async () => {
    await score();
    const [best] = await all();
    expect(best).toMatchObject({ expertiseId: 'expertise-ageing', position: 1, status: 'proposed', version: 1 });
    const { explanation, score: value } = best ?? { explanation: undefined, score: Number.NaN };
    expect(explanation?.value).toBeCloseTo(value, 6);
    expect(explanation?.parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value, 6);
    expect(JSON.stringify(explanation)).toMatch(/"need":\["[^"]*fall/i);
    expect(best?.funding.map((option) => option.schemeId)).toEqual(['scheme-first-steps']);
    expect(opened('need', await room.ctx.store.needs.get('need-falls'))).toMatchObject({
      status: 'matched',
      version: 1,
    });
  });

  it('leaves the same rows when it runs again', async () => {
    await score();
    const before = await all();
    room.clock.advance(60_000);
    await score();
    expect(await all()).toEqual(before);
  });

  it('never proposes a profile that is not free when the need starts, and does when it is', async () => {
    await score();
    expect(await proposed()).not.toContain('expertise-nursing');
    await reviseNeed(room.ctx, 'need-falls', { startQuarter: '2027Q3' });
    await score();
    expect(await proposed()).toContain('expertise-nursing');
  });

  it('never proposes a full profile again, until one of its couplings ends', async () => {
    await room.ctx.store.write(async (tx) => {
      for (const n of [2, 3]) await tx.save.need(granted('need', aNeed({ id: `need-falls-${n}` })));
    });
    for (const id of ['need-falls', 'need-falls-2', 'need-falls-3']) await score(id);
    const first = await decideProposal(room.ctx, await idOf('expertise-ageing'), ACCEPT);
    const second = (await all('need-falls-2')).find((p) => p.expertiseId === 'expertise-ageing');
    await decideProposal(room.ctx, second?.id ?? '', ACCEPT);
    await room.work();
    expect(await proposed('need-falls-3')).not.toContain('expertise-ageing');

    await updateCoupling(room.ctx, first.coupling?.id ?? '', { status: 'ended' });
    await room.work();
    expect(await proposed('need-falls-3')).toContain('expertise-ageing');
  });

  it('refuses to accept beyond capacity, also when nobody has scored since', async () => {
    await room.ctx.store.write(async (tx) => {
      for (const n of [2, 3]) await tx.save.need(granted('need', aNeed({ id: `need-falls-${n}` })));
    });
    const ids: string[] = [];
    for (const needId of ['need-falls', 'need-falls-2', 'need-falls-3']) {
      await score(needId);
      ids.push((await all(needId)).find((p) => p.expertiseId === 'expertise-ageing')?.id ?? '');
    }
    const [one = '', two = '', three = ''] = ids;
    await decideProposal(room.ctx, one, ACCEPT);
    await decideProposal(room.ctx, two, ACCEPT);
    await expect(decideProposal(room.ctx, three, ACCEPT)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('never proposes a blocked pair again, until the decision that blocked it is undone', async () => {
    await score();
    const id = await idOf('expertise-ageing');
    await decideProposal(room.ctx, id, reject('conflict-of-interest'));
    expect(await room.ctx.store.blockedFor('need-falls')).toEqual(['expertise-ageing']);
    await score();
    expect(await proposed()).not.toContain('expertise-ageing');
    await undoDecision(room.ctx, id);
    await room.work();
    expect(await proposed()).toContain('expertise-ageing');
  });

  it('leaves decided proposals as they were shown', async () => {
    await score();
    const { proposal } = await decideProposal(room.ctx, await idOf('expertise-ageing'), reject('wrong-topic'));
    await reviseNeed(room.ctx, 'need-falls', { description: 'Asfalt og tele på kommunale veger.' });
    await score();
    expect((await all()).find((p) => p.id === proposal.id)).toEqual({ ...proposal });
    expect(await proposed()).toEqual(['expertise-roads']);
  });

  it('retracts what no longer fits, and brings it back when it does', async () => {
    await score();
    const id = await idOf('expertise-ageing');
    await reviseNeed(room.ctx, 'need-falls', {
      title: 'Asfalt',
      description: 'Tele på kommunale veger.',
      concepts: [],
    });
    await score();
    expect((await all()).find((p) => p.id === id)?.status).toBe('retracted');
    await reviseNeed(room.ctx, 'need-falls', { title: 'Fall', description: 'Eldre faller hjemme.' });
    await score();
    expect((await all()).find((p) => p.id === id)?.status).toBe('proposed');
  });

  it('retracts everything undecided when the need is withdrawn', async () => {
    await score();
    await withdrawNeed(room.ctx, 'need-falls');
    await room.work();
    expect(await proposed()).toEqual([]);
    expect(opened('need', await room.ctx.store.needs.get('need-falls')).status).toBe('withdrawn');
  });

  it('retracts a profile that its owner removes', async () => {
    await score();
    await removeExpertise(room.ctx, 'expertise-ageing');
    await room.work();
    expect(await proposed()).not.toContain('expertise-ageing');
  });

  it('finds the open needs that a changed profile has come to fit', async () => {
    await score();
    expect(await proposed()).not.toContain('expertise-roads');
    const { name, unit, countyNumber, capacity, outputs } = anExpertise();
    const said = {
      name,
      unit,
      countyNumber,
      capacity,
      outputs,
      keywords: ['fallforebygging'],
      concepts: [],
      wants: [],
      language: null,
    };
    await reviseExpertise(room.ctx, 'expertise-roads', { ...said, description: 'Fall hos eldre som bor hjemme.' });
    await rescoreExpertise(room.ctx, { expertiseId: 'expertise-roads' }, unheard);
    await room.work();
    expect(await proposed()).toContain('expertise-roads');
  });

  it('parks a proposal until its day, and lets an undecided one expire when its time is up', async () => {
    await score();
    const id = await idOf('expertise-ageing');
    await decideProposal(room.ctx, id, reject('not-now', '2027-02-01'));
    await expireProposals(room.ctx);
    expect((await all()).find((p) => p.id === id)?.status).toBe('parked');

    room.clock.advance(Date.parse('2027-02-01T06:00:00.000Z') - Date.parse(room.clock.now()));
    await expireProposals(room.ctx);
    expect((await all()).find((p) => p.id === id)).toMatchObject({ status: 'proposed', parkedUntil: null });

    room.clock.advance(181 * 86_400_000);
    await expireProposals(room.ctx);
    expect((await all()).find((p) => p.id === id)?.status).toBe('expired');
  });
});
