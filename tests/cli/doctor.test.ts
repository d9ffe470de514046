import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandRoom, openCommandRoom } from '../support/command-room.ts';
import { freePort, startRedis } from '../support/redis.ts';

describe('kobler doctor', { timeout: 60_000 }, () => {
  let room: CommandRoom;
  beforeEach(async () => {
    room = await openCommandRoom();
  });
  afterEach(() => room.close());

  /** The parts in the order they were tried, each with how it went. */
  const verdicts = (out: string) =>
    out
      .trim()
      .split('\n')
      .flatMap((line) => /^(ok {3}|WRONG) (\w+): /.exec(line)?.slice(1, 3).join(' ') ?? []);

  it('finds everything well on a new installation', async () => {
    const { code, out } = await room.run(['doctor']);
    expect(code).toBe(0);
    expect(verdicts(out)).toEqual([
      'ok    configuration',
      'ok    disk',
      'ok    database',
      'ok    index',
      'ok    funding',
      'ok    queue',
    ]);
  });

  it('names a Redis that is not there and says what to do, after looking at everything else', async () => {
    const port = await freePort();
    const { code, out } = await room.run(['doctor'], { REDIS_URL: `redis://127.0.0.1:${port}` });
    expect(code).toBe(1);
    expect(verdicts(out)).toContain('ok    database');
    expect(out).toContain(
      `WRONG queue: Redis at 127.0.0.1:${port} does not answer (ECONNREFUSED). Start it or correct REDIS_URL; until then work waits in the database.`,
    );
  });

  it('finds a Redis that is there', async () => {
    const redis = await startRedis();
    try {
      const { code, out } = await room.run(['doctor'], { REDIS_URL: redis.url });
      expect({ code, verdict: verdicts(out).at(-1) }).toEqual({ code: 0, verdict: 'ok    queue' });
    } finally {
      await redis.stop();
    }
  });

  it('names what is wrong with the configuration', async () => {
    const { code, out } = await room.run(['doctor'], { KOBLER_WORKERS: '0' });
    expect(code).toBe(1);
    expect(out).toContain('KOBLER_WORKERS: Give a whole number from 1 to 64.');
  });

  it('says when the file is no database', async () => {
    await room.write('kobler.sqlite', 'This is a text of some length, and no database at all.'.repeat(40));
    const { code, out } = await room.run(['doctor']);
    expect({ code, verdicts: verdicts(out) }).toEqual({
      code: 1,
      verdicts: ['ok    configuration', 'ok    disk', 'WRONG database'],
    });
    expect(out).toContain('The file is not a database');
  });
});
