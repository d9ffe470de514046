import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MIGRATIONS } from '../../db/migrations/index.ts';
import { createStore } from '../../db/store.ts';
import { manualClock } from '../support/clock.ts';
import { sequentialIds } from '../support/ids.ts';
import { tempFolder } from '../support/store.ts';

let folder: string;
let file: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await tempFolder());
  file = join(folder, 'kobler.sqlite');
});
afterEach(() => remove());

const openAndClose = async (): Promise<void> => {
  const store = await createStore({ file, clock: manualClock(), ids: sequentialIds() });
  await store.close();
};

test('the names of migrations sort in the order they run', () => {
  const names = MIGRATIONS.map(({ name }) => name);
  expect(names).toEqual(names.toSorted());
  expect(new Set(names).size).toBe(names.length);
});

test('opening an up-to-date database again changes nothing in it', async () => {
  await openAndClose();
  const before = readFileSync(file);
  await openAndClose();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a database from a newer version is refused, named, and left as it was', async () => {
  await openAndClose();
  const newer = new Database(file);
  newer.prepare("insert into kysely_migration values ('9999-from-tomorrow', '2027-01-01')").run();
  newer.close();
  const before = readFileSync(file);
  const expected = {
    code: 'unavailable',
    message: expect.stringMatching(/newer version.*9999-from-tomorrow.*Start that version/),
  };
  await expect(openAndClose()).rejects.toMatchObject(expected);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a migration that fails half-way leaves nothing behind', async () => {
  const foreign = new Database(file);
  // What is in the way of the first migration's last table, in a file that says it is ours.
  foreign.pragma('application_id = 1263485516');
  foreign.exec('create table counters (something text)');
  foreign.close();
  await expect(openAndClose()).rejects.toMatchObject({ code: 'internal' });
  const after = new Database(file);
  expect(after.prepare('select name from sqlite_master').pluck().all()).toEqual(['counters']);
  after.close();
});

test.each([
  'needs order by created_at desc, id desc',
  "needs where organisation_id = 'a' order by created_at desc, id desc",
  'expertise where removed = 0 order by created_at desc, id desc',
  'expertise where revision > 5 order by revision',
  'proposals where (score, created_at, id) < (1, 2, 3) order by score desc, created_at desc, id desc',
  "proposals where status = 'proposed' order by score desc, created_at desc, id desc",
  "jobs where state = 'pending' and run_at <= 'now' order by run_at, id",
  "jobs where state = 'pending' and relayed_at is null and run_at <= 'now' order by run_at, id",
  'jobs order by created_at desc, id desc',
  "audit_log where subject_kind = 'a' and subject_id = 'b' order by seq",
])('%s is read from an index, in order, without sorting', async (list) => {
  await openAndClose();
  const db = new Database(file, { readonly: true });
  const steps = db.prepare(`explain query plan select * from ${list} limit 10`).all();
  expect(steps).toEqual([
    expect.objectContaining({ detail: expect.stringMatching(/ USING (INDEX|INTEGER PRIMARY KEY)/) }),
  ]);
  db.close();
});

test('several processes that start at once on a new file all get a store', async () => {
  const child = new URL('open-child.ts', import.meta.url);
  const processes = ['a', 'b', 'c'].map((name) => fork(child, [file, name], { execArgv: ['--import', 'tsx'] }));
  const exits = processes.map((process) => once(process, 'exit'));
  await Promise.all(processes.map((process) => once(process, 'message')));
  for (const process of processes) process.send('go');
  expect(await Promise.all(exits)).toEqual([
    [0, null],
    [0, null],
    [0, null],
  ]);
  const db = new Database(file, { readonly: true });
  expect(db.prepare('select id from jobs order by id').pluck().all()).toEqual(['a-000001', 'b-000001', 'c-000001']);
  expect(db.prepare('select count(*) from kysely_migration').pluck().get()).toBe(MIGRATIONS.length);
  db.close();
}, 60_000);
