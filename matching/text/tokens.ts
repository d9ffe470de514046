/** A word of a text: as written, and where it starts. */
export type Token = { surface: string; at: number };

/** Longer runs are codes or broken encodings, not words. */
const MAX_WORD_CHARS = 60;

/**
 * Letters that carry an accent without being another letter in Norwegian or Sámi. Kept apart as letters of their own:
 * æ ø å, á č đ ŋ š ŧ ž (Northern and Lule Sámi), ä ö ï (Southern Sámi and Swedish).
 */
const FOLDS = new Map(
  ['eéèêë', 'oóòôõ', 'uúùûü', 'iíìî', 'aàâã', 'cç', 'nñ', 'yýÿ'].flatMap((group) =>
    Array.from(group.slice(1), (letter) => [letter, group.charAt(0)] as const),
  ),
);

/** Every run of letters and digits, in order. An apostrophe ends a word; so does a hyphen: «FoU-behov» is two words. */
export function* tokensOf(text: string): Generator<Token> {
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const surface = match[0];
    if (surface.length <= MAX_WORD_CHARS) yield { surface, at: match.index };
  }
}

/** A lower-case word with its accents folded away, its Norwegian and Sámi letters kept. */
export function fold(word: string): string {
  return word.replaceAll(/[à-ÿ]/gu, (letter) => FOLDS.get(letter) ?? letter);
}
