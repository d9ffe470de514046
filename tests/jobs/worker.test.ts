import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaseBy } from '../../jobs/lease.ts';
import { LEASE_MS, type Progress, type QueueParts } from '../../jobs/queue.ts';
import { runJob } from '../../jobs/worker.ts';
import { JOB_KINDS, type Job } from '../../src/domain/job.ts';
import { gate, openQueueRoom, type QueueRoom } from '../support/queue-room.ts';

describe('a worker', () => {
  let room: QueueRoom;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    room = await openQueueRoom();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await room.close();
  });

  async function leased(parts: QueueParts): Promise<Job> {
    const id = await room.add({ kind: 'propose-couplings', payload: { needId: 'need-1' } });
    const job = await room.store.jobRows.leaseOne(id, leaseBy(parts));
    if (job === undefined) throw new Error('The job could not be leased.');
    return job;
  }

  async function pass(ms: number): Promise<void> {
    room.clock.advance(ms);
    await vi.advanceTimersByTimeAsync(ms);
  }

  it('keeps its lease for as long as it works', async () => {
    const release = gate();
    const parts = room.parts({ 'propose-couplings': () => release.opened });
    const job = await leased(parts);
    const run = runJob(parts, job);
    const other = { ...leaseBy(room.parts({}, 'worker-b')), limit: 1 };
    for (let third = 0; third < 9; third++) {
      await pass(LEASE_MS / 3);
      expect(await room.store.jobRows.lease({ ...other, now: room.clock.now() })).toEqual([]);
    }
    release.open();
    expect(await run).toEqual({ outcome: 'done' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stops at its next step, and leaves the row alone, when another worker has taken the job over', async () => {
    const begun = gate();
    const release = gate();
    const steps: number[] = [];
    const parts = room.parts({
      'propose-couplings': async (_: unknown, progress: Progress) => {
        begun.open();
        await release.opened;
        for (let step = 1; step <= 3; step++) {
          await progress(step, 3);
          steps.push(step);
        }
      },
    });
    const job = await leased(parts);
    const run = runJob(parts, job);
    await begun.opened;
    room.clock.advance(LEASE_MS);
    const taken = await room.store.jobRows.leaseOne(job.id, leaseBy(room.parts({}, 'worker-b')));
    expect(taken?.attempts).toBe(2);
    await pass(LEASE_MS / 3);
    release.open();
    expect(await run).toEqual({ outcome: 'lost' });
    expect(steps).toEqual([]);
    expect(await room.row(job.id)).toMatchObject({ state: 'running', leasedBy: 'worker-b', progress: null });
    expect(room.lines).toMatchObject([{ event: 'job.lost', jobId: job.id }]);
  });

  it('does not end a job that another worker has taken over, also when it was never told', async () => {
    const parts = room.parts({});
    const job = await leased(parts);
    room.clock.advance(LEASE_MS);
    await room.store.jobRows.leaseOne(job.id, leaseBy(room.parts({}, 'worker-b')));
    expect(await runJob(parts, job)).toEqual({ outcome: 'lost' });
    expect(await room.row(job.id)).toMatchObject({ state: 'running', leasedBy: 'worker-b' });
  });

  it('survives a store that cannot be written, and leaves the job to the next lease', async () => {
    const other = new Database(room.file);
    const parts = room.parts({ 'propose-couplings': async () => void other.exec('begin immediate') });
    const job = await leased(parts);
    expect(await runJob(parts, job)).toEqual({ outcome: 'lost' });
    other.close();
    expect(room.lines).toMatchObject([{ event: 'job.lost', jobId: job.id, code: 'unavailable' }]);
    expect(await room.row(job.id)).toMatchObject({ state: 'running' });
  });

  it('fails a job of a kind it does not know, and names those it knows', async () => {
    const parts = room.parts({});
    const newer = Object.assign(await leased(parts), { kind: 'learn' });
    expect(await runJob(parts, newer)).toEqual({
      outcome: 'failed',
      lastError: `Unknown job kind "learn". Known: ${JOB_KINDS.join(', ')}. Is this worker too old?`,
    });
  });

  it('stores the first step, the last, and at most five a second in between', async () => {
    const parts = room.parts({
      'propose-couplings': async (_: unknown, progress: Progress) => {
        for (let done = 1; done <= 100; done++) {
          room.clock.advance(20);
          await progress(done, 100);
        }
      },
    });
    const job = await leased(parts);
    await runJob(parts, job);
    const events = await room.store.events.since(0, 1_000);
    expect(events.map(({ details }) => details['done'])).toEqual([1, 11, 21, 31, 41, 51, 61, 71, 81, 91, 100]);
  });

  it('lets a handler that throws nothing at all fail like any other', async () => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors
    const parts = room.parts({ 'propose-couplings': () => Promise.reject(undefined) });
    const job = await leased(parts);
    expect(await runJob(parts, job)).toMatchObject({ outcome: 'retried' });
  });
});
