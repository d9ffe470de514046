import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddedQueue } from '../../jobs/embedded.ts';
import { createHandlers } from '../../jobs/handlers.ts';
import { requireRole } from '../../src/domain/access.ts';
import { JOB_KINDS, type NewJob } from '../../src/domain/job.ts';
import { createPlaces } from '../../src/domain/place.ts';
import { SYSTEM } from '../../src/domain/principal.ts';
import { ExpertiseIndex } from '../../src/usecases/expertise-index.ts';
import { FundingIndex } from '../../src/usecases/funding-index.ts';
import { NeedIndex } from '../../src/usecases/need-index.ts';
import { aNeed, anExpertise, aScheme, FJELLVIK, OYRA } from '../support/cast.ts';
import { allOpened, granted } from '../support/granted.ts';
import { sequentialIds } from '../support/ids.ts';
import { openQueueRoom, type QueueRoom } from '../support/queue-room.ts';

describe('the handlers of jobs', () => {
  let room: QueueRoom;
  let queue: EmbeddedQueue;

  beforeEach(async () => {
    room = await openQueueRoom();
    const { store, clock } = room;
    const app = {
      store,
      clock,
      ids: sequentialIds('made'),
      places: createPlaces([]),
      settings: {
        proposalsPerNeed: 20,
        proposalTtlDays: 180,
        parkDays: 90,
        keepDays: { jobs: 30, events: 7, idempotency: 7 },
        session: { idleMs: 3_600_000, absoluteMs: 43_200_000 },
      },
      concepts: null,
      expertiseIndex: new ExpertiseIndex(store),
      fundingIndex: new FundingIndex(store),
      needIndex: new NeedIndex(store),
    };
    queue = room.own(new EmbeddedQueue(room.parts(createHandlers(app))));
  });
  afterEach(() => room.close());

  /** A job as somebody might have written it who does not know the types. */
  async function addRaw(kind: string, payload: unknown): Promise<string> {
    return room.add(Object.assign<NewJob, object>({ kind: 'housekeeping', payload: {} }, { kind, payload }));
  }

  it.each([
    ['propose-couplings', { needId: 42 }, '/needId'],
    ['propose-couplings', {}, '/needId'],
    ['rescore-expertise', { expertiseId: '' }, '/expertiseId'],
    ['housekeeping', { until: 'tomorrow' }, 'until'],
    ['watch-deadlines', ['today'], 'does not parse'],
  ])('fail a %s whose payload is %j at once, and say where', async (kind, payload, where) => {
    const id = await addRaw(kind, payload);
    await queue.runUntilEmpty();
    const row = await room.row(id);
    expect(row).toMatchObject({ state: 'failed', attempts: 1 });
    expect(row.lastError).toMatch(/^The payload of this job does not parse: /);
    expect(row.lastError).toContain(where);
  });

  it('do the work of every kind', async () => {
    const need = aNeed();
    const expertise = anExpertise();
    await room.store.write(async (tx) => {
      for (const organisation of [FJELLVIK, OYRA]) await tx.save.organisation(organisation);
      await tx.save.need(granted('need', need));
      await tx.save.expertise(granted('expertise', expertise));
      await tx.save.scheme(requireRole(SYSTEM, 'broker'), aScheme());
      const jobs: NewJob[] = [
        { kind: 'propose-couplings', payload: { needId: need.id } },
        { kind: 'rescore-expertise', payload: { expertiseId: expertise.id } },
        { kind: 'refresh-funding', payload: {} },
        { kind: 'expire-proposals', payload: {} },
        { kind: 'watch-deadlines', payload: {} },
        { kind: 'housekeeping', payload: {} },
      ];
      expect(jobs.map(({ kind }) => kind)).toEqual(JOB_KINDS);
      for (const job of jobs) await tx.outbox.add(job);
    });
    await queue.runUntilEmpty();
    expect(room.lines.filter(({ level }) => level === 'error')).toEqual([]);
    const proposals = allOpened('proposal', await room.store.proposals.ofNeed(need.id));
    expect(proposals.map(({ expertiseId }) => expertiseId)).toEqual([expertise.id]);
  });
});
