import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddedQueue } from '../../jobs/embedded.ts';
import { queueContract } from '../contracts/queue.ts';
import { openQueueRoom, type QueueRoom } from '../support/queue-room.ts';

queueContract('the embedded queue', (parts) => new EmbeddedQueue(parts));

describe('the embedded queue', () => {
  let room: QueueRoom;

  beforeEach(async () => {
    room = await openQueueRoom();
  });
  afterEach(() => room.close());

  it('leaves the rows to other processes where no worker is wanted', async () => {
    const server = room.own(new EmbeddedQueue(room.parts({}, 'server'), { work: false }));
    const worker = room.own(new EmbeddedQueue(room.parts({}, 'worker')));
    await server.start();
    const id = await room.add({ kind: 'propose-couplings', payload: { needId: 'need-1' } });
    await server.stop();
    expect(await room.row(id)).toMatchObject({ state: 'pending', attempts: 0 });
    await worker.runUntilEmpty();
    expect(await room.row(id)).toMatchObject({ state: 'done', attempts: 1 });
  });

  it('runs no more jobs at once than it was told', async () => {
    let now = 0;
    let most = 0;
    const work = async (_: unknown, progress: (done: number, total: number) => Promise<void>) => {
      now += 1;
      most = Math.max(most, now);
      await progress(1, 1);
      now -= 1;
    };
    const queue = room.own(new EmbeddedQueue(room.parts({ 'propose-couplings': work }), { concurrency: 3 }));
    for (let i = 0; i < 20; i++) await room.add({ kind: 'propose-couplings', payload: { needId: `need-${i}` } });
    await queue.runUntilEmpty();
    expect(most).toBe(3);
  });
});
