import { describe, expect, it } from 'vitest';
import { parseEuCall } from '../../src/imports/eu-calls.ts';
import { euSchemeOf } from '../../src/imports/eu-scheme-of.ts';
import { withoutFootnotes } from '../../src/imports/footnotes.ts';
import { jsonl, readCatalogue } from '../support/catalogue.ts';
import { faultsOf } from './faults-of.ts';

const now = '2026-11-21T08:00:00.000Z';
const parse = (value: unknown) => parseEuCall(value, { now });
const { schemes } = await readCatalogue();

describe('an EU topic', () => {
  it.each<[string, string | undefined, string]>([
    ['HORIZON-HLTH-2027-01-STAYHLTH-01', 'he-klynge-1', 'health is cluster 1'],
    ['HORIZON-HLTH-2027-01-ENVHLTH-MISSCLIMA-03', 'he-klynge-1', 'also when a mission is along'],
    ['HORIZON-CL2-2027-01-TRANSFO-05', 'he-klynge-2', 'by its cluster'],
    ['HORIZON-CL6-2027-01-CIRCBIO-01-two-stage', 'he-klynge-6', 'by its cluster'],
    ['HORIZON-MISS-2027-01-CLIMA-02', 'he-mission-klimatilpasning', 'by its mission'],
    ['HORIZON-MISS-2026-04-CIT-NEB-B4P-CCRI-03', 'he-mission-byer', 'by its mission'],
    ['HORIZON-MISS-2027-03-OCEAN-01', 'he-mission-ovrige', 'the other three missions are one scheme'],
    ['HORIZON-MISS-2026-06-CLIMA-SOIL', 'he-mission-klimatilpasning', 'a joint call is of the mission named first'],
    ['DIGITAL-2026-BESTUSE-10-EHDS', 'eu-digital-europe', 'by programme'],
    ['EU4H-2027-PJ-01', 'eu-eu4health', 'by programme'],
    ['ERASMUS-EDU-2026-PEX-COVE', 'eu-erasmus-samarbeid', 'by programme'],
    ['ERASMUS-SPORT-2026-SSCP', 'eu-erasmus-samarbeid', 'small partnerships in sport'],
    ['ERASMUS-SPORT-2026-EU-AWARDS-PEACE', undefined, 'a prize is no partnership'],
    ['CREA-CULT-2026-COOP-1', 'eu-kreativt-europa', 'culture'],
    ['CREA-MEDIA-2026-DEVMINISLATE', undefined, 'the film industry'],
    ['LIFE-2026-SAP-CLIMA', 'eu-life', 'a scheme that says no to Norway'],
    ['CERV-2026-CITIZENS-TOWN', 'eu-cerv', 'a scheme that says no to Norway'],
    ['UCPM-2026-KAPP', 'eu-ucpm-kapp', 'by programme'],
    ['EDF-2026-DA-AIR', undefined, 'defence'],
    ['HORIZON-EURATOM-2027-01-01', undefined, 'nuclear energy'],
    ['HORIZON-JU-CHIPS-2026-2-RIA', undefined, 'a joint undertaking with rules of its own'],
    ['ERC-2026-POC', undefined, 'single researchers'],
  ])('%s is a call of %s (%s)', (topicId, schemeId) => {
    expect(euSchemeOf(topicId)).toBe(schemeId);
    expect([undefined, ...schemes.map((s) => s.id)]).toContain(schemeId);
  });

  it('is read from the shipped file as a call with a date, amounts in euro and plain text', async () => {
    const calls = (await jsonl('eu-calls', 'eu-calls.jsonl')).map(parse);
    expect(calls).toHaveLength(17);
    expect(calls[0]).toMatchObject({
      id: 'HORIZON-CL2-2027-02-TRANSFO-09-two-stage',
      schemeId: 'he-klynge-2',
      title: 'Improving socio-economic outcomes for persons with dementia and informal caregivers',
      closes: '2027-05-04',
      budgetMin: 3_200_000,
      currency: 'EUR',
      language: 'en',
      source: 'EU Funding & Tenders Portal',
      version: 1,
    });
    for (const { description } of calls) {
      expect(description.length).toBeGreaterThan(500);
      expect(description).not.toMatch(/<\/?[a-z]+>|&[a-z]+;|\[\d+\]|\u200b|\p{Ll}{2}\.\p{Lu}\p{Ll}/u);
    }
  });

  it('that no scheme covers is refused, naming the programme', () => {
    expect(
      faultsOf(() => parse({ topicId: 'EDF-2026-DA-AIR', title: 'Air', programme: 'European Defence Fund' })),
    ).toEqual({
      '/topicId': 'No scheme in the catalogue covers this topic of European Defence Fund.',
    });
  });

  it.each([
    [{ deadline: '31.12.2026' }, '/deadline', 'Give a date that exists, as yyyy-mm-dd.'],
    [{ budgetMax: '3 million' }, '/budgetMax', 'Expected a number.'],
    [{ colour: 'blue' }, '/colour', 'Unknown field. Leave it out.'],
    [{ title: '' }, '/title', 'It is empty.'],
  ])('with %o is refused at %s', (wrong, pointer, message) => {
    expect(faultsOf(() => parse({ topicId: 'HORIZON-CL2-2027-01-X', title: 'X', ...wrong }))).toEqual({
      [pointer]: message,
    });
  });

  it('tells what it is about in its objectives when it has no description', () => {
    const call = parse({
      topicId: 'HORIZON-CL2-2027-01-X',
      title: 'X',
      description: ' ',
      objectives: '<p>To learn.</p>',
    });
    expect(call.description).toBe('To learn.');
  });
});

describe('footnotes', () => {
  it('go, marks and list, when the list stands last', () => {
    expect(withoutFootnotes('Housing[1] matters[2].[1] See the glossary.[2] FEANTSA.')).toBe('Housing matters.');
  });

  it('are left alone when there is no list', () => {
    expect(withoutFootnotes('Housing[1] matters. And so on.')).toBe('Housing matters. And so on.');
    expect(withoutFootnotes('No notes.')).toBe('No notes.');
  });
});
