import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPlaces, type Places } from '../domain/place.ts';

/** The folder of the installed product, whether this runs from the sources or from the build. */
function root(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error('The package folder was not found above the program.');
  }
}

/** The path of a file the product ships. */
export function fixture(...path: string[]): string {
  return join(root(), 'fixtures', ...path);
}

/** The municipalities of 2024, from the shipped list. */
export async function readPlaces(): Promise<Places> {
  const text = await readFile(fixture('municipalities', 'municipalities.tsv'), 'utf8');
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  return createPlaces(
    rows.map(([municipalityNumber = '', name = '', countyNumber = '', countyName = '']) => ({
      municipalityNumber,
      name,
      countyNumber,
      countyName,
    })),
  );
}
