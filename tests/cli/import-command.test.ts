import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixture } from '../../src/cli/fixtures.ts';
import { type CommandRoom, openCommandRoom } from '../support/command-room.ts';

describe('kobler import', { timeout: 60_000 }, () => {
  let room: CommandRoom;
  let lines: string[];

  beforeEach(async () => {
    room = await openCommandRoom();
    lines = (await readFile(fixture('matching-dev', 'needs.jsonl'), 'utf8')).trim().split('\n').slice(0, 10);
  });
  afterEach(() => room.close());

  /** A need of the file with other content in some of its fields. */
  const changed = (index: number, fields: object) =>
    JSON.stringify({ ...(JSON.parse(lines[index] ?? '') as object), ...fields });

  function stored(): unknown[] {
    const db = new Database(room.database, { readonly: true });
    try {
      return db.prepare('select id from needs order by id').pluck().all();
    } finally {
      db.close();
    }
  }

  it('takes the other nine when line 7 of 10 is broken, names the line, and ends with 1', async () => {
    const file = await room.write('needs.jsonl', lines.with(6, '{"id": "broken", "title": ').join('\n'));
    expect(await room.run(['import', 'needs', file])).toEqual({
      code: 1,
      out: '9 added, 0 changed, 0 unchanged, 1 skipped\n',
      err: `${file}: line 7: is not valid JSON: it ends too early\n`,
    });
    expect(stored()).toHaveLength(9);
  });

  it('takes nothing of a .gz file that is cut short', async () => {
    const whole = gzipSync(lines.join('\n'));
    const file = await room.write('needs.jsonl.gz', whole.subarray(0, whole.length - 200));
    const { code, out, err } = await room.run(['import', 'needs', file]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/: the \.gz file is cut short \(after line \d+\)\. Fetch it again\.$/m);
    expect(stored()).toEqual([]);
  });

  it('leaves out a need of a municipality that does not exist, naming the field', async () => {
    const file = await room.write('needs.jsonl', [lines[0], changed(1, { municipality_number: '9999' })].join('\n'));
    const { code, out, err } = await room.run(['import', 'needs', file]);
    expect({ code, out }).toEqual({ code: 1, out: '1 added, 0 changed, 0 unchanged, 1 skipped\n' });
    expect(err).toBe(
      `${file}: line 2: /municipality_number: There is no such municipality. Use a number of the 357 of 2024.\n`,
    );
  });

  it('keeps the first of two records with one id and other content, and says which lines', async () => {
    const file = await room.write('needs.jsonl', [lines[0], lines[1], changed(0, { title: 'Noe annet' })].join('\n'));
    const { code, out, err } = await room.run(['import', 'needs', file]);
    expect({ code, out }).toEqual({ code: 1, out: '2 added, 0 changed, 0 unchanged, 1 skipped\n' });
    expect(err).toBe(`${file}: line 3: Its id is that of line 1, which was used. Ids must differ.\n`);
  });

  it('changes a record that comes again with other content, and only that', async () => {
    const file = await room.write('needs.jsonl', lines.join('\n'));
    await room.done('import', 'needs', file);
    const later = await room.write('later.jsonl', lines.with(3, changed(3, { title: 'Noe annet' })).join('\n'));
    expect(await room.done('import', 'needs', later)).toBe('0 added, 1 changed, 9 unchanged, 0 skipped\n');
  });

  it('says when there is no such file', async () => {
    const { code, err } = await room.run(['import', 'expertise', 'nowhere.jsonl']);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'kobler: nowhere.jsonl: there is no such file. Check the path.\n',
    });
  });
});
