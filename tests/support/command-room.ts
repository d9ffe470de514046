import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kobler, type Ran, type Settings } from './product.ts';
import { tempFolder } from './store.ts';

/** A folder with a database, and the command line in it. */
export type CommandRoom = {
  folder: string;
  database: string;
  settings: Settings;
  /** Runs one command to its end. `more` adds to the settings, or replaces them. */
  run(args: readonly string[], more?: Settings): Promise<Ran>;
  /** The same, for what must go well: answers with its output, throws what it said otherwise. */
  done(...args: string[]): Promise<string>;
  /** Writes a file into the folder; answers with its path. */
  write(name: string, content: string | Uint8Array): Promise<string>;
  close(): Promise<void>;
};

export async function openCommandRoom(more: Settings = {}): Promise<CommandRoom> {
  const { folder, remove } = await tempFolder();
  const database = join(folder, 'kobler.sqlite');
  const settings = { KOBLER_DATABASE: database, ...more };
  return {
    folder,
    database,
    settings,
    run: (args, replaced = {}) => kobler(args, { ...settings, ...replaced }, folder),
    async done(...args) {
      const { code, out, err } = await kobler(args, settings, folder);
      if (code !== 0) throw new Error(`kobler ${args.join(' ')} ended with ${code}:\n${err}`);
      return out;
    },
    async write(name, content) {
      const file = join(folder, name);
      await writeFile(file, content);
      return file;
    },
    close: remove,
  };
}
