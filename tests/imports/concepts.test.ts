import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ConceptRecord, conceptRecord, taggedRecord, vocabularyFaults } from '../../src/imports/concepts.ts';

const lines = (name: string): unknown[] =>
  readFileSync(join(import.meta.dirname, '../../fixtures/concepts', name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the vocabulary that is shipped', () => {
  const concepts = lines('concepts.jsonl').map((line) => conceptRecord.parse(line));
  const needs = lines('examples-needs.jsonl').map((line) => taggedRecord.parse(line));
  const profiles = lines('examples-profiles.jsonl').map((line) => taggedRecord.parse(line));

  it('is large enough, and each of its parts fits the others', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(1200);
    expect(vocabularyFaults(concepts, [...needs, ...profiles])).toEqual([]);
  });

  it('names no concept twice in itself', () => {
    const doubled = concepts.filter(({ labels, synonyms }) =>
      (['nb', 'nn', 'en'] as const).some((language) => {
        const names = [labels[language], ...synonyms[language]].map((name) => name.toLowerCase());
        return new Set(names).size < names.length;
      }),
    );
    expect(doubled.map(({ id }) => id)).toEqual([]);
  });

  it('has examples in every language that people write in', () => {
    const count = (records: typeof needs, language: string) =>
      records.filter((record) => record.language === language).length;
    expect(count(needs, 'nn') / needs.length).toBeGreaterThan(0.25);
    expect(count(profiles, 'en') / profiles.length).toBeGreaterThan(0.4);
  });
});

describe('a vocabulary', () => {
  const roads: ConceptRecord = {
    id: 'veg',
    labels: { nb: 'veg', nn: 'veg', en: 'roads' },
    synonyms: { nb: [], nn: [], en: [] },
    phrases: { nb: ['hull i vegen'], nn: ['hol i vegen'] },
    definition: 'Der det kjøres.',
    broader: null,
    theme: 'byutvikling',
    kind: 'service',
  };

  it('is told everything that is wrong with it', () => {
    const salt: ConceptRecord = { ...roads, id: 'salt', labels: { nb: 'Veg', nn: 'salt', en: 'salt' }, broader: 'is' };
    const loop: ConceptRecord = { ...roads, id: 'loop', labels: { nb: 'a', nn: 'b', en: 'c' }, broader: 'loop' };
    const tagged = { id: 'e1', language: 'nb' as const, title: 'T', text: 'Tekst', concepts: ['snø'] };
    expect(vocabularyFaults([roads, salt, loop], [tagged])).toEqual([
      'The label "veg" (nb) is used twice.',
      'salt is part of is, which is not there.',
      'loop is part of itself.',
      'No concept has the theme oppvekst-og-utdanning.',
      'No concept has the theme helse-og-velferd.',
      'No concept has the theme innovasjon-og-omstilling.',
      'No concept has the theme smart-kommune.',
      'Example e1 is tagged snø, which is not there.',
    ]);
  });

  it.each([
    ['a label is missing', { labels: { nb: 'veg', nn: 'veg' } }],
    ['the theme is none of the five', { theme: 'veg' }],
    ['the definition is empty', { definition: ' ' }],
    ['there is no everyday phrase', { phrases: { nb: [], nn: [] } }],
    ['the id is no id', { id: 'Veg og vei' }],
  ])('is refused when %s', (_, wrong) => {
    expect(conceptRecord.safeParse({ ...roads, ...wrong }).success).toBe(false);
  });
});
