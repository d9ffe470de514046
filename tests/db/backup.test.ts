import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { restoreFile } from '../../db/restore.ts';
import { createStore } from '../../db/store.ts';
import type { Store } from '../../src/ports.ts';
import { FJELLVIK, HAVNESUND } from '../support/cast.ts';
import { manualClock } from '../support/clock.ts';
import { sequentialIds } from '../support/ids.ts';
import { tempFolder } from '../support/store.ts';

let folder: string;
let remove: () => Promise<void>;
let file: string;
let copy: string;
beforeEach(async () => {
  ({ folder, remove } = await tempFolder());
  file = join(folder, 'kobler.sqlite');
  copy = join(folder, 'backup.sqlite');
});
afterEach(() => remove());

const open = (path = file): Promise<Store> => createStore({ file: path, clock: manualClock(), ids: sequentialIds() });
const names = async (path: string): Promise<(string | undefined)[]> => {
  const store = await open(path);
  const found = [await store.organisations.get(FJELLVIK.id), await store.organisations.get(HAVNESUND.id)];
  await store.close();
  return found.map((organisation) => organisation?.id);
};
/** A backup with Fjellvik in it; Havnesund was registered in the database afterwards. */
async function backedUp(): Promise<void> {
  const store = await open();
  await store.write((tx) => tx.save.organisation(FJELLVIK));
  await store.backup(copy);
  await store.write((tx) => tx.save.organisation(HAVNESUND));
  await store.close();
}

describe('a backup', () => {
  test('holds what was committed before it, as one file, and can be opened', async () => {
    await backedUp();
    expect(readdirSync(folder).toSorted()).toEqual(['backup.sqlite', 'kobler.sqlite']);
    expect(await names(copy)).toEqual(['fjellvik', undefined]);
    expect(await names(file)).toEqual(['fjellvik', 'havnesund']);
  });

  test('is consistent while the store goes on writing, from this process and from another connection', async () => {
    const store = await open();
    const other = await open();
    const pairs = async (): Promise<void> => {
      for (let i = 0; i < 300; i++) {
        await (i % 2 === 0 ? store : other).write(async (tx) => {
          const details = { filling: 'x'.repeat(2_000) };
          await tx.addEvent({
            at: '2026-11-21T08:00:00.000Z',
            name: 'first',
            subjectId: String(i),
            audience: [],
            details,
          });
          await tx.addEvent({
            at: '2026-11-21T08:00:00.000Z',
            name: 'second',
            subjectId: String(i),
            audience: [],
            details,
          });
        });
      }
    };
    await pairs();
    const writing = pairs();
    await store.backup(copy);
    await writing;
    const kept = new Database(copy, { readonly: true });
    const counts = kept.prepare('select count(*) as n from events group by name').pluck().all();
    expect(counts).toHaveLength(2);
    expect(counts[0]).toBe(counts[1]);
    expect(Number(counts[0])).toBeGreaterThanOrEqual(300);
    expect(kept.pragma('integrity_check', { simple: true })).toBe('ok');
    kept.close();
    await other.close();
    await store.close();
  });

  test('takes the place of an older one', async () => {
    const store = await open();
    await store.backup(copy);
    await store.write((tx) => tx.save.organisation(FJELLVIK));
    await store.backup(copy);
    await store.close();
    expect(await names(copy)).toEqual(['fjellvik', undefined]);
  });

  test('is refused where it would overwrite the database, and where there is no folder', async () => {
    const store = await open();
    await expect(store.backup(file)).rejects.toMatchObject({ code: 'invalid' });
    await expect(store.backup(join(folder, 'nowhere', 'backup.sqlite'))).rejects.toMatchObject({ code: 'invalid' });
    await store.close();
  });
});

describe('restoring', () => {
  test('puts the backup where no database is, and makes the folder', async () => {
    await backedUp();
    const to = join(folder, 'new', 'kobler.sqlite');
    await restoreFile(copy, to);
    expect(await names(to)).toEqual(['fjellvik', undefined]);
  });

  test('over a database keeps the old one under the name it is given', async () => {
    await backedUp();
    const old = join(folder, 'old.sqlite');
    await restoreFile(copy, file, { keepAs: old });
    expect(await names(file)).toEqual(['fjellvik', undefined]);
    expect(await names(old)).toEqual(['fjellvik', 'havnesund']);
  });

  test('over a database without such a name is a `conflict` and changes nothing', async () => {
    await backedUp();
    await expect(restoreFile(copy, file)).rejects.toMatchObject({ code: 'conflict' });
    expect(await names(file)).toEqual(['fjellvik', 'havnesund']);
  });

  test('over a database that is in use is a `conflict` and changes nothing, even when nobody is writing', async () => {
    await backedUp();
    const store = await open();
    const restoring = restoreFile(copy, file, { keepAs: join(folder, 'old.sqlite') });
    await expect(restoring).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('in use') });
    await store.write((tx) => tx.save.organisation({ ...FJELLVIK, id: 'still-there' }));
    await store.close();
    expect(await names(file)).toEqual(['fjellvik', 'havnesund']);
    expect(readdirSync(folder).filter((name) => name.includes('restoring') || name === 'old.sqlite')).toEqual([]);
  });

  test('over a database that a dead process left open keeps what that had committed', async () => {
    await backedUp();
    const source = new Database(file);
    source.exec("insert into people values ('kari', 'Kari Eksempel', null, '2026-01-01')");
    // What kill -9 leaves: the file with its -wal beside it.
    const dead = join(folder, 'dead.sqlite');
    for (const beside of ['', '-wal']) writeFileSync(dead + beside, readFileSync(file + beside));
    source.close();
    const old = join(folder, 'old.sqlite');
    await restoreFile(copy, dead, { keepAs: old });
    const kept = await open(old);
    expect(await kept.people.get('kari')).toBeDefined();
    await kept.close();
    expect(await names(dead)).toEqual(['fjellvik', undefined]);
  });

  test('over a folder stops, and leaves the folder where it is', async () => {
    await backedUp();
    const to = join(folder, 'in-the-way');
    mkdirSync(to);
    await expect(restoreFile(copy, to, { keepAs: join(folder, 'old') })).rejects.toMatchObject({ code: 'unavailable' });
    expect(readdirSync(folder).toSorted()).toEqual(['backup.sqlite', 'in-the-way', 'kobler.sqlite']);
  });

  test('over a file too damaged to open works: that is what backups are for', async () => {
    await backedUp();
    writeFileSync(file, 'rubbish '.repeat(1_000));
    await restoreFile(copy, file, { keepAs: join(folder, 'old.sqlite') });
    expect(await names(file)).toEqual(['fjellvik', undefined]);
  });

  test.each<[string, () => void]>([
    ['is cut short', () => writeFileSync(copy, readFileSync(copy).subarray(0, 20_000))],
    ['is damaged inside', () => writeFileSync(copy, readFileSync(copy).fill(0x5a, 8_192, 12_288))],
    ['is not a database', () => writeFileSync(copy, 'Dear municipality. '.repeat(500))],
    ['is empty', () => writeFileSync(copy, '')],
    ['is of another program', () => change('pragma application_id = 7')],
    [
      'is from a newer version',
      () => change("insert into kysely_migration values ('9999-from-tomorrow', '2027-01-01')"),
    ],
  ])('from a backup that %s stops and changes nothing', async (_what, spoil) => {
    await backedUp();
    spoil();
    const restoring = restoreFile(copy, file, { keepAs: join(folder, 'old.sqlite') });
    await expect(restoring).rejects.toMatchObject({ code: 'unavailable' });
    expect(await names(file)).toEqual(['fjellvik', 'havnesund']);
    expect(readdirSync(folder).toSorted()).toEqual(['backup.sqlite', 'kobler.sqlite']);
  });

  test('from a file that is not there, or onto itself, is `invalid`', async () => {
    await backedUp();
    await expect(restoreFile(join(folder, 'nothing'), file)).rejects.toMatchObject({ code: 'invalid' });
    await expect(restoreFile(file, file)).rejects.toMatchObject({ code: 'invalid' });
    expect(existsSync(file)).toBe(true);
  });
});

function change(sql: string): void {
  const db = new Database(copy);
  db.exec(sql);
  db.close();
}
