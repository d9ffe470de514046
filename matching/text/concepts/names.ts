import type { Analyser } from '../analyse.ts';
import type { CompiledConcepts } from './compiled.ts';
import { type Concept, LANGUAGES } from './concept.ts';
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
  for (const [index, { id }] of concepts.entries()) add(written, plain(id), index);
  for (const [index, { labels }] of concepts.entries()) {
    for (const language of LANGUAGES) add(written, plain(labels[language]), index);
  }
  for (const [index, { synonyms }] of concepts.entries()) {
    for (const language of LANGUAGES) for (const name of synonyms[language] ?? []) add(written, plain(name), index);
  }
  /** Made when the first name is not found as written: few are not. */
  let stemmed: Map<string, number> | undefined;

  return (name) => {
    const found = written.get(plain(name));
    if (found !== undefined) return found;
    stemmed ??= stems();
    return stemmed.get(stemsOf(name, 'nb') || '-') ?? stemmed.get(stemsOf(name, 'en') || '-');
  };

  function stems(): Map<string, number> {
    const into = new Map<string, number>();
    for (let index = 0; index < concepts.length; index++) {
      for (let name = names.starts[index]!; name < names.starts[index + 1]!; name++) {
        add(into, Array.from(listAt(names.terms, name), (term) => words.terms[term]).join(' '), index);
      }
    }
    return into;
  }

  function stemsOf(text: string, language: 'nb' | 'en'): string {
    return wholeTerms(readWording({ text, language }, analyser)).join(' ');
  }
}

function add(map: Map<string, number>, name: string, index: number): void {
  if (name !== '' && !map.has(name)) map.set(name, index);
}

/** Anything but single spaces between Latin letters and signs. Most names have nothing of the kind, and are plain but for capitals. */
const UNUSUAL = /[^ -~\u{a1}-\u{ff}]|^ | $| {2}/u;

function plain(name: string): string {
  const own = UNUSUAL.test(name) ? name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ') : name;
  return own.toLowerCase();
}
