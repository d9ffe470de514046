import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProviders } from '../../src/cli/sign-in-providers.ts';
import { tempFolder } from '../support/store.ts';

const HERE = 'https://kobler.example.no';

describe('the file of those who vouch for people', () => {
  let folder: string;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ folder, remove } = await tempFolder());
  });
  afterAll(() => remove());

  async function file(content: string): Promise<string> {
    const path = join(folder, 'providers.json');
    await writeFile(path, content);
    return path;
  }

  it('is not needed', () => {
    expect(readProviders(undefined, undefined)).toEqual([]);
  });

  it('is understood as docs/operating.md shows it', async () => {
    const docs = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
    const shown = /<!-- providers:begin -->\n```json\n([\s\S]*?)```/.exec(docs)?.[1] ?? '';
    const providers = readProviders(await file(shown), HERE);
    expect(providers.map(({ name, title, origins }) => [name, title, origins])).toEqual([
      ['feide', 'Feide', ['https://auth.dataporten.no']],
      ['ansattporten', 'Ansattporten', ['https://ansattporten.no', 'https://login.ansattporten.no']],
    ]);
  });

  it('is refused with every mistake by name', async () => {
    const wrong = [{ name: 'Feide!', title: 'Feide', issuer: 'feide', clientId: 'x', clientSecrt: 'y', roles: [] }];
    const path = await file(JSON.stringify(wrong));
    for (const name of ['0.name', '0.issuer', '0.clientSecret', '0.roles']) {
      expect(() => readProviders(path, HERE)).toThrow(`${name}:`);
    }
  });

  it('is refused when it is no JSON, is not there, or people could not come back', async () => {
    const path = await file('nei');
    expect(() => readProviders(path, HERE)).toThrow('cannot be read as JSON');
    expect(() => readProviders(join(folder, 'gone.json'), HERE)).toThrow('cannot be read as JSON');
    expect(() => readProviders(path, undefined)).toThrow('KOBLER_URL');
  });
});
