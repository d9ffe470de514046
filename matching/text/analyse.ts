import { createSplitter, type WordCounts } from './compounds.ts';
import { type Language, languageOf, languageOfWords } from './language.ts';
import { readable } from './markup.ts';
import { stemEnglish } from './stem-english.ts';
import { stemNorwegian } from './stem-norwegian.ts';
import { stem } from './stems.ts';
import { ENGLISH_STOP_WORDS, NORWEGIAN_STOP_WORDS } from './stop-words.ts';
import { fold, type Token, tokensOf } from './tokens.ts';

/** Names the chain below. Change it whenever the same text would give other terms. */
export const ANALYSIS_VERSION = 'words-2';

/** Stands before every English term, so that `gift` (en) and `gift` (nb, poison) are two terms. */
export const ENGLISH = 'en:';

/**
 * What the chain knows of words: how often each is seen, to split compounds by, and the stems of Nynorsk words with
 * the stem that Bokmål has instead (tenest → tjenest).
 */
export type WordResources = { counts: WordCounts; norms: ReadonlyMap<string, string> };

/**
 * One term of a text where it stands: `surface` as written, `at` its offset in the readable text. A compound gives the
 * whole word and then each of its parts (`part`) at the same place.
 */
export type Occurrence = { term: string; surface: string; at: number; part: boolean };

export type Analysed = { language: Language; occurrences: Occurrence[] };

export type Analyser = {
  version: string;
  /** The language is what the function words say; `declared` decides for texts too short to tell, and Bokmål when it is null. */
  analyse(text: string, declared: Language | null): Analysed;
  /** The terms of one lower-case word: itself first, then its parts. Stop words and single letters have none. */
  termsOf(word: string, language: Language): readonly string[];
};

/** Words kept with their terms, per language; a large collection has some hundred thousand different ones. */
const MAX_KEPT = 300_000;

/**
 * Text to terms, in order: markup away, words cut out, stop words of its language dropped, accents folded, compounds
 * split, stemmed, Nynorsk mapped to Bokmål. Bokmål and Nynorsk share one set of terms, English has its own.
 */
export function createAnalyser(words: WordResources): Analyser {
  const norwegian = remembered(norwegianTerms(words));
  const english = remembered(englishTerms);
  return {
    version: ANALYSIS_VERSION,
    termsOf: (word, language) => (language === 'en' ? english(word) : norwegian(word)),
    analyse(text, declared) {
      const tokens = [...tokensOf(readable(text))];
      const lowered = tokens.map(({ surface }) => surface.toLowerCase());
      const language = languageOfWords(lowered) ?? declared ?? 'nb';
      return { language, occurrences: occurrencesOf(tokens, lowered, language === 'en' ? english : norwegian) };
    },
  };
}

type Terms = (word: string) => readonly string[];

function occurrencesOf(tokens: readonly Token[], lowered: readonly string[], termsOf: Terms): Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (const [i, { surface, at }] of tokens.entries()) {
    for (const [place, term] of termsOf(lowered[i] ?? '').entries()) {
      occurrences.push({ term, surface, at, part: place > 0 });
    }
  }
  return occurrences;
}

function englishTerms(word: string): readonly string[] {
  return word.length < 2 || ENGLISH_STOP_WORDS.has(word) ? [] : [ENGLISH + stemEnglish(fold(word))];
}

function norwegianTerms({ counts, norms }: WordResources): Terms {
  const split = createSplitter(counts);
  return (word) => {
    // One letter or digit alone says nothing.
    if (word.length < 2 || NORWEGIAN_STOP_WORDS.has(word)) return [];
    const folded = fold(word);
    const parts = split(folded);
    if (parts === null) return [inBokmal(stemNorwegian(folded))];
    // A compound is named by the stems of its parts: both norms, and both ways of joining, then give one name.
    const stems = parts.map(stemNorwegian);
    const mapped = stems.map(inBokmal);
    return [...new Set([norms.get(stems.join('')) ?? mapped.join(''), ...mapped])];
  };

  function inBokmal(stem: string): string {
    return norms.get(stem) ?? stem;
  }
}

/** The same answers, each worked out once. */
function remembered(termsOf: Terms): Terms {
  const kept = new Map<string, readonly string[]>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const terms = termsOf(word);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(word, terms);
    return terms;
  };
}

/** The chain without word resources, until the index reads with an analyser. */
export function* analyse(text: string, declared: Language | null): Generator<Occurrence> {
  const plain = readable(text);
  const language = languageOf(plain) ?? declared ?? 'nb';
  const stopWords = language === 'en' ? ENGLISH_STOP_WORDS : NORWEGIAN_STOP_WORDS;
  for (const { surface, at } of tokensOf(plain)) {
    const word = surface.toLowerCase();
    if (word.length < 2 || stopWords.has(word)) continue;
    yield { term: stem(word, language), surface, at, part: false };
  }
}
