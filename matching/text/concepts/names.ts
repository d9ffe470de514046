import type { Analyser } from '../analyse.ts';
import { type Concept, namesOf } from './concept.ts';
import { readWording } from './read-wording.ts';

/**
 * Finds a concept's number by what it is called. An id or label is preferred to a synonym, a name as written to one
 * in another form («hjemmetjenesten» for hjemmetjenester), and of two concepts with one name the first.
 */
export function createNames(concepts: readonly Concept[], analyser: Analyser): (name: string) => number | undefined {
  const written = new Map<string, number>();
  const stemmed = new Map<string, number>();
  for (const [index, { id }] of concepts.entries()) add(written, plain(id), index);
  for (const [index, { labels }] of concepts.entries()) {
    for (const label of Object.values(labels)) add(written, plain(label), index);
  }
  for (const [index, concept] of concepts.entries()) {
    for (const { text, language } of namesOf(concept)) {
      add(written, plain(text), index);
      add(stemmed, stemsOf(text, language), index);
    }
  }
  return (name) =>
    written.get(plain(name)) ?? stemmed.get(stemsOf(name, 'nb') || '-') ?? stemmed.get(stemsOf(name, 'en') || '-');

  function stemsOf(text: string, language: 'nb' | 'nn' | 'en'): string {
    const whole = readWording({ text, language }, analyser).filter(({ part }) => !part);
    return whole.map(({ term }) => term).join(' ');
  }
}

function add(map: Map<string, number>, name: string, index: number): void {
  if (name !== '' && !map.has(name)) map.set(name, index);
}

function plain(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
