import type { Analyser } from '../analyse.ts';
import type { CompiledConcepts } from './compiled.ts';
import { type Concept, namesOf } from './concept.ts';
import { listAt } from './lists.ts';
import { readWording } from './read-wording.ts';
import { wholeTerms } from './wordings.ts';

/**
 * Finds a concept's number by what it is called. An id or label is preferred to a synonym, a name as written to one
 * in another form («hjemmetjenesten» for hjemmetjenester), and of two concepts with one name the first.
 */
export function createNames(
  concepts: readonly Concept[],
  { words, names }: CompiledConcepts,
  analyser: Analyser,
): (name: string) => number | undefined {
  const written = new Map<string, number>();
  const stemmed = new Map<string, number>();
  for (const [index, { id }] of concepts.entries()) add(written, plain(id), index);
  for (const [index, { labels }] of concepts.entries()) {
    for (const label of Object.values(labels)) add(written, plain(label), index);
  }
  for (const [index, concept] of concepts.entries()) {
    for (const { text } of namesOf(concept)) add(written, plain(text), index);
    for (let name = names.starts[index]!; name < names.starts[index + 1]!; name++) {
      const stems = Array.from(listAt(names.terms, name), (term) => words.terms[term]);
      add(stemmed, stems.join(' '), index);
    }
  }
  return (name) =>
    written.get(plain(name)) ?? stemmed.get(stemsOf(name, 'nb') || '-') ?? stemmed.get(stemsOf(name, 'en') || '-');

  function stemsOf(text: string, language: 'nb' | 'en'): string {
    return wholeTerms(readWording({ text, language }, analyser)).join(' ');
  }
}

function add(map: Map<string, number>, name: string, index: number): void {
  if (name !== '' && !map.has(name)) map.set(name, index);
}

function plain(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
