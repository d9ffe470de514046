import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../src/cli/fixtures.ts';
import { parseExpertise } from '../../src/imports/expertise.ts';
import { jsonl } from '../support/catalogue.ts';
import { faultsOf } from './faults-of.ts';

const now = '2026-11-21T08:00:00.000Z';
const places = await readPlaces();
const parse = (value: unknown) => parseExpertise(value, { now, places });

const record = {
  id: 'sof-ost',
  name: 'Senter for omsorgsforskning',
  institution: 'Universitetet i Agder',
  description: 'Omsorg.',
};

describe('an expertise from a file', () => {
  it('is read with its organisation, and all 215 shipped are examples', async () => {
    const all = (await jsonl('expertise', 'expertise.jsonl')).map(parse);
    expect(all).toHaveLength(215);
    expect(all.every((expertise) => expertise.example && expertise.countyNumber !== null)).toBe(true);
    expect(new Set(all.map((expertise) => expertise.organisation.id)).size).toBe(58);
  });

  it('says what is known and that the rest is not stated', () => {
    expect(
      parse({ ...record, keywords: ['omsorg'], concepts: ['aldring', 'omsorg'], organisation_number: '974767880' }),
    ).toEqual({
      id: 'sof-ost',
      name: 'Senter for omsorgsforskning',
      nameEn: null,
      unit: null,
      countyNumber: null,
      language: null,
      description: 'Omsorg.',
      keywords: ['omsorg'],
      concepts: ['aldring', 'omsorg'],
      outputs: [],
      capacity: { maxActive: null, availableFrom: null },
      contactUrl: null,
      source: null,
      verified: false,
      example: false,
      organisation: {
        id: 'org-universitetet-i-agder',
        name: 'Universitetet i Agder',
        kind: 'university',
        organisationNumber: '974767880',
        municipalityNumber: null,
        countyNumber: null,
        createdAt: now,
      },
    });
  });

  it('may have outputs in place of a description', () => {
    const outputs = [{ title: 'Skolefravær', abstract: 'Vi har sett på …', year: 2024 }, { title: 'Bare tittel' }];
    expect(parse({ ...record, description: '', outputs }).outputs).toEqual([
      { title: 'Skolefravær', abstract: 'Vi har sett på …', year: 2024, url: null },
      { title: 'Bare tittel', abstract: null, year: null, url: null },
    ]);
  });

  it('takes its county from the municipality it names', () => {
    expect(parse({ ...record, municipality: 'Trondheim' }).countyNumber).toBe('50');
  });

  it.each([
    [{ description: ' ' }, '/description', 'It is empty. Describe the expertise, or list outputs.'],
    [{ institution: null }, '/organisationName', 'It is required.'],
    [{ municipality: 'Trondheim', county_number: '46' }, '/county_number', 'Trondheim - Tråante is in county 50.'],
    [{ capacity: { max_active: -1 } }, '/capacity/max_active', 'Give at least 0.'],
    [
      { capacity: { available_from: '2027-02-30' } },
      '/capacity/available_from',
      'Give a date that exists, as yyyy-mm-dd.',
    ],
    [
      { contact_url: 'javascript:alert(1)' },
      '/contact_url',
      'Give a web address that begins with https:// or http://.',
    ],
    [{ outputs: [{ title: 'T', year: 24 }] }, '/outputs/0/year', 'Give at least 1900.'],
    [
      { organisation_number: '974767881' },
      '/organisation_number',
      'It is not a valid organisation number: nine digits of which the last fits the others (mod 11).',
    ],
  ])('with %o is refused at %s', (wrong, pointer, message) => {
    expect(faultsOf(() => parse({ ...record, ...wrong }))).toEqual({ [pointer]: message });
  });
});
