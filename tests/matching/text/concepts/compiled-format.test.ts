import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../../../matching/invalid-input.ts';
import { compileConcepts } from '../../../../matching/text/concepts/compile.ts';
import { decodeConcepts, encodeConcepts } from '../../../../matching/text/concepts/compiled-format.ts';
import type { Concept, TaggedText } from '../../../../matching/text/concepts/concept.ts';
import { createConcepts, openConcepts } from '../../../../matching/text/concepts/concepts.ts';
import { COMPILED_FORMAT } from '../../../../matching/text/concepts/sections.ts';
import { TOY } from '../../toy-resources.ts';

const concept = (id: string, nb: string, en: string, broader: string | null): Concept => ({
  id,
  labels: { nb, nn: nb, en },
  synonyms: { nb: [`${nb} hjemme`] },
  phrases: { nb: ['vann i kjelleren'] },
  definition: `Om ${nb}.`,
  broader,
  theme: 'made-up',
});
const vocabulary = [
  concept('overvann', 'overvann', 'stormwater', null),
  concept('kjeller', 'kjellere', 'rain', 'overvann'),
  concept('eldre', 'eldreomsorg', 'elderly care', null),
];
const tagged: TaggedText[] = [
  { language: 'nb', text: 'Regn og vann i kjellere.', concepts: ['overvann', 'kjeller'] },
  { language: 'nb', text: 'Eldre hjemme.', concepts: ['eldre', 'not-there'] },
  { language: 'en', text: 'The elderly and their care.', concepts: ['eldre'] },
];
const { analyser, vectors } = TOY;
if (vectors === null) throw new Error('The toy has vectors.');
const parts = { version: 'made-up', analyser, vectors };
const compiled = compileConcepts(vocabulary, { ...parts, tagged });
const bytes = encodeConcepts(compiled, 'fingerprint');

describe('the file of compiled concepts', () => {
  it('reads what it writes, also from the middle of a larger buffer', () => {
    expect(decodeConcepts(bytes)).toEqual({ madeFrom: 'fingerprint', compiled });
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(decodeConcepts(shifted.subarray(1)).compiled).toEqual(compiled);
  });

  it('holds a vocabulary without concepts or examples', () => {
    const none = compileConcepts([], parts);
    expect(decodeConcepts(encodeConcepts(none, '')).compiled).toEqual(none);
  });

  it('gives the same answers as reading the vocabulary anew', () => {
    const anew = createConcepts(vocabulary, { ...parts, tagged });
    const opened = openConcepts(vocabulary, decodeConcepts(bytes).compiled, parts);
    for (const text of ['Regn i kjelleren hos eldre', 'Elderly people and rain', 'xqzw']) {
      const read = analyser.analyse(text, null);
      const vector = vectors.embed(read.occurrences);
      expect(opened.suggest(text, null, 3)).toEqual(anew.suggest(text, null, 3));
      expect(opened.activations(read, vector)).toEqual(anew.activations(read, vector));
      expect(opened.glance(read, vector)).toEqual(anew.glance(read, vector));
      expect(opened.lesson(read, vector)).toEqual(anew.lesson(read, vector));
    }
    for (const name of ['overvann', 'Kjelleren', 'elderly care', 'eldreomsorgen', 'nothing']) {
      expect(opened.find(name)).toEqual(anew.find(name));
    }
    expect(opened.vectorOf(1)).toEqual(anew.vectorOf(1));
  });

  it('is not opened with another vocabulary', () => {
    expect(() => openConcepts(vocabulary.slice(1), compiled, parts)).toThrow(/compiled from 3 .* here are 2 /);
  });

  it('refuses another format version, and says which it reads', () => {
    const other = Uint8Array.from(bytes);
    new DataView(other.buffer).setUint32(4, COMPILED_FORMAT + 1, true);
    expect(() => decodeConcepts(other)).toThrow(InvalidInput);
    expect(() => decodeConcepts(other)).toThrow(/version 2.*version 1.*npm run compile:concepts/);
  });

  it('refuses what is no such file, and one cut short anywhere', () => {
    expect(() => decodeConcepts(Buffer.from('{"terms": []} and more'))).toThrow(/not a file of compiled concepts/);
    for (let length = 0; length < bytes.length - 4; length++) {
      expect(() => decodeConcepts(bytes.subarray(0, length))).toThrow(InvalidInput);
    }
  });

  it('refuses one whose parts do not fit each other', () => {
    const fewer = encodeConcepts({ ...compiled, concepts: 2 }, '');
    expect(() => decodeConcepts(fewer)).toThrow(/do not fit each other/);
  });
});
