import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixture } from '../../src/cli/fixtures.ts';
import { kobler } from '../../tests/support/product.ts';
import { tempFolder } from '../../tests/support/store.ts';
import { manyProfiles } from './many-profiles.ts';

export type SizedDatabase = {
  folder: string;
  settings: Readonly<Record<string, string>>;
  /** Runs the built command line on it. */
  run(...args: string[]): Promise<string>;
  remove(): Promise<void>;
};

/** A database in a folder of its own, with the shipped schemes and so many profiles, made by the built command line. */
export async function sizedDatabase(profiles: number, corpus: string | undefined): Promise<SizedDatabase> {
  const { folder, remove } = await tempFolder();
  const settings = { KOBLER_DATABASE: join(folder, 'kobler.sqlite'), KOBLER_LOG_LEVEL: 'error' };
  const run = async (...args: string[]) => {
    const { code, out, err } = await kobler(args, settings, folder);
    if (code !== 0) throw new Error(`kobler ${args.join(' ')} ended with ${code}:\n${err}`);
    return out;
  };
  const file = join(folder, 'profiles.jsonl');
  await writeFile(file, (await manyProfiles(profiles, corpus)).join('\n'));
  await run('import', 'schemes', fixture('schemes', 'schemes.json'));
  await run('import', 'expertise', file);
  return { folder, settings, run, remove };
}
