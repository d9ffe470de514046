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

/** For each function word one bit for each language that it is a sign of: 1 nb, 2 nn, 4 en. */
function tells(): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  for (const [bit, language] of LANGUAGES.entries()) {
    for (const word of SIGNS[language].split(/\s+/u)) told.set(word, (told.get(word) ?? 0) | (1 << bit));
  }
  for (const word of NORWEGIAN.split(/\s+/u)) told.set(word, 0b011);
  return told;
}

/** Enough of a long text to know its language by. */
const SAMPLE_WORDS = 600;
/** With fewer function words than this, nothing is claimed. */
const MIN_SIGNS = 2;

/** The language a text is written in, told by its function words; null when it has too few of them. */
export function languageOf(text: string): Language | null {
  return languageOfSigns((text.toLowerCase().match(/\p{L}+/gu) ?? []).map(signsOf));
}

/** Which languages a lower-case word is a sign of, as bits for `languageOfSigns`; 0 for most words. */
export function signsOf(word: string): number {
  return TELLS.get(word) ?? 0;
}

/** The language told by the signs of a text's words, in the order of the text. */
export function languageOfSigns(signs: readonly number[]): Language | null {
  const words = Math.min(signs.length, SAMPLE_WORDS);
  let [nb, nn, en] = [0, 0, 0];
  for (let i = 0; i < words; i++) {
    const bits = signs[i] ?? 0;
    nb += bits & 1;
    nn += (bits >> 1) & 1;
    en += bits >> 2;
  }
  if (Math.max(nb, nn, en) < MIN_SIGNS) return null;
  if (en > Math.max(nb, nn)) return 'en';
  return nn > nb ? 'nn' : 'nb';
}

/** The same, answering Bokmål where the text is too short to tell. */
export function detectLanguage(text: string): Language {
  return languageOf(text) ?? 'nb';
}
