/**
 * kill -9 of the server at random points of 200 submits. The points follow from a seed; to try others:
 *
 *   script/build && KILL_SEED=7 npx vitest run tests/journeys/kill.test.ts
 */
import { readFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fixture } from '../../src/cli/fixtures.ts';
import { type CommandRoom, openCommandRoom } from '../support/command-room.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { type Acknowledged, type Submission, submitAll } from '../support/submitters.ts';
import { type Blow, randomBlows, UnsteadyServer } from '../support/unsteady-server.ts';
import { expectAllScoredAlike, expectNothingTwice, listNeeds, untilScored } from './kill-checks.ts';

const SEED = Number(process.env['KILL_SEED'] ?? 1);
const SUBMITS = 200;
const CLIENTS = 4;
const SERVER_KILLS = 6;
const PROFILES = 20;
/** So many different texts: needs with the same text must be proposed the same. */
const TEXTS = 20;
/** Every so many submits the client does not hear the answer. */
const LOSES_EVERY = 10;
/** A short lease: the jobs of a killed server are taken over soon. */
const SETTINGS = { KOBLER_LOG_LEVEL: 'error', KOBLER_LEASE_SECONDS: '2', KOBLER_PROPOSALS_PER_NEED: '8' };
const TIMEOUT_MS = 180_000;

describe(`200 submits while the server is killed (KILL_SEED=${SEED})`, () => {
  let room: CommandRoom;

  beforeEach(async () => {
    room = await openCommandRoom(SETTINGS);
  });
  afterEach(() => room.close());

  it(
    'lose no need, double none, and get every one its proposals, with the embedded queue',
    async () => {
      const token = await prepare();
      const server = new UnsteadyServer(room.settings, room.folder);
      const acknowledged = await submitUnder(server, token, serverBlows(server));
      expect(acknowledged).toHaveLength(SUBMITS);
      await expectAllThereOnce(acknowledged, server, token);
    },
    TIMEOUT_MS,
  );

  it(
    'lose no need, double none, and get every one its proposals, with the queue on a Redis that is killed as well',
    async () => {
      const redis = await startRedis();
      try {
        const token = await prepare();
        const server = new UnsteadyServer({ ...room.settings, REDIS_URL: redis.url }, room.folder);
        const acknowledged = await submitUnder(server, token, [...serverBlows(server), ...redisBlows(redis)]);
        expect(acknowledged).toHaveLength(SUBMITS);
        await expectAllThereOnce(acknowledged, server, token);
      } finally {
        await redis.stop();
      }
    },
    TIMEOUT_MS,
  );

  /** Profiles to be proposed, schemes that could pay, and a token for a broker. */
  async function prepare(): Promise<string> {
    const profiles = await linesOf('expertise', 'expertise.jsonl');
    const some = profiles.filter((_, i) => i % Math.floor(profiles.length / PROFILES) === 0);
    await room.done('import', 'expertise', await room.write('some.jsonl', some.join('\n')));
    await room.done('import', 'schemes', fixture('schemes', 'schemes.json'));
    return (await room.done('token', 'create', '--role', 'broker', '--name', 'kill test')).trim();
  }

  async function submitUnder(server: UnsteadyServer, token: string, planned: readonly PlannedBlow[]) {
    const left = planned.toSorted((a, b) => a.afterAnswers - b.afterAnswers);
    let answers = 0;
    let striking = Promise.resolve();
    const onAnswered = () => {
      answers += 1;
      for (let [next] = left; next !== undefined && answers >= next.afterAnswers; [next] = left) {
        const { strike } = next;
        striking = striking.then(strike);
        left.shift();
      }
    };
    const acknowledged = await submitAll(await submissions(), { url: server.url, token, clients: CLIENTS, onAnswered });
    await striking;
    const again = acknowledged.filter(({ sent }) => sent > 1);
    const replayed = again.filter((one) => one.replayed);
    process.stdout.write(
      `KILL_SEED=${SEED}: ${planned.map((blow) => `${blow.what} after ${blow.afterAnswers}`).join(', ')}; ` +
        `${again.length} submits were sent again, ${replayed.length} of them had been stored before\n`,
    );
    expect(replayed.length).toBeGreaterThanOrEqual(SUBMITS / LOSES_EVERY);
    return acknowledged;
  }

  async function expectAllThereOnce(acknowledged: Acknowledged[], server: UnsteadyServer, token: string) {
    await untilScored(await server.url(), token);
    const listed = await listNeeds(await server.url(), token);
    expect(listed).toHaveLength(SUBMITS);
    expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(acknowledged.map(({ id }) => id)));
    expect(new Set(listed.map(({ unit }) => unit)).size).toBe(SUBMITS);
    expect(listed.every(({ status }) => status === 'matched')).toBe(true);
    expect(await server.stop()).toBe(0);
    const db = new Database(room.database, { readonly: true });
    try {
      expectNothingTwice(db, SUBMITS);
      expectAllScoredAlike(db, TEXTS);
    } finally {
      db.close();
    }
  }
});

type PlannedBlow = Blow & { what: string; strike: () => Promise<void> };

function serverBlows(server: UnsteadyServer): PlannedBlow[] {
  const planned = (blow: Blow) => ({ ...blow, what: 'server killed', strike: () => server.strike(blow) });
  return randomBlows(SEED, SERVER_KILLS, SUBMITS).map(planned);
}

function redisBlows(redis: TestRedis): PlannedBlow[] {
  const strike = async () => {
    await redis.kill();
    await redis.restart();
  };
  const planned = (blow: Blow) => ({ ...blow, what: 'Redis killed', strike });
  return randomBlows(SEED + 1, 1, SUBMITS).map(planned);
}

const text = z.object({ title: z.string(), description: z.string(), language: z.string() });

/** Each has a unit of its own to be told by; nothing else about needs with the same text differs. */
async function submissions(): Promise<Submission[]> {
  const texts = (await linesOf('matching-dev', 'needs.jsonl'))
    .slice(0, TEXTS)
    .map((line) => text.parse(JSON.parse(line)));
  return Array.from({ length: SUBMITS }, (_, i) => ({
    key: `submit-${i}`,
    body: { ...texts[i % TEXTS], municipalityNumber: '5038', unit: `Avdeling ${i}` },
    losesFirstAnswer: i % LOSES_EVERY === 0,
  }));
}

async function linesOf(...path: string[]): Promise<string[]> {
  return (await readFile(fixture(...path), 'utf8')).trim().split('\n');
}
