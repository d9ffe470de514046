import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_ATTEMPTS } from '../../jobs/backoff.ts';
import { LEASE_MS, type Queue, type QueueParts } from '../../jobs/queue.ts';
import { KoblerError } from '../../src/domain/errors.ts';
import type { NewJob } from '../../src/domain/job.ts';
import { plusMs } from '../../src/domain/time.ts';
import { gate, openQueueRoom, type QueueRoom } from '../support/queue-room.ts';

/** Longer than any wait between two attempts. */
const LONG_MS = 900_000;

const scoring = (needId: string): NewJob => ({ kind: 'propose-couplings', payload: { needId } });

/** What every queue promises, whatever carries its rows. `make` builds one from its parts, not yet started. */
export function queueContract(name: string, make: (parts: QueueParts) => Queue): void {
  describe(`${name}: the life of a job`, () => {
    let room: QueueRoom;
    const queue = (handlers: Partial<QueueParts['handlers']>, worker?: string) =>
      room.own(make(room.parts(handlers, worker)));

    beforeEach(async () => {
      room = await openQueueRoom();
    });
    afterEach(() => room.close());

    it('runs a job once, with its payload', async () => {
      const seen: unknown[] = [];
      const work = queue({ 'propose-couplings': async (payload) => void seen.push(payload) });
      const id = await room.add(scoring('need-1'));
      await work.runUntilEmpty();
      await work.runUntilEmpty();
      expect(seen).toEqual([{ needId: 'need-1' }]);
      expect(await room.row(id)).toMatchObject({ state: 'done', attempts: 1, finishedAt: room.clock.now() });
    });

    it('runs the jobs that a job adds', async () => {
      const seen: unknown[] = [];
      const work = queue({
        'rescore-expertise': async () => void (await room.add(scoring('need-2'))),
        'propose-couplings': async (payload) => void seen.push(payload),
      });
      await room.add({ kind: 'rescore-expertise', payload: { expertiseId: 'expertise-1' } });
      await work.runUntilEmpty();
      expect(seen).toEqual([{ needId: 'need-2' }]);
    });

    it('leaves a job alone until it is due', async () => {
      const work = queue({});
      const id = await room.add({ ...scoring('need-1'), runAt: plusMs(room.clock.now(), 60_000) });
      await work.runUntilEmpty();
      expect(await room.row(id)).toMatchObject({ state: 'pending', attempts: 0 });
      room.clock.advance(60_000);
      await work.runUntilEmpty();
      expect(await room.row(id)).toMatchObject({ state: 'done', attempts: 1 });
    });

    it('runs a job again after a throw, when its wait is over', async () => {
      let calls = 0;
      const work = queue({
        'propose-couplings': async () => {
          calls += 1;
          if (calls === 1) throw new TypeError('Kari Nordmann is not a function');
        },
      });
      const id = await room.add(scoring('need-1'));
      await work.runUntilEmpty();
      expect(await room.row(id)).toMatchObject({
        state: 'pending',
        attempts: 1,
        // Half of the first ceiling: chance is fixed at one half here.
        runAt: plusMs(room.clock.now(), 1_000),
        lastError: "Internal error (TypeError). The log of the worker says where, under this job's id.",
      });
      await work.runUntilEmpty();
      expect(calls).toBe(1);
      room.clock.advance(1_000);
      await work.runUntilEmpty();
      expect(calls).toBe(2);
      expect(await room.row(id)).toMatchObject({ state: 'done', attempts: 2, lastError: null });
    });

    it('does not run a job again that was invalid', async () => {
      let calls = 0;
      const work = queue({
        'propose-couplings': async () => {
          calls += 1;
          throw new KoblerError('invalid', 'The need has no text.');
        },
      });
      const id = await room.add(scoring('need-1'));
      await work.runUntilEmpty();
      room.clock.advance(LONG_MS);
      await work.runUntilEmpty();
      expect(calls).toBe(1);
      expect(await room.row(id)).toMatchObject({ state: 'failed', attempts: 1, lastError: 'The need has no text.' });
    });

    it('gives a job up, visibly, after the last attempt', async () => {
      let calls = 0;
      const work = queue({
        'propose-couplings': async () => {
          calls += 1;
          throw new KoblerError('unavailable', 'The vectors are not there.');
        },
      });
      const id = await room.add(scoring('need-1'));
      for (let attempt = 0; attempt < MAX_ATTEMPTS + 2; attempt++) {
        await work.runUntilEmpty();
        room.clock.advance(LONG_MS);
      }
      expect(calls).toBe(MAX_ATTEMPTS);
      expect(await room.row(id)).toMatchObject({
        state: 'failed',
        attempts: MAX_ATTEMPTS,
        lastError: 'The vectors are not there.',
      });
      expect(await room.store.jobs.counts()).toMatchObject({ failed: 1, pending: 0, running: 0 });
      const events = await room.store.events.since(0, 100);
      expect(events).toMatchObject([{ name: 'job.failed', subjectId: id, details: { attempts: MAX_ATTEMPTS } }]);
    });

    it('takes over the job of a worker that died, when its lease has run out', async () => {
      const seen: unknown[] = [];
      const work = queue({ 'propose-couplings': async (payload) => void seen.push(payload) });
      const id = await room.add(scoring('need-1'));
      const now = room.clock.now();
      await room.store.jobRows.leaseOne(id, { worker: 'the dead one', now, until: plusMs(now, LEASE_MS) });
      await work.runUntilEmpty();
      expect(seen).toEqual([]);
      room.clock.advance(LEASE_MS);
      await work.runUntilEmpty();
      expect(seen).toEqual([{ needId: 'need-1' }]);
      expect(await room.row(id)).toMatchObject({ state: 'done', attempts: 2 });
    });

    it('gives up a job that kills every worker that takes it', async () => {
      const work = queue({ 'propose-couplings': () => Promise.reject(new Error('not reached')) });
      const id = await room.add(scoring('need-1'));
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        const now = room.clock.now();
        await room.store.jobRows.leaseOne(id, { worker: 'a dead one', now, until: plusMs(now, LEASE_MS) });
        room.clock.advance(LEASE_MS);
      }
      await work.runUntilEmpty();
      expect(await room.row(id)).toMatchObject({ state: 'failed', attempts: MAX_ATTEMPTS + 1 });
      expect((await room.row(id)).lastError).toMatch(/^Given up: the worker died/);
    });

    it('keeps one job pending per key, and runs it again when it was asked for during the run', async () => {
      let calls = 0;
      let again: string[] = [];
      const keyed: NewJob = { kind: 'propose-couplings', payload: { needId: 'need-1' }, key: 'propose:need-1' };
      const work = queue({
        'propose-couplings': async () => {
          calls += 1;
          if (calls > 1) return;
          again = await room.store.write(async (tx) => [await tx.outbox.add(keyed), await tx.outbox.add(keyed)]);
        },
      });
      const first = await room.add(keyed);
      expect(await room.add(keyed)).toBe(first);
      await work.runUntilEmpty();
      expect(calls).toBe(2);
      expect(new Set([first, ...again]).size).toBe(2);
      expect(await room.store.jobs.counts()).toEqual({ pending: 0, running: 0, done: 2, failed: 0 });
    });

    it('waits for the current job when it is stopped, and begins no other', async () => {
      const begun = gate();
      const release = gate();
      const work = queue({
        'propose-couplings': async () => {
          begun.open();
          await release.opened;
        },
      });
      const current = await room.add(scoring('need-1'));
      await work.start();
      await begun.opened;
      let stopped = false;
      const stopping = work.stop().finally(() => {
        stopped = true;
      });
      const next = await room.add(scoring('need-2'));
      expect(stopped).toBe(false);
      expect(await room.row(current)).toMatchObject({ state: 'running' });
      release.open();
      await stopping;
      expect(await room.row(current)).toMatchObject({ state: 'done', attempts: 1 });
      expect(await room.row(next)).toMatchObject({ state: 'pending', attempts: 0 });
    });

    it('is woken by a commit that added work', async () => {
      const ran = gate();
      const work = queue({ 'propose-couplings': async () => ran.open() });
      await work.start();
      await room.add(scoring('need-1'));
      await ran.opened;
      await work.stop();
      expect(await room.store.jobs.counts()).toMatchObject({ done: 1 });
    });

    it('stores how far a job has come, and tells those who listen', async () => {
      const work = queue({
        'propose-couplings': async (_, progress) => {
          await progress(3, 10);
          expect(await room.row(id)).toMatchObject({ progress: { done: 3, total: 10 } });
          await progress(10, 10);
        },
      });
      const id = await room.add(scoring('need-1'));
      await work.runUntilEmpty();
      expect(await room.row(id)).toMatchObject({ state: 'done', progress: { done: 10, total: 10 } });
      expect(await room.store.events.since(0, 10)).toMatchObject([
        { name: 'job.progress', subjectId: id, details: { kind: 'propose-couplings', done: 3, total: 10 } },
        { name: 'job.progress', subjectId: id, details: { kind: 'propose-couplings', done: 10, total: 10 } },
      ]);
    });

    it('shares the rows between workers, each row run by one', async () => {
      const seen: string[] = [];
      const handlers = {
        'propose-couplings': async (payload: unknown) => void seen.push(JSON.stringify(payload)),
      };
      const [a, b] = [queue(handlers, 'worker-a'), queue(handlers, 'worker-b')];
      for (let i = 0; i < 60; i++) await room.add(scoring(`need-${i}`));
      await Promise.all([a.runUntilEmpty(), b.runUntilEmpty()]);
      expect(new Set(seen).size).toBe(60);
      expect(seen).toHaveLength(60);
      expect(await room.store.jobs.counts()).toEqual({ pending: 0, running: 0, done: 60, failed: 0 });
    });

    it('repeats what is to be repeated, however many processes start', async () => {
      let calls = 0;
      const handlers = { 'expire-proposals': async () => void (calls += 1) };
      const [a, b] = [queue(handlers, 'worker-a'), queue(handlers, 'worker-b')];
      await Promise.all([a.start(), b.start()]);
      await Promise.all([a.stop(), b.stop()]);
      expect(await room.store.jobs.counts()).toMatchObject({ pending: 3 });
      const work = queue(handlers, 'worker-c');
      await work.runUntilEmpty();
      expect(calls).toBe(0);
      for (let hour = 0; hour < 3; hour++) {
        room.clock.advance(3_600_000);
        await work.runUntilEmpty();
      }
      expect(calls).toBe(3);
      expect(await room.store.jobs.counts()).toMatchObject({ pending: 3, failed: 0 });
    });

    it('repeats the next time, also when this time failed', async () => {
      const work = queue({ 'expire-proposals': () => Promise.reject(new KoblerError('invalid', 'No.')) });
      await work.start();
      room.clock.advance(3_600_000);
      await work.runUntilEmpty();
      expect(await room.store.jobs.counts()).toMatchObject({ pending: 3, failed: 1 });
    });

    it('logs one line per job, without what the job is about', async () => {
      const work = queue({
        'propose-couplings': async (payload) => {
          if (JSON.stringify(payload).includes('need-2')) throw new Error('Mottakeren heter Kari');
        },
      });
      const first = await room.add(scoring('need-1'));
      const second = await room.add(scoring('need-2'));
      await work.runUntilEmpty();
      const lines = room.lines.toSorted((a, b) => String(a['jobId']).localeCompare(String(b['jobId'])));
      expect(lines).toMatchObject([
        { level: 'info', event: 'job.done', jobId: first, kind: 'propose-couplings', attempts: 1 },
        { level: 'error', event: 'job.retried', jobId: second, kind: 'propose-couplings', attempts: 1, name: 'Error' },
      ]);
      expect(JSON.stringify(lines)).not.toMatch(/need-\d|Kari/);
    });

    it('is ready while work can be carried', async () => {
      const work = queue({});
      await expect(work.check()).resolves.toBeUndefined();
    });
  });
}
