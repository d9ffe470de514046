/**
 * Endings in the order they are tried, what stands in their place, and the fewest letters that must be left. Inflection
 * in both written norms, and the endings that the norms spell differently. The first that fits is taken, once.
 * Derivations (-ing, -sjon, -het) stay, since they tell words apart. All forms of words in -er and -ar lose it, as the plural
 * cannot be told from it: lærer, læreren, lærere, lærerne, lærar, lærarane.
 */
const ENDINGS: readonly (readonly [ending: string, instead: string, least: number])[] = [
  // Nouns in -het, -heit and -itet, whose own ending looks like an article.
  ...['legheitene', 'legheitane', 'legheita', 'legheiter', 'legheit'].map((e) => [e, 'lighet', 2] as const),
  ...['heitene', 'heitane', 'heita', 'heiter', 'heit'].map((e) => [e, 'het', 2] as const),
  ...['hetene', 'heten', 'heter', 'het'].map((e) => [e, 'het', 2] as const),
  ['eitet', 'eit', 1],
  ...['itetene', 'itetane', 'itetet', 'iteten', 'iteter', 'itetar', 'itet'].map((e) => [e, 'itet', 2] as const),
  ...['ultetet', 'ultet'].map((e) => [e, 'ultet', 2] as const),
  // Physicians, who are no adjectives.
  ...['fast', 'over', 'tann', 'menn', 'dyr'].map((e) => [`${e}lege`, `${e}leg`, 0] as const),
  // Adjectives in -leg and -lig.
  ...['lege', 'legt', 'leg', 'ligt'].map((e) => [e, 'lig', 2] as const),
  // Verbs: present and past participles, the passive of Nynorsk, loan verbs in -ere.
  ['ande', '', 3],
  ['ende', '', 3],
  ...['g', 'k', 'm', 'n', 't', 'v'].map((e) => [`${e}ede`, e, 2] as const),
  ['ast', '', 4],
  ['erte', '', 5],
  ['ert', '', 5],
  ['erer', '', 3],
  ['era', '', 4],
  // Words in -er and -ar.
  ...['erane', 'arane', 'erene', 'arene', 'erne', 'arar', 'arer', 'ere', 'are'].map((e) => [e, '', 3] as const),
  ...['eren', 'aren', 'eret', 'aret'].map((e) => [e, '', 3] as const),
  // Words in -a.
  ...['aane', 'aene', 'aen', 'aer', 'aet'].map((e) => [e, '', 3] as const),
  ['ane', '', 2],
  ['ene', '', 2],
  ['ar', '', 2],
  ['er', '', 2],
  ['en', '', 2],
  ['et', '', 2],
  ['a', '', 2],
  ['e', '', 2],
];

const VOWEL = /[aeiouyæøå]/u;
/** Words that end in -s without its being the genitive. */
const OWN_S = /(?:[aiuosø]s|ans|urs|eks|uls|pons|kvens|emens|endens|igens|lisens|valens|sidens|sats|krets|struks)$/u;
/** The neuter and past -t, where it is seldom the word's own: lokalt, lagt, lavt, bestemt, sendt, kjørt. */
const INFLECTED_T = /(?:..[ai]l|.[^f]el|[gvd]|..m|ør|ær|øy|øyr)t$/u;
/** Verbs that only Nynorsk writes with -j-: byggje, tenkje. */
const LATE_J = /([gk])j$/u;
const DOUBLE = /([^aeiouyæøå])\1$/u;

/**
 * The stem of a lower-case, folded word in Bokmål or Nynorsk: light, so that forms of one word meet and different words
 * seldom do. Forms that the two norms inflect differently (skolene, skolane) give one stem. Words of one or two letters,
 * and all with digits, stay as they are.
 */
export function stemNorwegian(word: string): string {
  if (word.length <= 2 || /\d/u.test(word)) return word;
  const nominative = word.length > 4 && word.endsWith('s') && !OWN_S.test(word) ? word.slice(0, -1) : word;
  const bare = withoutEnding(nominative).replace(LATE_J, '$1');
  const single = bare.length > 4 && DOUBLE.test(bare) ? bare.slice(0, -1) : bare;
  return single.startsWith('fram') ? `frem${single.slice(4)}` : single;
}

/** The same in the same order, by last letter: a word is compared with a tenth of them. */
const BY_LAST_LETTER = new Map(
  [...new Set(ENDINGS.map(([ending]) => ending.at(-1)))].map((last) => [
    last,
    ENDINGS.filter(([ending]) => ending.at(-1) === last),
  ]),
);

function withoutEnding(word: string): string {
  for (const [ending, instead, least] of BY_LAST_LETTER.get(word.at(-1)) ?? []) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    if (stem.length >= least && VOWEL.test(stem + instead)) return stem + instead;
  }
  return word.length > 3 && INFLECTED_T.test(word) ? word.slice(0, -1) : word;
}
