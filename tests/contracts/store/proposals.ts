import { beforeEach, expect, test } from 'vitest';
import type { Proposal } from '../../../src/domain/proposal.ts';
import type { ProposalFilter } from '../../../src/ports.ts';
import { aDecision, aNeed, anExpertise, aProposal, FJELLVIK, HAVNESUND, OYRA, STRANDHEIM } from '../../support/cast.ts';
import { ALL, allOpened, granted, opened, scopeOf } from '../../support/granted.ts';
import { addCast, type OpenStore, useRoom } from './room.ts';

const FIRST = aProposal();
/** Havnesund's need and Øyra's group. */
const HARBOUR = aProposal({
  id: 'proposal-harbour',
  needId: 'need-harbour',
  needOrganisationId: HAVNESUND.id,
  score: 0.9,
  status: 'accepted',
  brokerId: 'token-broker',
});
/** Fjellvik's need and Strandheim's group. */
const ICE = aProposal({
  id: 'proposal-ice',
  expertiseId: 'expertise-ice',
  expertiseOrganisationId: STRANDHEIM.id,
  score: 0.7,
  position: 2,
  createdAt: '2026-02-01T00:00:00.000Z',
});

const HARBOUR_NEED = aNeed({
  id: 'need-harbour',
  organisationId: HAVNESUND.id,
  municipalityNumber: '9902',
  countyNumber: '98',
  themes: ['smart-kommune'],
});

export function proposalContract(open: OpenStore): void {
  const room = useRoom(open);
  const save = (proposal: Proposal): Promise<void> =>
    room.store.write((tx) => tx.save.proposal(granted('proposal', proposal)));
  const get = async (id: string): Promise<Proposal> => opened('proposal', await room.store.proposals.get(id));
  const find = async (filter: ProposalFilter, scope = ALL): Promise<string[]> => {
    const { items } = await room.store.proposals.list(scope, filter, { limit: 10 });
    return allOpened('proposal', items).map((proposal) => proposal.id);
  };

  const due = async (now: string, limit = 10): Promise<string[]> =>
    allOpened('proposal', await room.store.proposals.due(now, limit)).map((proposal) => proposal.id);

  beforeEach(async () => {
    await addCast(room.store);
    await room.store.write(async (tx) => {
      await tx.save.need(granted('need', HARBOUR_NEED));
      await tx.save.expertise(
        granted('expertise', anExpertise({ id: 'expertise-ice', organisationId: STRANDHEIM.id })),
      );
    });
    await save(HARBOUR);
    await save(ICE);
  });

  test('a proposal comes back as it was saved, with features, explanation and funding', async () => {
    expect(await get(FIRST.id)).toEqual(FIRST);
    expect(await get(HARBOUR.id)).toEqual(HARBOUR);
    expect(await room.store.proposals.get('nothing')).toBeUndefined();
  });

  test('proposing the same pair again keeps the stored id and when it was made, and takes everything else', async () => {
    const again = {
      ...FIRST,
      id: 'proposal-new',
      createdAt: room.clock.now(),
      score: 0.1,
      modelVersion: 'test-2',
      version: 2,
    };
    await save(again);
    expect(await get(FIRST.id)).toEqual({ ...again, id: FIRST.id, createdAt: FIRST.createdAt });
    expect(await room.store.proposals.get('proposal-new')).toBeUndefined();
  });

  test('a stale proposal is refused', async () => {
    await expect(save({ ...FIRST, score: 0.1 })).rejects.toMatchObject({ code: 'conflict', stale: true });
    expect(await get(FIRST.id)).toEqual(FIRST);
  });

  test.each<[string, ProposalFilter, string[]]>([
    ['nothing: best score first, then newest', {}, [HARBOUR.id, ICE.id, FIRST.id]],
    ['status', { status: 'accepted' }, [HARBOUR.id]],
    ['broker', { brokerId: 'token-broker' }, [HARBOUR.id]],
    ['lowest score', { minScore: 0.7 }, [HARBOUR.id, ICE.id, FIRST.id]],
    ['a score just above', { minScore: 0.700001 }, [HARBOUR.id]],
    ['need', { needId: 'need-falls' }, [ICE.id, FIRST.id]],
    ['profile', { expertiseId: 'expertise-ageing' }, [HARBOUR.id, FIRST.id]],
    ['nobody has taken it', { brokerId: null }, [ICE.id, FIRST.id]],
    ['theme of the need', { theme: 'smart-kommune' }, [HARBOUR.id]],
    ['municipality of the need', { municipalityNumber: '9902' }, [HARBOUR.id]],
    ['county of the need', { countyNumber: '98' }, [HARBOUR.id]],
    ['county and theme', { countyNumber: '98', theme: 'helse-og-velferd' }, []],
    ['nothing, the newest day first', { order: 'newest' }, [ICE.id, HARBOUR.id, FIRST.id]],
    ['several at once', { needId: 'need-falls', status: 'accepted' }, []],
  ])('the queue can be narrowed by %s', async (_by, filter, expected) => {
    expect(await find(filter)).toEqual(expected);
  });

  test('they are counted by state, narrowed as the list is', async () => {
    const none = { proposed: 0, parked: 0, accepted: 0, rejected: 0, expired: 0, retracted: 0 };
    expect(await room.store.proposals.counts(ALL, {})).toEqual({ ...none, proposed: 2, accepted: 1 });
    expect(await room.store.proposals.counts(ALL, { theme: 'smart-kommune' })).toEqual({ ...none, accepted: 1 });
    expect(await room.store.proposals.counts(scopeOf(STRANDHEIM.id), {})).toEqual(none);
  });

  test('an organisation lists those of its own needs, and those of its own profiles once accepted', async () => {
    expect(await find({}, scopeOf(FJELLVIK.id))).toEqual([ICE.id, FIRST.id]);
    expect(await find({}, scopeOf(OYRA.id))).toEqual([HARBOUR.id]);
    expect(await find({}, scopeOf(STRANDHEIM.id))).toEqual([]);
    await save({ ...ICE, status: 'accepted', version: 2 });
    expect(await find({}, scopeOf(STRANDHEIM.id))).toEqual([ICE.id]);
  });

  test('the proposals of a need come by position', async () => {
    const ofNeed = allOpened('proposal', await room.store.proposals.ofNeed('need-falls'));
    expect(ofNeed.map((proposal) => proposal.id)).toEqual([FIRST.id, ICE.id]);
  });

  test('proposals are counted by need and state', async () => {
    const counts = await room.store.proposals.statusCounts(['need-falls', 'need-harbour', 'need-none']);
    expect(Object.fromEntries(counts)).toEqual({ 'need-falls': { proposed: 2 }, 'need-harbour': { accepted: 1 } });
  });

  test('needs with an undecided proposal for an expertise are found, decided ones are not', async () => {
    expect(await room.store.proposals.needsOpenFor('expertise-ageing')).toEqual(['need-falls']);
    await save({ ...FIRST, status: 'parked', parkedUntil: '2027-01-01', version: 2 });
    expect(await room.store.proposals.needsOpenFor('expertise-ageing')).toEqual([]);
  });

  test('what an expertise is found for is what nobody has decided or only parked, best first, a page at a time', async () => {
    const parked = aProposal({
      id: 'parked',
      needId: 'need-harbour',
      expertiseId: 'expertise-ice',
      status: 'parked',
      score: 0.8,
    });
    await save(parked);
    expect(
      allOpened('proposal', await room.store.proposals.ofExpertise('expertise-ageing')).map(({ id }) => id),
    ).toEqual([HARBOUR.id, FIRST.id].toSorted());
    const page = { limit: 1 };
    const first = await room.store.proposals.openOfExpertise('expertise-ice', page);
    const second = await room.store.proposals.openOfExpertise('expertise-ice', {
      ...page,
      cursor: first.nextCursor ?? '',
    });
    expect(allOpened('proposal', [...first.items, ...second.items]).map(({ id }) => id)).toEqual(['parked', ICE.id]);
    expect(second.nextCursor).toBeNull();
    const counts = await room.store.proposals.openCounts(['expertise-ice', 'expertise-ageing', 'nothing']);
    expect(counts).toEqual(
      new Map([
        ['expertise-ice', 2],
        ['expertise-ageing', 1],
      ]),
    );
  });

  test('due are the undecided that have expired and the parked whose day has come, and no others', async () => {
    await save({ ...FIRST, expiresAt: '2026-11-21T08:00:00.000Z', version: 2 });
    await save({
      ...ICE,
      status: 'parked',
      parkedUntil: '2026-11-21',
      expiresAt: '2026-12-01T00:00:00.000Z',
      version: 2,
    });
    await save({ ...HARBOUR, expiresAt: '2026-01-01T00:00:00.000Z', version: 2 });
    expect(await due('2026-11-20T23:59:59.999Z')).toEqual([]);
    expect(await due('2026-11-21T07:59:59.999Z')).toEqual([ICE.id]);
    expect(await due('2026-11-21T08:00:00.000Z')).toEqual([FIRST.id, ICE.id]);
    expect(await due('2026-11-21T08:00:00.000Z', 1)).toEqual([FIRST.id]);
  });

  test('decisions are kept in the order they were made, also within one millisecond', async () => {
    const yes = aDecision({ id: 'z-yes' });
    const undone = aDecision({ id: 'm-undone', verdict: 'undone' });
    const no = aDecision({
      id: 'a-no',
      verdict: 'rejected',
      reason: 'not-now',
      note: 'Etter valget',
      parkedUntil: '2027-09-15',
    });
    await room.store.write(async (tx) => {
      for (const decision of [yes, undone, no]) await tx.addDecision(granted('proposal', FIRST), decision);
    });
    expect(await room.store.decisions.ofProposal(FIRST.id)).toEqual([yes, undone, no]);
    expect(await room.store.decisions.ofProposal(ICE.id)).toEqual([]);
  });

  test('a blocked pair is known until it is unblocked; blocking and unblocking twice is the same as once', async () => {
    await room.store.write(async (tx) => {
      await tx.addDecision(granted('proposal', FIRST), aDecision());
      await tx.blockPair('need-falls', 'expertise-ageing', 'decision-yes');
      await tx.blockPair('need-falls', 'expertise-ageing', 'decision-yes');
    });
    expect(await room.store.blockedFor('need-falls')).toEqual(['expertise-ageing']);
    expect(await room.store.blockedFor('need-harbour')).toEqual([]);
    await room.store.write(async (tx) => {
      await tx.unblockPair('need-falls', 'expertise-ageing');
      await tx.unblockPair('need-falls', 'expertise-ageing');
    });
    expect(await room.store.blockedFor('need-falls')).toEqual([]);
  });
}
