import { createSplitter, JOINTS, type WordCounts } from './compounds.ts';
import { type Language, languageOfSigns, signsOf } from './language.ts';
import { readable } from './markup.ts';
import { stemEnglish } from './stem-english.ts';
import { stemNorwegian } from './stem-norwegian.ts';
import { ENGLISH_STOP_WORDS, NORWEGIAN_STOP_WORDS } from './stop-words.ts';
import { fold, tokensOf } from './tokens.ts';

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
 * whole word and then (`part`) each of its parts at the same place; one of three parts also the shorter compounds in it.
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

/** Words kept with what is known of them; a large collection has some hundred thousand different ones. */
const MAX_KEPT = 300_000;

/** What is known of a word as written. Terms are worked out when first asked for. */
type KnownWord = {
  lower: string;
  signs: number;
  norwegian: readonly string[] | null;
  english: readonly string[] | null;
};

/**
 * Text to terms, in order: markup away, words cut out, stop words of its language dropped, accents folded, compounds
 * split, stemmed, Nynorsk mapped to Bokmål. Bokmål and Nynorsk share one set of terms, English has its own.
 */
export function createAnalyser(words: WordResources): Analyser {
  const norwegianTermsOf = norwegianTerms(words);
  const kept = new Map<string, KnownWord>();

  function known(surface: string): KnownWord {
    let word = kept.get(surface);
    if (word === undefined) {
      const own = spelt(surface);
      const lower = own.toLowerCase();
      word = { lower, signs: signsOf(lower), norwegian: null, english: null };
      if (kept.size >= MAX_KEPT) kept.clear();
      kept.set(own, word);
    }
    return word;
  }

  function termsOf(word: KnownWord, language: Language): readonly string[] {
    if (language === 'en') return (word.english ??= englishTerms(word.lower));
    return (word.norwegian ??= norwegianTermsOf(word.lower));
  }

  return {
    version: ANALYSIS_VERSION,
    termsOf: (word, language) => termsOf(known(word), language),
    analyse(text, declared) {
      const tokens = tokensOf(readable(text));
      const read = tokens.map(({ surface }) => known(surface));
      const language = languageOfSigns(read.map(({ signs }) => signs)) ?? declared ?? 'nb';
      const occurrences: Occurrence[] = [];
      for (let i = 0; i < tokens.length; i++) {
        const { surface, at } = tokens[i]!;
        const terms = termsOf(read[i]!, language);
        for (let place = 0; place < terms.length; place++) {
          occurrences.push({ term: terms[place]!, surface, at, part: place > 0 });
        }
      }
      return { language, occurrences };
    },
  };
}

/** The same word as a string of its own: a slice would keep the whole text it was cut from in memory. */
function spelt(word: string): string {
  return Array.from(word).join('');
}

type Terms = (word: string) => readonly string[];

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
    const named = (of: readonly string[]): string => {
      const stems = of.map(stemNorwegian);
      return norms.get(stems.join('')) ?? stems.map(inBokmal).join('');
    };
    const shorter = parts.length > 2 ? pairsIn(parts).filter((pair) => isWord(pair, counts)) : [];
    return [...new Set([parts, ...shorter, ...parts.map((part) => [part])].map(named))];
  };

  function inBokmal(stem: string): string {
    return norms.get(stem) ?? stem;
  }
}

function pairsIn(parts: readonly string[]): string[][] {
  return parts.slice(1).map((part, i) => [parts[i] ?? '', part]);
}

/** Whether two parts of a longer compound are a word together, however joined: barnevern in barnevernstjeneste. */
function isWord([first = '', second = '']: readonly string[], counts: WordCounts): boolean {
  return JOINTS.some((joint) => counts.has(first + joint + second));
}
