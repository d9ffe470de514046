import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandRoom, openCommandRoom } from '../support/command-room.ts';
import { type ServerProcess, serve } from '../support/product.ts';

const NEED = JSON.stringify({
  municipalityNumber: '5038',
  title: 'Fall hos eldre som bor hjemme',
  description: 'Mange eldre faller hjemme. Vi vil vite hva som hjelper før det skjer.',
});

describe('a server that is told to stop', { timeout: 60_000 }, () => {
  let room: CommandRoom;
  let token: string;
  let server: ServerProcess;

  beforeEach(async () => {
    room = await openCommandRoom();
    token = (await room.done('token', 'create', '--role', 'broker', '--name', 'shutdown')).trim();
    server = await serve(['--port', '0'], room.settings, room.folder);
  });
  afterEach(async () => {
    await server.kill();
    await room.close();
  });

  /** Sends the head of a submit; the server says that it wants the body. */
  async function beginSubmit(): Promise<ClientRequest> {
    const begun = request(`${server.url}/api/v1/needs`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(NEED),
        Expect: '100-continue',
      },
    });
    begun.flushHeaders();
    await once(begun, 'continue');
    return begun;
  }

  it('finishes the request that had begun, takes no new one, and ends well', async () => {
    const begun = await beginSubmit();
    const stopped = server.stop();
    await server.says('server.stopping');
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow('fetch failed');
    const answered = once(begun, 'response');
    begun.end(NEED);
    const [response]: IncomingMessage[] = await answered;
    response?.resume();
    expect(response?.statusCode).toBe(202);
    expect(await stopped).toBe(0);
    expect(rows('select status from needs')).toHaveLength(1);
  });

  it('ends no job half-way: it is done, or waits for the next start', async () => {
    const begun = await beginSubmit();
    const answered = once(begun, 'response');
    begun.end(NEED);
    await answered;
    expect(await server.stop()).toBe(0);
    const [scoring] = rows("select state, lease_until from jobs where kind = 'propose-couplings'");
    expect(['done', 'pending']).toContain(scoring?.['state']);
    expect(scoring?.['lease_until']).toBeNull();
  });

  function rows(sql: string): Record<string, unknown>[] {
    const db = new Database(room.database, { readonly: true });
    try {
      // oxlint-disable-next-line no-unsafe-type-assertion -- rows are read by column name below.
      return db.prepare(sql).all() as Record<string, unknown>[];
    } finally {
      db.close();
    }
  }
});
