import { createRequire } from 'node:module';

// The library's root reads .env and prints lines; this file does nothing but stem.
const load = createRequire(import.meta.url);
const porter: { stem(word: string): string } = load('natural/lib/natural/stemmers/porter_stemmer.js');

/** Porter's stem of a lower-case, folded English word. */
export function stemEnglish(word: string): string {
  return porter.stem(word);
}
