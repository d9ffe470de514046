import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, readPlaces } from '../../src/cli/fixtures.ts';
import { type ImportNoun, importFile } from '../../src/cli/import.ts';
import { readFunding } from '../../src/usecases/assess-funding.ts';
import type { Ctx } from '../../src/usecases/context.ts';
import { type AppRoom, openAppRoom } from '../support/app-room.ts';

let room: AppRoom;
let ctx: Ctx;
let folder: string;

beforeAll(async () => {
  room = await openAppRoom();
  ctx = { ...room.ctx, places: await readPlaces() };
  folder = await mkdtemp(join(tmpdir(), 'kobler-import-'));
});
afterAll(async () => {
  await room.close();
  await rm(folder, { recursive: true });
});

async function counts(noun: ImportNoun, file: string) {
  const { added, changed, unchanged, lines } = await importFile(ctx, noun, file);
  return { added, changed, unchanged, skipped: lines.length };
}

async function written(name: string, records: readonly object[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, records.map((record) => JSON.stringify(record)).join('\n'));
  return file;
}

describe('importing files', () => {
  it.each<[ImportNoun, string[], number]>([
    ['schemes', ['schemes', 'schemes.json'], 100],
    ['eu-calls', ['eu-calls', 'eu-calls.jsonl'], 17],
    ['units', ['units', 'units.jsonl'], 20],
    ['expertise', ['expertise', 'expertise.jsonl'], 215],
    ['needs', ['matching-dev', 'needs.jsonl'], 79],
  ])('takes every record of the shipped %s, and changes nothing the second time', async (noun, path, total) => {
    const file = fixture(...path);
    expect(await counts(noun, file)).toEqual({ added: total, changed: 0, unchanged: 0, skipped: 0 });
    expect(await counts(noun, file)).toEqual({ added: 0, changed: 0, unchanged: total, skipped: 0 });
  });

  it('gives an example need its money: what each scheme says, and every family that has something', async () => {
    const funding = await readFunding(ctx, 'sunnfjord-langtidsfravaer');
    expect(funding).toHaveLength(101);
    const alive = funding.filter(({ option }) => option.verdict !== 'cannot').map(({ option }) => option.family);
    expect(new Set(alive)).toEqual(
      new Set(['skjonnsmidler', 'nfr', 'eu', 'interreg', 'national', 'regional', 'foundation']),
    );
    const rff = funding.find(({ option }) => option.schemeId === 'rff-vestland');
    expect(rff?.assessment.rules[0]?.text.nn).toBe('Ordninga er avvikla.');
  });

  it('leaves out what cannot be used, by line and reason, and takes the rest', async () => {
    const file = await written('needs.jsonl', [
      { id: 'n1', municipality_number: '5001', title: 'Trygghet', description: 'Eldre faller hjemme.' },
      { id: 'n2', municipality_number: '9999', title: 'Veger', description: 'Hull i vegen.' },
      { id: 'n1', municipality_number: '5001', title: 'Annet', description: 'Samme id.' },
    ]);
    const { added, lines } = await importFile(ctx, 'needs', file);
    expect(added).toBe(1);
    expect(lines).toEqual([
      { line: 2, reason: '/municipality_number: There is no such municipality. Use a number of the 357 of 2024.' },
      { line: 3, reason: 'Its id is that of line 1, which was used. Ids must differ.' },
    ]);
  });

  it('takes an institution that a register has twice by one name for one organisation', async () => {
    const file = await written('units.jsonl', [
      { id: '1.0.0.0', nb: 'Privatperson', institution: 'PRIVAT' },
      { id: '9001.0.0.0', nb: 'Kystinstituttet AS', institution: 'KYST' },
      { id: '9002.0.0.0', nb: 'Kystinstituttet', institution: 'KYSTINST' },
      { id: '9002.1.0.0', nb: 'Avdeling for tang', institution: 'KYSTINST' },
    ]);
    expect(await counts('units', file)).toEqual({ added: 1, changed: 0, unchanged: 0, skipped: 0 });
    expect(await ctx.store.organisations.get('org-kystinstituttet')).toMatchObject({ kind: 'institute' });
  });
});
