import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandRoom, openCommandRoom } from '../support/command-room.ts';
import { serve } from '../support/product.ts';

describe('kobler backup and restore', { timeout: 60_000 }, () => {
  let room: CommandRoom;
  beforeEach(async () => {
    room = await openCommandRoom({ KOBLER_LOG_LEVEL: 'silent' });
  });
  afterEach(() => room.close());

  const makeToken = (name: string) => room.done('token', 'create', '--role', 'broker', '--name', name);
  const names = async () =>
    (await room.done('token', 'list'))
      .trim()
      .split('\n')
      .map((line) => line.split('\t').at(-1));

  it('bring back what was there when the copy was made, and keep beside what was there since', async () => {
    await makeToken('before');
    const server = await serve(['--port', '0'], room.settings, room.folder);
    expect(await room.done('backup', 'copy.sqlite')).toBe('Written to copy.sqlite.\n');
    expect(await room.run(['restore', 'copy.sqlite', '--replace'])).toMatchObject({
      code: 1,
      err: 'kobler: The database is in use. Stop the server and the workers first.\n',
    });
    await server.stop();
    await makeToken('after');

    expect(await room.run(['restore', 'copy.sqlite'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is a database in that place already.'),
    });
    expect(await names()).toEqual(['after', 'before']);

    const said = await room.done('restore', 'copy.sqlite', '--replace');
    expect(await names()).toEqual(['before']);
    const kept = (await readdir(room.folder)).find((name) => name.startsWith('kobler.sqlite.before-')) ?? '';
    expect(said).toBe(
      `${room.database} is now the backup. What was there, if anything, is ${join(room.folder, kept)}.\n`,
    );
    const { out } = await room.run(['token', 'list'], { KOBLER_DATABASE: join(room.folder, kept) });
    expect(out).toContain('\tafter\n');
  });

  it.each([
    { what: 'text', content: 'this is no database', said: 'The file is not a database' },
    { what: 'nothing', content: undefined, said: 'There is no backup with that name. Check the path.' },
  ])('never put $what in the place of the database', async ({ content, said }) => {
    await makeToken('before');
    if (content !== undefined) await room.write('copy.sqlite', content);
    const { code, err } = await room.run(['restore', 'copy.sqlite', '--replace']);
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(await names()).toEqual(['before']);
  });

  it('need a database, and a folder that is there', async () => {
    expect(await room.run(['backup', 'copy.sqlite'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no database at '),
    });
    await room.done('migrate');
    const { code, err } = await room.run(['backup', 'nowhere/copy.sqlite']);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'kobler: The folder of the backup does not exist. Make it first, or give another path.\n',
    });
  });

  it('leave alone, as every command does, a database that a newer version has made', async () => {
    await room.done('migrate');
    const db = new Database(room.database);
    db.prepare("insert into kysely_migration (name, timestamp) values ('9999-of-tomorrow', '2030-01-01')").run();
    db.close();
    for (const args of [['migrate'], ['serve', '--port', '0'], ['backup', 'copy.sqlite'], ['token', 'list']]) {
      const { code, err } = await room.run(args);
      expect(code).toBe(1);
      expect(err).toBe(
        'kobler: The database was made by a newer version of the program (it holds 9999-of-tomorrow). ' +
          'Start that version or a later one, or restore a backup from before the upgrade.\n',
      );
    }
    expect(await readdir(room.folder)).not.toContain('copy.sqlite');
  });
});
