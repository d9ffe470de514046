export type Language = 'nb' | 'nn' | 'en';

/** Function words that one of the three languages uses and the other two do not, or seldom. */
const SIGNS: Readonly<Record<Language, string>> = {
  nb: `ikke jeg hun hva hvem hvor hvordan hvorfor hvilke hvilken hvilket noe noen fra nå en et flere mer være vært ble
    blir blitt deres selv siden uten disse også hver egne gjøre gjør gir trenger ønsker hvis mye bare dem kommer
    tidligere videre`,
  nn: `ikkje eg ho kva kven korleis kvifor noko nokon nokre frå no ein ei eit fleire meir vere vore vart blei verte vert
    deira sjølv sidan utan desse òg kvar eigne gjere gjer gjev treng ønskjer mykje berre dei kjem tidlegare vidare
    medan dykk me korkje anten elles heile eigen`,
  en: `the of and to is are was were with that this these their by from on as be has have been which we our it its or
    into within how what not can through an also between such they both who`,
};
/** Function words that Bokmål and Nynorsk share and English lacks: they tell Norwegian, not which. */
const NORWEGIAN = `og er på som av til det den med om har kan vi å ved skal vil så da der oss seg sin når blant mellom
  gjennom eller enn etter andre mange samt hadde du deg meg`;

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
const TELLS = tells();

function tells(): ReadonlyMap<string, readonly Language[]> {
  const told = new Map<string, Language[]>();
  for (const language of LANGUAGES) {
    for (const word of new Set(SIGNS[language].split(/\s+/u))) told.set(word, [...(told.get(word) ?? []), language]);
  }
  for (const word of NORWEGIAN.split(/\s+/u)) told.set(word, ['nb', 'nn']);
  return told;
}

/** Enough of a long text to know its language by. */
const SAMPLE_WORDS = 600;
/** With fewer function words than this, nothing is claimed. */
const MIN_SIGNS = 2;

/** The language a text is written in, told by its function words; null when it has too few of them. */
export function languageOf(text: string): Language | null {
  return languageOfWords(text.toLowerCase().match(/\p{L}+/gu) ?? []);
}

/** The same for words in lower case, in the order of the text. */
export function languageOfWords(words: readonly string[]): Language | null {
  const counts: Record<Language, number> = { nb: 0, nn: 0, en: 0 };
  for (const word of words.slice(0, SAMPLE_WORDS)) {
    for (const language of TELLS.get(word) ?? []) counts[language]++;
  }
  if (Math.max(counts.nb, counts.nn, counts.en) < MIN_SIGNS) return null;
  if (counts.en > Math.max(counts.nb, counts.nn)) return 'en';
  return counts.nn > counts.nb ? 'nn' : 'nb';
}

/** The same, answering Bokmål where the text is too short to tell. */
export function detectLanguage(text: string): Language {
  return languageOf(text) ?? 'nb';
}
