import { createRequire } from 'node:module';
import type { Language } from './language.ts';
import { fold } from './tokens.ts';

type Stemmer = { stem(word: string): string };

// The library's root reads .env and prints lines; these two files do nothing but stem.
const load = createRequire(import.meta.url);
const norwegian: Stemmer = load('natural/lib/natural/stemmers/porter_stemmer_no.js');
const english: Stemmer = load('natural/lib/natural/stemmers/porter_stemmer.js');

/** Stems kept in memory, for each stemmer; a large collection has some hundred thousand different words. */
const MAX_KEPT = 200_000;
const kept = { norwegian: new Map<string, string>(), english: new Map<string, string>() };

/**
 * The stem of a lower-case word, its accents folded: Snowball's Norwegian algorithm for nb and nn, Porter's for en (both from `natural`).
 * Two words with one stem are taken for the same word.
 */
export function stem(word: string, language: Language): string {
  const stems = language === 'en' ? kept.english : kept.norwegian;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stemmed = (language === 'en' ? english : norwegian).stem(fold(word));
  if (stems.size >= MAX_KEPT) stems.clear();
  stems.set(word, stemmed);
  return stemmed;
}
