import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which folder may import what (docs/architecture.md). The longest matching room counts; `npm:` is a package. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'src/domain': ['src/domain'],
  matching: ['matching', 'npm:natural', 'node:'],
  web: ['web', 'npm:preact', 'npm:preact-render-to-string'],
  'src/usecases': [
    'src/usecases',
    'src/domain',
    'src/ports.ts',
    'src/job-rows.ts',
    'matching/engine.ts',
    'node:crypto',
  ],
  'src/imports': ['src/imports', 'src/domain', 'npm:zod'],
  db: ['db', 'src/domain', 'src/ports.ts', 'src/job-rows.ts', 'npm:kysely', 'npm:better-sqlite3', 'node:'],
  jobs: ['jobs', 'src/domain', 'src/ports.ts', 'src/job-rows.ts', 'src/usecases', 'npm:zod', 'node:'],
  'src/http': [
    'src/http',
    'src/domain',
    'src/ports.ts',
    'src/usecases',
    'src/imports/outputs/outputs.ts',
    'src/package-root.ts',
    'web',
    'npm:',
    'node:',
  ],
  'src/package-root.ts': ['node:'],
  'src/ports.ts': ['src/domain', 'src/job-rows.ts'],
  'src/job-rows.ts': ['src/domain'],
  'src/config.ts': ['npm:zod'],
  'src/log.ts': ['npm:pino'],
  'src/cli': ['src', 'matching', 'db', 'jobs', 'web', 'npm:', 'node:'],
  'src/main.ts': ['src', 'matching', 'db', 'jobs', 'web', 'npm:', 'node:'],
};

/** One file may know a library that its folder may not. */
const ONLY_HERE: Record<string, readonly string[]> = {
  'jobs/bullmq.ts': ['npm:bullmq', 'npm:ioredis'],
  'jobs/redis.ts': ['npm:ioredis'],
  'jobs/dashboard.ts': ['npm:@bull-board/api', 'npm:@bull-board/express'],
};

const root = join(import.meta.dirname, '..');
const files = ['src', 'matching', 'db', 'jobs', 'web'].flatMap(sourcesUnder);

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return sourcesUnder(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'|\brequire\(\s*'([^']+)'\s*\)/g;

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(IMPORT)].map((m) => target(file, m[1] ?? m[2] ?? m[3] ?? m[4] ?? ''));
}

function target(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(root, join(root, dirname(file), specifier));
  if (specifier.startsWith('node:')) return specifier;
  const parts = specifier.split('/');
  return `npm:${specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]}`;
}

function roomOf(file: string): string {
  const rooms = Object.keys(MAY_IMPORT).filter((room) => file === room || file.startsWith(`${room}/`));
  return rooms.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function isAllowed(rule: string, imported: string): boolean {
  return rule.endsWith(':') ? imported.startsWith(rule) : imported === rule || imported.startsWith(`${rule}/`);
}

describe('the architecture', () => {
  it('has a rule for every source file', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => roomOf(file) === '')).toEqual([]);
  });

  it('lets every folder import only what it may know', () => {
    const breaches = files.flatMap((file) => {
      const allowed = [...(MAY_IMPORT[roomOf(file)] ?? []), ...(ONLY_HERE[file] ?? [])];
      return importsOf(file)
        .filter((imported) => !allowed.some((rule) => isAllowed(rule, imported)))
        .map((imported) => `${file} imports ${imported}`);
    });
    expect(breaches).toEqual([]);
  });

  it('has no circular imports', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file).filter((i) => files.includes(i))]));
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('opens what is sealed in one file only', () => {
    expect(files.filter((file) => /Sealed\.open/.test(readFileSync(join(root, file), 'utf8')))).toEqual([
      'src/domain/access.ts',
    ]);
  });

  it('reads the environment in one file only', () => {
    expect(files.filter((file) => /process\.env\b/.test(readFileSync(join(root, file), 'utf8')))).toEqual([
      'src/config.ts',
    ]);
  });

  it('asks the clock of the machine only where it is wired', () => {
    const middle = files.filter((file) => /^(src\/(domain|usecases|imports)|matching|db)\//.test(file));
    expect(
      middle.filter((file) => /Date\.now\(|new Date\(\)|Math\.random\(/.test(readFileSync(join(root, file), 'utf8'))),
    ).toEqual([]);
  });

  it('says nothing of needs, brokers or municipalities in matching', () => {
    const engine = files.filter((file) => file.startsWith('matching/'));
    const words = /\b(needs?|brokers?|municipalit(y|ies)|kommunen?)\b/i;
    const code = (file: string) => readFileSync(join(root, file), 'utf8').replaceAll(/'[^'\n]*'|`[^`]*`/g, '');
    expect(
      engine.filter((file) => words.test(code(file).replaceAll(/\b(it|they|that|which|we) needs?\b/g, ''))),
    ).toEqual([]);
  });
});
