import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kobler } from '../support/product.ts';

const folder = mkdtempSync(join(tmpdir(), 'match-'));
const fixture = (...path: string[]) => join(import.meta.dirname, '../../fixtures', ...path);
const needs = fixture('matching-dev', 'needs.jsonl');
const expertise = fixture('expertise', 'expertise.jsonl');
const qrels = fixture('matching-dev', 'qrels.tsv');

afterAll(() => rmSync(folder, { recursive: true }));

/** Writes records as JSONL; answers with the file. */
function file(name: string, content: string | Buffer | readonly object[]): string {
  const path = join(folder, name);
  const isText = typeof content === 'string' || Buffer.isBuffer(content);
  writeFileSync(path, isText ? content : content.map((record) => JSON.stringify(record)).join('\n'));
  return path;
}

const match = (...args: string[]) => kobler(['match', ...args], {}, folder);
const evaluate = (...args: string[]) => kobler(['evaluate', ...args], {}, folder);

const someNeeds = file('needs', [
  { id: 'flom', title: 'Flom i sentrum', description: 'Overvannet renner inn i kjellere.', county_number: '46' },
  { id: 'stille', title: 'Zxqv', concepts: [] },
]);
const someExpertise = file('expertise', [
  {
    id: 'hydro',
    nameEn: 'Hydrology',
    name: 'Vann og by',
    description: '',
    outputs: [{ title: 'Overvann i byer', abstract: 'Flommer.', year: 2024 }],
  },
  { id: 'skole', name: 'Skole', description: 'Vi forsker på læring.', keywords: ['fravær'], language: 'nb' },
]);

describe('kobler match', () => {
  it('writes TREC lines for every need and the real groups, best first, at most --top of them', async () => {
    const { code, out, err } = await match(
      '--needs',
      needs,
      '--expertise',
      expertise,
      '--format',
      'trec',
      '--top',
      '7',
    );
    expect([code, err]).toEqual([0, '']);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' '));
    expect(new Set(rows.map(([need]) => need)).size).toBe(79);
    for (const [, q0, , rank, score, tag] of rows) {
      expect([q0, tag]).toEqual(['Q0', 'kobler']);
      expect(Number(rank)).toBeLessThanOrEqual(7);
      expect(Number(score)).toBeGreaterThan(0);
      expect(Number(score)).toBeLessThanOrEqual(1);
    }
    rows.forEach(([need, , , rank, score], i) => {
      const next = rows[i + 1];
      if (next?.[0] !== need) return;
      expect(Number(next?.[3])).toBe(Number(rank) + 1);
      expect(Number(next?.[4])).toBeLessThanOrEqual(Number(score));
    });
  });

  it('writes JSON lines with score, reasons, quotes and what is missing', async () => {
    const { out } = await match('--needs', someNeeds, '--expertise', someExpertise, '--format', 'jsonl');
    const answers: unknown[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(2);
    expect(answers).toEqual([
      {
        needId: 'flom',
        expertiseId: 'hydro',
        rank: 1,
        score: expect.any(Number),
        reasons: expect.arrayContaining([
          {
            code: 'text.concept',
            value: expect.any(Number),
            reason: expect.objectContaining({ nb: 'Begge handler om overvannshåndtering' }),
            quotes: { need: ['Overvannet renner'], expertise: ['Overvann i byer'] },
          },
        ]),
        missing: expect.arrayContaining(['sentrum']),
      },
      expect.objectContaining({ expertiseId: 'skole', rank: 2 }),
    ]);
  });

  it('writes a table for people, and says so when nothing was found', async () => {
    const { out } = await match('--needs', someNeeds, '--expertise', someExpertise);
    expect(out.split('\n')).toEqual([
      'flom  Flom i sentrum',
      expect.stringMatching(/^ {3}1 {2}0\.\d\d {2}hydro {2}Vann og by +Overvann i byer$/),
      '',
      'stille  Zxqv',
      '   nothing in common with any expertise',
      '',
      '',
    ]);
  });

  it('reads gzipped JSONL and JSON arrays, and lists unknown fields in one note on standard error', async () => {
    const zipped = file('needs.gz', gzipSync('{"id":"n","title":"Overvann","colour":"red"}\n'));
    const array = file('expertise.json', '[\n{"id":"e","name":"Overvann","shoe_size":42,"colour":1}\n]');
    const { code, out, err } = await match('--needs', zipped, '--expertise', array, '--format', 'trec');
    expect(code).toBe(0);
    expect(out).toMatch(/^n Q0 e 1 0\.\d{6} kobler\n$/);
    expect(err).toBe(
      `kobler: note: ${zipped}: not used here: colour\nkobler: note: ${array}: not used here: shoe_size, colour\n`,
    );
  });

  it('writes nothing but the reason when a line is broken, and ends with 1', async () => {
    const lines = Array.from({ length: 10 }, (_, i) =>
      i === 6 ? '{"id": "n7", "title' : `{"id":"n${i}","title":"t"}`,
    );
    const broken = file('broken', lines.join('\n'));
    expect(await match('--needs', broken, '--expertise', expertise)).toEqual({
      code: 1,
      out: '',
      err: `kobler: ${broken}: line 7: is not valid JSON: it ends too early\n`,
    });
  });

  it('lists every line that cannot be used', async () => {
    const broken = file('faults', '{"id":"a","title":"b"}\nnope\n{"id":"c"}\n');
    expect(await match('--needs', broken, '--expertise', expertise)).toEqual({
      code: 1,
      out: '',
      err: `kobler: ${broken}: 2 faults; nothing was done.
  line 2: is not valid JSON
  line 3/title: says nothing, and neither does the description
`,
    });
  });

  it('stops on a count and a format that it does not know', async () => {
    const count = await match('--needs', needs, '--expertise', expertise, '--top', '0');
    expect([count.code === 0, count.out]).toEqual([false, '']);
    expect(count.err).toContain('whole number from 1');
    const format = await match('--needs', needs, '--expertise', expertise, '--format', 'xml');
    expect([format.code === 0, format.out]).toEqual([false, '']);
    expect(format.err).toContain('trec, jsonl, table');
  });

  it('ends quietly when its reader goes away', async () => {
    const main = join(import.meta.dirname, '../../dist/src/main.js');
    const child = spawn(
      process.execPath,
      [main, 'match', '--needs', needs, '--expertise', expertise, '--format', 'jsonl'],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    const notProgress = err.split('\n').filter((line) => !line.startsWith('Matching: '));
    expect([code, notProgress]).toEqual([0, ['']]);
  });
});

describe('kobler evaluate', () => {
  let run: string;
  beforeAll(async () => {
    const { out } = await match('--needs', needs, '--expertise', expertise, '--format', 'trec');
    run = file('run.trec', out);
  });

  it('prints each measure with its interval', async () => {
    const { code, out, err } = await evaluate('--run', run, '--qrels', qrels);
    expect([code, err]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe(`${run}: 79 needs`);
    for (const [i, measure] of ['ndcg@10', 'recall@20', 'p@5', 'mrr'].entries()) {
      expect(lines[i + 2]).toMatch(new RegExp(`^${measure} +0\\.\\d{3} {2}0\\.\\d{3}–0\\.\\d{3}$`));
    }
  });

  it('compares with another run, and tells which needs are unanswered or unjudged', async () => {
    const other = file('other.trec', 'strange Q0 x 1 1 t\nsunnfjord-langtidsfravaer Q0 uis-laringsmiljo 1 1 t\n');
    const { code, out, err } = await evaluate('--run', run, '--qrels', qrels, '--against', other);
    expect(code).toBe(0);
    expect(out).toContain('Difference, first minus second, need by need (79 needs)');
    expect(out).toMatch(/recall@20 +\+0\.\d{3} {2}\+0\.\d{3} to \+0\.\d{3} {2}p = 0\.0001/);
    expect(err).toMatch(
      /other\.trec: .* and 73 more: judged but not answered, counted as 0\n.*strange: answered but not judged, left out/,
    );
  });

  it('names the file and line of what is broken', async () => {
    const broken = file('broken.trec', 'q Q0 d 1 0.5 t\nq Q0 d 1\n');
    const { code, out, err } = await evaluate('--run', broken, '--qrels', qrels);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      `kobler: ${broken}: line 2: has 4 columns where 6 are expected (query Q0 document rank score tag).\n`,
    );
  });
});
