import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Environment variables; nothing of the machine's own is passed on beside the path. */
export type Settings = Readonly<Record<string, string>>;

/** How a command ended, and what it wrote. */
export type Ran = { code: number | null; out: string; err: string };

/** A server in a process of its own. */
export type ServerProcess = {
  /** Where it listens, such as http://127.0.0.1:40123. */
  url: string;
  pid: number;
  /** What it has written so far. */
  written(): { out: string; err: string };
  /** Resolves when it has written this to standard error. */
  says(text: string): Promise<void>;
  /** kill -9: nothing is finished. */
  kill(): Promise<void>;
  /** SIGTERM; answers with the exit code. */
  stop(): Promise<number | null>;
};

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/src/main.js');
const SOURCES = ['src', 'matching', 'db', 'jobs', 'web'];

/** Runs the built product's command line to its end, in the folder `cwd`. */
export async function kobler(args: readonly string[], settings: Settings, cwd: string): Promise<Ran> {
  const { child, written } = start(args, settings, cwd);
  const [code] = await ended(child);
  return { code, ...written() };
}

/** Starts `kobler serve` and waits until it listens; stops with what it wrote when it ends instead. */
export async function serve(args: readonly string[], settings: Settings, cwd: string): Promise<ServerProcess> {
  const { child, written, says } = start(['serve', ...args], settings, cwd);
  const gone = ended(child);
  const started = /^kobler: serving at (\S+)$/m;
  await Promise.race([
    says(started),
    gone.then(([code]) => Promise.reject(new Error(`The server ended with ${code}:\n${written().err}`))),
  ]);
  return {
    url: started.exec(written().err)?.[1] ?? '',
    pid: child.pid ?? Number.NaN,
    written,
    says,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await gone;
      return code;
    },
  };
}

function start(args: readonly string[], settings: Settings, cwd: string) {
  requireBuild();
  const env = { PATH: process.env['PATH'], ...settings };
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { out: '', err: '' };
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    texts.out += chunk;
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    texts.err += `${line}\n`;
    for (const listener of listeners) listener();
  });
  const says = (wanted: string | RegExp) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (typeof wanted === 'string' ? !texts.err.includes(wanted) : !wanted.test(texts.err)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });
  return { child, says, written: () => ({ ...texts }) };
}

/** `close`, not `exit`: then everything it wrote has been read. */
async function ended(child: ChildProcess): Promise<[number | null]> {
  const [code]: unknown[] = await once(child, 'close');
  return [typeof code === 'number' ? code : null];
}

/** A build that is older than the sources would prove nothing. */
function requireBuild(): void {
  const mark = join(ROOT, 'dist/.built');
  const built = existsSync(mark) ? statSync(mark).mtimeMs : 0;
  const newer = SOURCES.flatMap(filesUnder).find((file) => statSync(join(ROOT, file)).mtimeMs > built);
  if (newer !== undefined) throw new Error(`${newer} is newer than the build. Run script/build, then the tests.`);
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}
