import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../src/cli/fixtures.ts';
import { parseNeed } from '../../src/imports/needs.ts';
import { jsonl } from '../support/catalogue.ts';
import { faultsOf } from './faults-of.ts';

const places = await readPlaces();
const parse = (value: unknown) => parseNeed(value, { places });

const record = {
  id: 'sunnfjord-langtidsfravaer',
  municipality_number: '4647',
  title: 'Førebygging av langtidsfråvær',
  description: 'Fleire elevar er borte frå skulen i veker.',
};

describe('a need from a file', () => {
  it('says where it belongs, what it wants and that the rest is not stated', () => {
    expect(
      parse({
        ...record,
        wants: ['forskningsprosjekt'],
        themes: ['oppvekst-og-utdanning'],
        budget_nok: 3_200_000,
        start_quarter: '2027Q3',
      }),
    ).toEqual({
      id: 'sunnfjord-langtidsfravaer',
      municipalityNumber: '4647',
      countyNumber: '46',
      organisationNumber: null,
      unit: null,
      language: null,
      title: 'Førebygging av langtidsfråvær',
      description: 'Fleire elevar er borte frå skulen i veker.',
      themes: ['oppvekst-og-utdanning'],
      serviceAreas: [],
      wants: ['forskningsprosjekt'],
      concepts: [],
      budgetNok: 3_200_000,
      startQuarter: '2027Q3',
      readiness: {},
      confidential: false,
      example: false,
    });
  });

  it('is an example when it comes from the made-up collection', async () => {
    const needs = (await jsonl('matching-dev', 'needs.jsonl')).map(parse);
    expect(needs).toHaveLength(79);
    expect(needs.every((need) => need.example)).toBe(true);
    expect(parse({ ...record, difficulty: 'plain', example: false }).example).toBe(false);
  });

  it('may name its municipality, in any of its languages', () => {
    const { municipality_number: _, ...unplaced } = record;
    expect(parse({ ...unplaced, municipality: 'Snåsa' }).municipalityNumber).toBe('5041');
    expect(parse({ ...unplaced, municipality: 'snåase' }).municipalityNumber).toBe('5041');
    expect(faultsOf(() => parse({ ...unplaced, municipality: 'Herøy' }))).toEqual({
      '/municipality': 'No municipality of 2024 is called this, or two are. Give its number.',
    });
    expect(faultsOf(() => parse(unplaced))).toEqual({ '/municipalityNumber': 'It is required.' });
  });

  it('may have begun already: files carry history', () => {
    expect(parse({ ...record, start_quarter: '2020Q1' }).startQuarter).toBe('2020Q1');
  });

  it.each([
    [
      { municipality_number: '9999' },
      '/municipality_number',
      'There is no such municipality. Use a number of the 357 of 2024.',
    ],
    [{ municipality: 'Bergen' }, '/municipality', 'The number is that of Sunnfjord. Mend the name or the number.'],
    [{ county_number: '50' }, '/county_number', 'Sunnfjord is in county 46.'],
    [{ county_number: '99' }, '/county_number', 'There is no such county. Use a number of the 15 of 2024.'],
    [
      { organisation_number: '123456789' },
      '/organisation_number',
      'It is not a valid organisation number: nine digits of which the last fits the others (mod 11).',
    ],
    [{ title: '   ' }, '/title', 'It is empty.'],
    [{ title: 'To\nlinjer' }, '/title', 'It has line breaks or control characters. Remove them.'],
    [{ description: 'x'.repeat(20_001) }, '/description', 'Use at most 20000 characters.'],
    [{ description: 'a\u0000b' }, '/description', 'It has control characters or broken ones. Remove them.'],
    [
      { themes: ['helse'] },
      '/themes/0',
      'Unknown value. Known: oppvekst-og-utdanning, helse-og-velferd, byutvikling, innovasjon-og-omstilling, smart-kommune.',
    ],
    [{ budget_nok: 1.5 }, '/budget_nok', 'Expected a whole number.'],
    [{ budget_nok: -1 }, '/budget_nok', 'Give at least 0.'],
    [{ start_quarter: '2027Q5' }, '/start_quarter', 'Give a quarter as yyyyQn, for instance 2027Q3.'],
    [{ id: 'æøå/..' }, '/id', 'Use 1–120 letters a–z, digits, dots, colons and dashes.'],
    [{ contact: 'noen@kommune.no' }, '/contact', 'Unknown field. Leave it out.'],
  ])('with %o is refused at %s', (wrong, pointer, message) => {
    expect(faultsOf(() => parse({ ...record, ...wrong }))).toEqual({ [pointer]: message });
  });
});
