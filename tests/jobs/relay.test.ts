import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEASE_MS } from '../../jobs/queue.ts';
import { Relay } from '../../jobs/relay.ts';
import { KoblerError } from '../../src/domain/errors.ts';
import { plusMs } from '../../src/domain/time.ts';
import { openQueueRoom, type QueueRoom } from '../support/queue-room.ts';

const AGAIN_MS = 60_000;

describe('the relay to an outside queue', () => {
  let room: QueueRoom;
  let carried: string[];
  let reachable: boolean;

  beforeEach(async () => {
    room = await openQueueRoom();
    carried = [];
    reachable = true;
  });
  afterEach(() => room.close());

  function relay(): Relay {
    const carrier = {
      ready: async () => undefined,
      carry: async (jobs: readonly { id: string }[]) => {
        if (!reachable) throw new KoblerError('unavailable', 'Nobody answers.');
        carried.push(...jobs.map(({ id }) => id));
      },
    };
    return new Relay(room.parts({}), carrier, AGAIN_MS);
  }

  async function add(count: number): Promise<string[]> {
    return room.store.write(async (tx) => {
      const ids: string[] = [];
      for (let i = 0; i < count; i++) {
        ids.push(await tx.outbox.add({ kind: 'propose-couplings', payload: { needId: `need-${i}` } }));
      }
      return ids;
    });
  }

  it('hands every due row over once, however many there are', async () => {
    const ids = await add(1_234);
    await relay().relayDue();
    await relay().relayDue();
    expect(carried.toSorted()).toEqual(ids.toSorted());
  });

  it('hands a row over again when the outside queue has forgotten it', async () => {
    const [id] = await add(1);
    await relay().relayDue();
    room.clock.advance(AGAIN_MS);
    await relay().relayDue();
    expect(carried).toEqual([id]);
    room.clock.advance(1);
    await relay().relayDue();
    expect(carried).toEqual([id, id]);
  });

  it('does not hand over a row that a worker holds', async () => {
    const [id = ''] = await add(1);
    await relay().relayDue();
    const now = room.clock.now();
    const until = plusMs(now, AGAIN_MS + LEASE_MS);
    await room.store.jobRows.leaseOne(id, { worker: 'worker-b', now, until });
    room.clock.advance(AGAIN_MS + 1);
    await relay().relayDue();
    expect(carried).toEqual([id]);
    room.clock.advance(LEASE_MS);
    await relay().relayDue();
    expect(carried).toEqual([id, id]);
  });

  it('takes its mark back when the outside queue could not be reached', async () => {
    const [id = ''] = await add(1);
    reachable = false;
    await expect(relay().relayDue()).rejects.toThrow('Nobody answers.');
    expect((await room.row(id)).relayedAt).toBeNull();
    reachable = true;
    await relay().relayDue();
    expect(carried).toEqual([id]);
  });
});
