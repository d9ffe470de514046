import { readFile } from 'node:fs/promises';
import { fixture, readPlaces } from '../../src/cli/fixtures.ts';
import { type NeedFacts, needFacts } from '../../src/domain/funding/need-facts.ts';
import type { Places } from '../../src/domain/place.ts';
import type { Call, Scheme } from '../../src/domain/scheme.ts';
import type { OrganisationKind, Want } from '../../src/domain/words.ts';
import { parseEuCall } from '../../src/imports/eu-calls.ts';
import { parseScheme } from '../../src/imports/schemes.ts';

const now = '2026-11-21T08:00:00.000Z';

/** The shipped schemes and calls, as an import reads them. */
export type Catalogue = {
  places: Places;
  schemes: readonly Scheme[];
  scheme: (id: string) => Scheme;
  callsOf: (schemeId: string) => readonly Call[];
};

export async function readCatalogue(): Promise<Catalogue> {
  const places = await readPlaces();
  const records: unknown[] = JSON.parse(await readFile(fixture('schemes', 'schemes.json'), 'utf8'));
  const schemes = records.map((record) => parseScheme(record, { places, now }));
  const calls = (await jsonl('eu-calls', 'eu-calls.jsonl')).map((record) => parseEuCall(record, { now }));
  return {
    places,
    schemes,
    scheme: (id) => {
      const found = schemes.find((scheme) => scheme.id === id);
      if (found === undefined) throw new Error(`There is no scheme ${id}.`);
      return found;
    },
    callsOf: (schemeId) => calls.filter((call) => call.schemeId === schemeId),
  };
}

/** The records of a shipped JSONL file. */
export async function jsonl(...path: string[]): Promise<unknown[]> {
  const text = await readFile(fixture(...path), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

/** One municipality in each county, by the county's name. */
const MUNICIPALITIES = {
  Oslo: ['0301', '03'],
  Rogaland: ['1103', '11'],
  'Møre og Romsdal': ['1508', '15'],
  Nordland: ['1804', '18'],
  Østfold: ['3101', '31'],
  Akershus: ['3201', '32'],
  Buskerud: ['3301', '33'],
  Innlandet: ['3403', '34'],
  Vestfold: ['3905', '39'],
  Telemark: ['4003', '40'],
  Agder: ['4204', '42'],
  Vestland: ['4647', '46'],
  Trøndelag: ['5001', '50'],
  Troms: ['5501', '55'],
  Finnmark: ['5601', '56'],
} as const satisfies Record<string, readonly [string, string]>;
export type CountyName = keyof typeof MUNICIPALITIES;
export const COUNTIES = Object.keys(MUNICIPALITIES).filter((name): name is CountyName => name in MUNICIPALITIES);

/** A municipality's wish for a research project of 1.2 million kroner that begins in 2028. */
export function municipalNeed(
  county: CountyName,
  wants: readonly Want[] = ['forskningsprosjekt'],
  known: {
    budgetNok?: number | null;
    startQuarter?: string | null;
    pairedWith?: OrganisationKind;
    otherMunicipalityNumbers?: string[];
    municipalityNumber?: string;
  } = {},
): NeedFacts {
  const { budgetNok = 1_200_000, startQuarter = '2028Q1', municipalityNumber, ...others } = known;
  const [number, countyNumber] = MUNICIPALITIES[county];
  const need = { municipalityNumber: municipalityNumber ?? number, countyNumber, wants, budgetNok, startQuarter };
  return needFacts(need, others);
}
