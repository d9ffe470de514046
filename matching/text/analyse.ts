import { type Language, languageOf } from './language.ts';
import { readable } from './markup.ts';
import { stem } from './stems.ts';
import { ENGLISH_STOP_WORDS, NORWEGIAN_STOP_WORDS } from './stop-words.ts';
import { tokensOf } from './tokens.ts';

/** Names the chain below. Change it whenever the same text would give other terms. */
export const ANALYSIS_VERSION = 'words-1';

/** One term of a text where it stands: `surface` as written, `at` its offset in the readable text. */
export type Occurrence = { term: string; surface: string; at: number };

/**
 * Text to terms, in order: markup away, words cut out, stop words of its language dropped, accents folded, stemmed. The
 * language is what the function words say; `declared` decides for texts too short to tell, and Bokmål when it is null.
 */
export function* analyse(text: string, declared: Language | null): Generator<Occurrence> {
  const plain = readable(text);
  const language = languageOf(plain) ?? declared ?? 'nb';
  const stopWords = language === 'en' ? ENGLISH_STOP_WORDS : NORWEGIAN_STOP_WORDS;
  for (const { surface, at } of tokensOf(plain)) {
    const word = surface.toLowerCase();
    // One letter or digit alone says nothing.
    if (word.length < 2 || stopWords.has(word)) continue;
    yield { term: stem(word, language), surface, at };
  }
}
