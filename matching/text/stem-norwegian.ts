/**
 * Endings in the order they are tried, and what stands in their place. Inflection of nouns, verbs and adjectives in
 * both written norms, and the endings that the norms spell differently (-leg and -lig, -heit and -het). The first
 * that fits is taken, once: derivations such as -ing and -sjon stay, since they tell words apart.
 */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['leikane', 'leik'],
  ['lighetene', 'lig'],
  ['ligheten', 'lig'],
  ['ligheter', 'lig'],
  ['lighet', 'lig'],
  ['legheitene', 'lig'],
  ['legheitane', 'lig'],
  ['legheita', 'lig'],
  ['legheiter', 'lig'],
  ['legheit', 'lig'],
  ['hetene', ''],
  ['heten', ''],
  ['heter', ''],
  ['heitene', ''],
  ['heitane', ''],
  ['heita', ''],
  ['heiter', ''],
  ['heit', ''],
  ['het', ''],
  ['lege', 'lig'],
  ['legt', 'lig'],
  ['leg', 'lig'],
  ['lige', 'lig'],
  ['ligt', 'lig'],
  ['ingane', 'ing'],
  ['ingene', 'ing'],
  ['ingar', 'ing'],
  ['inger', 'ing'],
  ['ingen', 'ing'],
  ['inga', 'ing'],
  ['elsane', 'els'],
  ['elsene', 'els'],
  ['elsar', 'els'],
  ['elser', 'els'],
  ['elsen', 'els'],
  ['else', 'els'],
  ['asjonane', 'asjon'],
  ['asjonene', 'asjon'],
  ['asjonar', 'asjon'],
  ['asjoner', 'asjon'],
  ['asjonen', 'asjon'],
  ['ande', ''],
  ['ende', ''],
  ['ane', ''],
  ['ene', ''],
  ['ar', ''],
  ['er', ''],
  ['or', ''],
  ['en', ''],
  ['et', ''],
  ['a', ''],
  ['e', ''],
  ['t', ''],
];

/** Fewer letters than this, or none of the vowels, is no stem. */
const MIN_STEM = 3;
const VOWEL = /[aeiouyæøå]/u;
/** A neuter or past -t stands after one of these; after others it belongs to the word. */
const BEFORE_T = /[bdfgklmnprsv]t$/u;
/** Words that end in -s without its being the genitive. */
const OWN_S = /(?:ss|as|is|us|os)$/u;
const DOUBLE = /([^aeiouyæøå])\1$/u;

/**
 * The stem of a lower-case, folded word in Bokmål or Nynorsk: light, so that forms of one word meet and different words
 * seldom do. Forms that the two norms inflect differently (skolene, skolane) give one stem. Words of three letters,
 * and all with digits, stay as they are.
 */
export function stemNorwegian(word: string): string {
  if (word.length <= MIN_STEM || /\d/u.test(word)) return word;
  const nominative = word.length > 4 && word.endsWith('s') && !OWN_S.test(word) ? word.slice(0, -1) : word;
  const bare = withoutEnding(nominative);
  const short = bare.length > MIN_STEM && bare.endsWith('e') ? bare.slice(0, -1) : bare;
  return short.length > MIN_STEM + 1 && DOUBLE.test(short) ? short.slice(0, -1) : short;
}

function withoutEnding(word: string): string {
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    if (stem.length < MIN_STEM || !VOWEL.test(stem)) continue;
    if (ending === 't' && !BEFORE_T.test(word)) continue;
    return stem + instead;
  }
  return word;
}
