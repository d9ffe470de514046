import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeConcepts, encodeConcepts, type Resources } from '../../matching/engine.ts';
import { compileConceptsCommand } from '../../src/cli/compile-concepts.ts';
import { fixture } from '../../src/cli/fixtures.ts';
import { loadResources } from '../../src/cli/resources.ts';

const TEXT = 'Hun står i døra på mandager med vondt i magen og vil ikke gå på skolen.';
const shipped = fixture('concepts', 'compiled.bin');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compiled-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The resources with this file of compiled concepts, and what was said on standard error meanwhile. */
async function loaded(file: string): Promise<{ resources: Resources; said: string }> {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const resources = await loadResources(file);
  const said = write.mock.calls.map(([text]) => String(text)).join('');
  write.mockRestore();
  return { resources, said };
}

describe('the compiled concepts', { timeout: 60_000 }, () => {
  it('are shipped as what the vocabulary, its examples, the counts and the vectors come to', async () => {
    const out = join(folder, 'anew.bin');
    await compileConceptsCommand().parseAsync(['--out', out], { from: 'user' });
    const same = (await readFile(out)).equals(await readFile(shipped));
    expect(same, 'fixtures/concepts/compiled.bin is old. Run: npm run compile:concepts').toBe(true);
  });

  it('are at most 4 MB, and used without a word', async () => {
    expect((await readFile(shipped)).length).toBeLessThanOrEqual(4_000_000);
    expect((await loaded(shipped)).said).toBe('');
  });

  it('that belong to other files are not used: the answers are the same, and what to run is said', async () => {
    const old = join(folder, 'old.bin');
    await writeFile(old, encodeConcepts(decodeConcepts(await readFile(shipped)).compiled, 'another fingerprint'));
    const { resources, said } = await loaded(old);
    expect(said).toMatch(/^kobler: note: .*old\.bin: It was made from other files.*npm run compile:concepts\n$/);
    const { resources: usual } = await loaded(shipped);
    expect(resources.concepts?.version).toBe(usual.concepts?.version);
    expect(resources.concepts?.suggest(TEXT, 'nb', 8)).toEqual(usual.concepts?.suggest(TEXT, 'nb', 8));
  });

  it.each([
    ['are missing', null, 'There is no such file.'],
    ['are something else', 'something else', 'This is not a file of compiled concepts.'],
  ])('that %s are made at the start', async (_, content, why) => {
    const file = join(folder, 'other.bin');
    if (content !== null) await writeFile(file, content);
    const { resources, said } = await loaded(file);
    expect(said).toContain(why);
    expect(resources.concepts?.suggest(TEXT, 'nb', 1)).toHaveLength(1);
  });
});
