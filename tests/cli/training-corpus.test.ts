import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countWordsCommand } from '../../src/cli/train-vectors.ts';
import { readTaggedTexts, readTrainingTexts } from '../../src/cli/training-corpus.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, records: readonly object[]): void {
  const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(lines) : lines);
}

describe('reading a folder of texts to train from', () => {
  it('reads the files that are there by their names', async () => {
    write('nb.jsonl.gz', [{ src: 'here', lang: 'nb', text: 'Skolen er stor.' }]);
    write('nb-nn-sentences.jsonl.gz', [{ nb: 'Skolen er stor.', nn: 'Skulen er stor.' }]);
    write('nb-en-words.jsonl.gz', [{ synset: '1', nob: ['skole'], nno: ['skule'], eng: ['school'] }]);
    write('nb-nn-en-strings.jsonl.gz', [{ nb: 'Skole', nn: null, en: 'School' }]);
    expect(await readTrainingTexts(folder)).toEqual({
      texts: [
        { text: 'Skolen er stor.', language: 'nb' },
        { text: 'Skulen er stor.', language: 'nn' },
      ],
      parallel: [
        { nb: ['Skolen er stor.'], nn: ['Skulen er stor.'] },
        { nb: ['skole', 'skule'], en: ['school'] },
        { nb: ['Skole'], nn: undefined, en: ['School'] },
      ],
    });
  });

  it('says which files it looks for when there is none', async () => {
    await expect(readTrainingTexts(folder)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('nb.jsonl.gz'),
    });
  });

  it('names file, line and field of a record it cannot use', async () => {
    write('nn.jsonl.gz', [
      { lang: 'nn', text: 'Godt' },
      { lang: 'da', text: 'Fejl' },
    ]);
    await expect(readTrainingTexts(folder)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/nn\.jsonl\.gz: line 2 lang: /),
    });
  });

  it('puts the title or name of a tagged text before it', async () => {
    write('tagged.jsonl', [
      { language: 'nb', title: 'Tom kum', text: 'Hvor ble vannet av?', concepts: ['overvann'] },
      { language: 'en', name: 'Water group', text: 'We study water.', concepts: [] },
    ]);
    expect(await readTaggedTexts(join(folder, 'tagged.jsonl'))).toEqual([
      { language: 'nb', text: 'Tom kum. Hvor ble vannet av?', concepts: ['overvann'] },
      { language: 'en', text: 'Water group. We study water.', concepts: [] },
    ]);
  });
});

describe('kobler count-words', () => {
  it('counts Norwegian words, both sides of the sentence pairs once', async () => {
    write('nb.jsonl.gz', [{ lang: 'nb', text: 'skole skole skole' }]);
    write('en.jsonl.gz', [{ lang: 'en', text: 'school school school' }]);
    write('nb-nn-sentences.jsonl.gz', [{ nb: 'vann vann vann', nn: 'vatn vatn vatn' }]);
    const out = join(folder, 'counts.tsv.gz');
    await countWordsCommand().parseAsync(['--corpus', folder, '--out', out], { from: 'user' });
    expect(gunzipSync(readFileSync(out)).toString('utf8')).toBe('skole\t3\nvann\t3\nvatn\t3\n');
  });
});
