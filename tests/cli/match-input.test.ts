import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readExpertise, readNeeds } from '../../src/cli/match-input.ts';
import { KoblerError } from '../../src/domain/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'match-input-'));
const shippedNeeds = join(import.meta.dirname, '../../fixtures/matching-dev/needs.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Buffer): string {
  const path = join(folder, 'records');
  writeFileSync(path, content);
  return path;
}

/** The error that reading these needs stops with. */
async function faultsOf(content: string | Buffer): Promise<KoblerError> {
  const error: unknown = await readNeeds(file(content)).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof KoblerError)) throw new Error('The needs were read, or failed otherwise.', { cause: error });
  return error;
}

describe('reading needs to match', () => {
  it('takes the shipped needs without a note', async () => {
    const { records, unknownFields } = await readNeeds(shippedNeeds);
    expect([records.size, unknownFields]).toEqual([79, []]);
    expect(records.get('sunnfjord-langtidsfravaer')?.query).toEqual({
      title: 'Førebygging av langtidsfråvær på ungdomsskulen',
      body: expect.stringContaining('Vi har fått fleire elevar'),
      language: 'nn',
      concepts: [],
    });
  });

  it('takes what is left out, or null, as not said', async () => {
    const { records } = await readNeeds(file('{"id":"a","title":null,"description":"Flom","concepts":null}'));
    expect(records.get('a')?.query).toEqual({ title: '', body: 'Flom', language: null, concepts: [] });
  });

  it('passes over fields that nobody knows and names them once', async () => {
    const { unknownFields } = await readNeeds(
      file('{"id":"a","title":"b","colour":1,"budgetNok":5}\n{"id":"c","title":"d","colour":2,"shoeSize":3}'),
    );
    expect(unknownFields).toEqual(['colour', 'shoe_size']);
  });

  it.each([
    ['a broken line', '{"id":"a","title":"b"}\n{"id":', 'line 2: is not valid JSON: it ends too early'],
    ['a .gz that is cut short', gzipSync(readFileSync(shippedNeeds)).subarray(0, 9000), 'the .gz file is cut short'],
    ['no records', '\n', 'holds no records'],
    ['a need that says nothing', '{"id":"a","title":""}', 'line 1/title: says nothing'],
    ['a field of the wrong kind', '{"id":"a","title":5}', 'line 1/title: Invalid input: expected string'],
    ['an unknown language', '{"id":"a","title":"b","language":"sv"}', 'line 1/language'],
    ['a line that is no record', '[[1]]\n', 'line 1: Invalid input: expected object'],
    ['no id', '{"title":"b"}', 'line 1/id'],
    ['an id with a space', '{"id":"a b","title":"b"}', 'line 1/id: must be text without spaces'],
    ['two records with one id', '{"id":"a","title":"b"}\n{"id":"a","title":"c"}', 'line 2: has the id of line 1'],
    ['bytes that are not UTF-8', Buffer.from('{"id":"a","title":"\xe5"}', 'latin1'), 'is not UTF-8 text'],
  ])('stops on %s and names the file and the line', async (_, content, message) => {
    const error = await faultsOf(content);
    expect(error.code).toBe('invalid');
    expect(error.message).toContain(join(folder, 'records'));
    expect(error.message).toContain(message);
  });

  it('counts all faults and lists the first twenty', async () => {
    const error = await faultsOf('nope\n'.repeat(30));
    expect(error.message).toContain('30 faults; nothing was done. The first 20:');
    expect(error.faults).toHaveLength(20);
    expect(error.faults[19]).toEqual({ pointer: 'line 20', message: 'is not valid JSON' });
  });
});

describe('reading expertise to match', () => {
  it('makes a part of the description, of the keywords and of each output, in either spelling of the fields', async () => {
    const record = {
      id: 'hydro',
      name: 'Vann',
      nameEn: 'Water',
      unit: 'Institutt for vann',
      description: '',
      language: 'nb',
      keywords: ['flom', 'overvann'],
      outputs: [
        { title: 'Flom i by', abstract: null, year: 2024 },
        { title: 'Ras', abstract: 'Om ras.' },
      ],
      concepts: ['flom'],
      county_number: '46',
    };
    const { records, unknownFields } = await readExpertise(file(JSON.stringify(record)));
    expect(unknownFields).toEqual([]);
    expect(records.get('hydro')?.document).toEqual({
      id: 'hydro',
      language: 'nb',
      concepts: ['flom'],
      parts: [
        { kind: 'self', text: 'Vann. Water. Institutt for vann' },
        { kind: 'keywords', text: 'flom. overvann' },
        { kind: 'output', text: 'Flom i by' },
        { kind: 'output', text: 'Ras. Om ras.' },
      ],
    });
  });
});
