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
export function tokensOf(text: string): Token[] {
  isWordUnit ??= wordUnits();
  const tokens: Token[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    // Past the end charCodeAt is NaN, which is no word either.
    const kind = isWordUnit[text.charCodeAt(at)];
    if (kind === SURROGATE) return tokensByPattern(text);
    if (kind === WORD) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      if (at - start <= MAX_WORD_CHARS) tokens.push({ surface: text.slice(start, at), at: start });
      start = -1;
    }
  }
  return tokens;
}

const WORD = 1;
const SURROGATE = 2;
/** What each UTF-16 unit is: a table is five times as fast as the pattern. Made when the first text is read. */
let isWordUnit: Uint8Array | undefined;

function wordUnits(): Uint8Array {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  return Uint8Array.from({ length: 1 << 16 }, (_, unit) => {
    if (unit >= 0xd800 && unit < 0xe000) return SURROGATE;
    return letter.test(String.fromCharCode(unit)) ? WORD : 0;
  });
}

/** The same for texts with characters of two units. */
function tokensByPattern(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), (match) => ({ surface: match[0], at: match.index })).filter(
    ({ surface }) => surface.length <= MAX_WORD_CHARS,
  );
}

/** A lower-case word with its accents folded away, its Norwegian and Sámi letters kept. */
export function fold(word: string): string {
  return word.replaceAll(/[à-ÿ]/gu, (letter) => FOLDS.get(letter) ?? letter);
}
