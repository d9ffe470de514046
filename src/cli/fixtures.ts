import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPlaces, type Places } from '../domain/place.ts';
import { packageRoot } from '../package-root.ts';

/** The path of a file the product ships. */
export function fixture(...path: string[]): string {
  return join(packageRoot(), 'fixtures', ...path);
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
