import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../src/cli/fixtures.ts';
import { organisationNamed } from '../../src/imports/organisations.ts';
import { parseUnit } from '../../src/imports/units.ts';
import { jsonl } from '../support/catalogue.ts';
import { faultsOf } from './faults-of.ts';

const context = { now: '2026-11-21T08:00:00.000Z', places: await readPlaces() };

const parse = (value: unknown) => parseUnit(value, context);

describe('an organisation known by its name', () => {
  it.each([
    [
      'NTNU – Norges teknisk-naturvitenskapelige universitet',
      'org-norges-teknisk-naturvitenskapelige-universitet',
      'university',
    ],
    [
      'Norges teknisk-naturvitenskapelige universitet',
      'org-norges-teknisk-naturvitenskapelige-universitet',
      'university',
    ],
    ['OsloMet - storbyuniversitetet', 'org-storbyuniversitetet', 'university'],
    ['UiT Norges arktiske universitet', 'org-uit-norges-arktiske-universitet', 'university'],
    ['Høgskulen på Vestlandet', 'org-hogskulen-pa-vestlandet', 'university-college'],
    ['Handelshøyskolen BI', 'org-handelshoyskolen-bi', 'university-college'],
    ['Sámi allaskuvla / Samisk høgskole', 'org-sami-allaskuvla-samisk-hogskole', 'university-college'],
    ['SINTEF AS', 'org-sintef', 'institute'],
    ['Vestlandsforsking', 'org-vestlandsforsking', 'institute'],
    ['St. Olavs Hospital HF', 'org-st-olavs-hospital-hf', 'health-trust'],
    ['Universitetssykehuset Nord-Norge HF', 'org-universitetssykehuset-nord-norge-hf', 'health-trust'],
    ['Trøndelag fylkeskommune', 'org-trondelag-fylkeskommune', 'county'],
    ['Norges forskningsråd', 'org-norges-forskningsrad', 'funder'],
    ['Sunnfjord kommune', 'kommune-4647', 'municipality'],
    ['Trondheim kommune', 'kommune-5001', 'municipality'],
    ['ADDCON Nordic A/S', 'org-addcon-nordic-a-s', 'company'],
    // Names that only look like places of research or learning: no approved research organisations.
    ['Folkeuniversitetet Agder', 'org-folkeuniversitetet-agder', 'other'],
    ['Ål folkehøyskole', 'org-al-folkehoyskole', 'other'],
    [
      'Utviklingssenter for sykehjem og hjemmetjenester (USHT)',
      'org-utviklingssenter-for-sykehjem-og-hjemmetjenester-usht',
      'other',
    ],
    ['Våler kommune', 'org-valer-kommune', 'other'], // two municipalities have that name
  ])('%s is %s, a %s', (name, id, kind) => {
    expect(organisationNamed(name, context)).toMatchObject({ id, kind });
  });

  it('is named in full when it is a municipality', () => {
    expect(organisationNamed('Trondheim kommune', context)).toMatchObject({
      name: 'Trondheim - Tråante kommune',
      municipalityNumber: '5001',
      countyNumber: '50',
    });
  });
});

describe('a research unit from a file', () => {
  it('is an organisation when it is an institution, and a part of one when it is not', () => {
    const ntnu = {
      id: '194.0.0.0',
      nb: 'Norges teknisk-naturvitenskapelige universitet',
      nn: null,
      en: 'NTNU',
      institution: 'NTNU',
    };
    expect(parse(ntnu)).toMatchObject({
      kind: 'institution',
      cristinId: '194.0.0.0',
      organisation: { kind: 'university' },
    });
    expect(parse({ ...ntnu, id: '194.31.5.0', nb: '', nn: 'Institutt for arkeologi' })).toEqual({
      kind: 'department',
      cristinId: '194.31.5.0',
      institutionCristinId: '194.0.0.0',
      name: { nb: null, nn: 'Institutt for arkeologi', en: 'NTNU' },
    });
  });

  it('is nobody when it is a placeholder', () => {
    expect(parse({ id: '0.0.0.0', nb: 'Ukjent', institution: 'UKJENT' })).toEqual({
      kind: 'placeholder',
      cristinId: '0.0.0.0',
    });
  });

  it('is read from the shipped file: twenty institutions and their departments', async () => {
    const units = (await jsonl('units', 'units.jsonl')).map(parse);
    expect(units.filter((unit) => unit.kind === 'institution')).toHaveLength(20);
    expect(units.filter((unit) => unit.kind === 'department')).toHaveLength(21);
  });

  it.each([
    [{ id: '194', nb: 'X', institution: 'X' }, '/id', "Give Cristin's id: four numbers with dots between."],
    [{ id: '194.0.0.0', nb: ' ', institution: 'X' }, '/nb', 'The unit has no name. Give nb, nn or en.'],
    [{ id: '194.0.0.0', nb: 'X' }, '/institution', 'It is required.'],
  ])('%o is refused at %s', (value, pointer, message) => {
    expect(faultsOf(() => parse(value))).toEqual({ [pointer]: message });
  });
});
