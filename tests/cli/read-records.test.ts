import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { type ReadRecord, readRecords } from '../../src/cli/read-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer, name = 'records.jsonl'): Promise<ReadRecord[]> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const records: ReadRecord[] = [];
  for await (const record of readRecords(file)) records.push(record);
  return records;
}

describe('reading records from a file', () => {
  it('gives one record for each line, with its number, and skips blank lines and the byte order mark', async () => {
    expect(await read('\uFEFF{"id":"å"}\r\n\r\n{"id":"b"}')).toEqual([
      { line: 1, value: { id: 'å' } },
      { line: 3, value: { id: 'b' } },
    ]);
  });

  it('names the line of a broken record and goes on with the next', async () => {
    const lines = Array.from({ length: 10 }, (_, i) => (i === 6 ? '{"secret": words' : `{"n":${i}}`));
    const records = await read(lines.join('\n'));
    expect(records).toHaveLength(10);
    expect(records[6]).toEqual({ line: 7, fault: expect.stringContaining('is not valid JSON') });
    expect(JSON.stringify(records[6])).not.toContain('words');
    expect(records[9]).toEqual({ line: 10, value: { n: 9 } });
  });

  it('says that a line ends too early, or in which column it stops making sense', async () => {
    expect(await read('{"a":\n{"a" 1}')).toEqual([
      { line: 1, fault: 'is not valid JSON: it ends too early' },
      { line: 2, fault: 'is not valid JSON: see column 6' },
    ]);
  });

  it('reads a JSON array with the line of each element', async () => {
    expect(await read('\n[\n  {"a": "],}\\"["},\n\n  {"b": [1, 2]}\n]\n', 'records.json')).toEqual([
      { line: 3, value: { a: '],}"[' } },
      { line: 5, value: { b: [1, 2] } },
    ]);
    expect(await read('[]')).toEqual([]);
    expect(await read('[{"a":1},{"a":2}]')).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 1, value: { a: 2 } },
    ]);
  });

  it('finds the broken element of an array, an array that is never closed, and text after it', async () => {
    expect(await read('[\n{"a":1},\n{"a" 2},\n{"a":3}\n]')).toEqual([
      { line: 2, value: { a: 1 } },
      { line: 3, fault: 'is not valid JSON: see column 6' },
      { line: 4, value: { a: 3 } },
    ]);
    expect(await read('[\n{"a":1},\n{"a":2')).toEqual([
      { line: 2, value: { a: 1 } },
      { line: 2, fault: expect.stringContaining('never closed') },
    ]);
    expect(await read('[1] x')).toEqual([
      { line: 1, value: 1 },
      { line: 1, fault: 'has text after the end of the array' },
    ]);
    expect(await read('[1,,2]')).toContainEqual({ line: 1, fault: 'is an empty element: remove the comma' });
  });

  it('reads one object written over several lines', async () => {
    expect(await read('{\n "a": 1\n}\n')).toEqual([{ line: 1, value: { a: 1 } }]);
    expect(await read('{\n "a": 1,\n}\n')).toEqual([{ line: 1, fault: 'is not valid JSON: see line 3, column 1' }]);
  });

  it('reads gzipped files whatever they are called', async () => {
    expect(await read(gzipSync('{"a":1}\n{"a":2}\n'), 'zipped.data')).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 2, value: { a: 2 } },
    ]);
  });

  it('says that a .gz file is cut short, and how far it could be read', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `{"n":${(i * 7919) % 20_011}}`);
    const whole = gzipSync(lines.join('\n'));
    await expect(read(whole.subarray(0, whole.length / 2), 'short.gz')).rejects.toThrow(
      /short\.gz: the \.gz file is cut short \(after line \d+\)/,
    );
    await expect(read(whole.subarray(0, 12), 'shorter.gz')).rejects.toThrow(/cut short \(before the end of line 1\)/);
  });

  it('says that a file is missing, a folder, damaged or not UTF-8', async () => {
    await expect(readRecords(join(folder, 'nowhere.jsonl')).next()).rejects.toThrow(
      'nowhere.jsonl: there is no such file. Check the path.',
    );
    await expect(readRecords(folder).next()).rejects.toThrow('is a folder');
    const zipped = gzipSync('{"a":1}'.repeat(1000));
    zipped.fill(0xff, 20, 40);
    await expect(read(zipped, 'damaged.gz')).rejects.toThrow(/damaged/);
    await expect(read(Buffer.from('{"a":1}\n{"b":"\xe5"}\n', 'latin1'))).rejects.toThrow(/is not UTF-8 text/);
  });

  it('gives nothing for an empty file', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('\n \n')).toEqual([]);
    expect(await read(gzipSync(''))).toEqual([]);
  });
});
