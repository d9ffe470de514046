import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from '../../db/sqlite.ts';
import { toKoblerError } from '../../db/sqlite-faults.ts';
import { createStore, storeOn } from '../../db/store.ts';
import type { Store } from '../../src/ports.ts';
import { manualClock } from '../support/clock.ts';
import { BROKER } from '../support/granted.ts';
import { sequentialIds } from '../support/ids.ts';
import { tempFolder } from '../support/store.ts';

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await tempFolder());
});
afterEach(() => remove());

const open = (file: string): Promise<Store> =>
  createStore({ file, clock: manualClock(), ids: sequentialIds(), busyTimeoutMs: 50 });
const unavailable = (part: string) => ({ code: 'unavailable', message: expect.stringContaining(part) });

describe('opening a store', () => {
  test('makes the folders that are missing', async () => {
    const store = await open(join(folder, 'a', 'b', 'kobler.sqlite'));
    await expect(store.check()).resolves.toBeUndefined();
    await store.close();
  });

  test('in a folder that cannot be made stops, saying what to check', async () => {
    writeFileSync(join(folder, 'in-the-way'), 'a file');
    await expect(open(join(folder, 'in-the-way', 'kobler.sqlite'))).rejects.toMatchObject(
      unavailable('folder of the database'),
    );
    await expect(open('/proc/nowhere/kobler.sqlite')).rejects.toMatchObject(unavailable('folder of the database'));
  });

  test('where nothing can be written stops, saying what to check', async () => {
    await expect(open('/proc/self/kobler.sqlite')).rejects.toMatchObject(unavailable('cannot be opened'));
  });

  test('on a file that is not a database stops, and leaves it as it was', async () => {
    const file = join(folder, 'letter.txt');
    const letter = 'Dear municipality. '.repeat(500);
    writeFileSync(file, letter);
    await expect(open(file)).rejects.toMatchObject(unavailable('not a database'));
    expect(readFileSync(file, 'utf8')).toBe(letter);
  });

  test("on another program's database stops, and leaves it as it was", async () => {
    const file = join(folder, 'other.sqlite');
    const other = new Database(file);
    other.exec('create table cats (name text)');
    other.close();
    const before = readFileSync(file);
    await expect(open(file)).rejects.toMatchObject(unavailable('not a database of this program'));
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('a store', () => {
  test('whose disk is full says so, keeps nothing of the transaction, and goes on when there is room again', async () => {
    const sqlite = await openSqlite(join(folder, 'kobler.sqlite'));
    const store = storeOn(sqlite, sequentialIds(), manualClock());
    const pages = Number(sqlite.raw.pragma('page_count', { simple: true }));
    sqlite.raw.pragma(`max_page_count = ${pages + 5}`);
    const flood = store.write(async (tx) => {
      for (let i = 0; i < 2_000; i++) await tx.outbox.add({ kind: 'housekeeping', payload: {}, key: `key-${i}` });
    });
    await expect(flood).rejects.toMatchObject(unavailable('disk is full'));
    expect((await store.jobs.list(BROKER, {}, { limit: 1 })).items).toEqual([]);
    sqlite.raw.pragma('max_page_count = 1000000');
    await store.write((tx) => tx.outbox.add({ kind: 'housekeeping', payload: {} }));
    expect((await store.jobs.list(BROKER, {}, { limit: 2 })).items).toHaveLength(1);
    await store.close();
  });

  test('does not go on piecemeal when the work ignores that its transaction is gone', async () => {
    const sqlite = await openSqlite(join(folder, 'kobler.sqlite'));
    const store = storeOn(sqlite, sequentialIds(), manualClock());
    const stubborn = store.write(async (tx) => {
      sqlite.raw.exec('rollback');
      await tx.outbox.add({ kind: 'housekeeping', payload: {} }).catch(() => undefined);
    });
    await expect(stubborn).rejects.toMatchObject({ code: 'unavailable' });
    expect((await store.jobs.list(BROKER, {}, { limit: 1 })).items).toEqual([]);
    await store.close();
  });

  test('waits for another process that writes, but not for ever; reading goes on meanwhile', async () => {
    const file = join(folder, 'kobler.sqlite');
    const store = await open(file);
    const other = new Database(file);
    other.exec('begin immediate');
    await expect(store.check()).rejects.toMatchObject(unavailable('busy'));
    await expect(store.write((tx) => tx.outbox.add({ kind: 'housekeeping', payload: {} }))).rejects.toMatchObject(
      unavailable('busy'),
    );
    expect(await store.jobs.counts()).toEqual({ pending: 0, running: 0, done: 0, failed: 0 });
    other.exec('commit');
    await expect(store.check()).resolves.toBeUndefined();
    other.close();
    await store.close();
  });

  test('that may only read says that it cannot write', async () => {
    const file = join(folder, 'kobler.sqlite');
    const sqlite = await openSqlite(file);
    const store = storeOn(sqlite, sequentialIds(), manualClock());
    sqlite.raw.pragma('query_only = on');
    await expect(store.check()).rejects.toMatchObject(unavailable('read-only'));
    await store.close();
  });

  test('whose file is damaged says so when it comes upon the damage', async () => {
    const file = join(folder, 'kobler.sqlite');
    await (await open(file)).close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, 4_096));
    await expect(open(file)).rejects.toMatchObject(unavailable('damaged'));
  });

  test('keeps the audit log and the decisions as they were written, whoever asks', async () => {
    const sqlite = await openSqlite(join(folder, 'kobler.sqlite'));
    const store = storeOn(sqlite, sequentialIds(), manualClock());
    const entry = { actor: 'system', action: 'need.submitted', subjectKind: 'need', subjectId: 'n', details: {} };
    await store.write((tx) => tx.addAudit({ at: '2026-11-21T08:00:00.000Z', ...entry }));
    for (const change of ["update audit_log set actor = 'nobody'", 'delete from audit_log']) {
      expect(() => sqlite.raw.exec(change)).toThrow('append only');
    }
    const triggers = sqlite.raw
      .prepare("select tbl_name from sqlite_master where type = 'trigger' order by 1")
      .pluck()
      .all();
    expect(triggers).toEqual(['audit_log', 'concept_confirmations', 'decisions'].flatMap((table) => [table, table]));
    await store.close();
  });

  test('that is closed in the middle of a transaction finishes it, and says afterwards that it is closed', async () => {
    const file = join(folder, 'kobler.sqlite');
    const store = await open(file);
    let closing = Promise.resolve();
    const id = await store.write(async (tx) => {
      closing = store.close();
      return tx.outbox.add({ kind: 'housekeeping', payload: {} });
    });
    await closing;
    await store.close();
    await expect(store.check()).rejects.toMatchObject(unavailable('closed'));
    await expect(store.jobs.get(id)).rejects.toMatchObject(unavailable('closed'));
    const again = await open(file);
    expect(await again.jobs.get(id)).toBeDefined();
    await again.close();
  });
});

test.each([
  ['SQLITE_IOERR_WRITE', 'unavailable'],
  ['SQLITE_CONSTRAINT_NOTNULL', 'internal'],
  ['SQLITE_ERROR', 'internal'],
])('%s is told as `%s`, without what the statement carried', (code, expected) => {
  const told = toKoblerError(new Database.SqliteError('near "Kari": syntax error', code));
  expect(told).toMatchObject({ code: expected, message: expect.not.stringContaining('Kari') });
});
