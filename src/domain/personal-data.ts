import { GIVEN_NAMES } from './given-names.ts';
import { isNationalId } from './national-id.ts';

export const PERSONAL_DATA_KINDS = ['national-id', 'phone', 'email', 'health'] as const;
type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** A place in a text that seems to say something about one person. `quote` is the place as written. */
export type PersonalData = { kind: PersonalDataKind; quote: string };

/** More than this is not read; the first few say enough. */
const MOST = 6;

/**
 * What in a text seems to be about a single person: fødselsnummer with right control digits, telephone numbers, e-mail
 * addresses that are not an office's, and a person's name in the same sentence as a word about health. A guess, to warn
 * with and never to block with: names are known by a list of given names, by the endings of surnames and by titles.
 */
export function findPersonalData(text: string): PersonalData[] {
  const found = [...nationalIds(text), ...emails(text), ...phones(text), ...namedWithHealth(text)];
  const told: PersonalData[] = [];
  for (const one of found.toSorted((a, b) => b.quote.length - a.quote.length)) {
    if (!told.some(({ kind, quote }) => kind === one.kind && quote.includes(one.quote))) told.push(one);
  }
  return told.toSorted((a, b) => text.indexOf(a.quote) - text.indexOf(b.quote)).slice(0, MOST);
}

function nationalIds(text: string): PersonalData[] {
  const written = matches(text, /(?<![\d.,])\d{6}[ .\-–]?\d{5}(?![\d])/gu);
  return written
    .filter((quote) => isNationalId(quote.replaceAll(/\D/gu, '')))
    .map((quote) => ({ kind: 'national-id', quote }));
}

/** An office's address is nobody's in particular. */
const OFFICE = /^(?:post|postmottak|firmapost|info|kontakt|servicetorg\p{L}*|sentralbord\p{L}*|arkiv)@/iu;

function emails(text: string): PersonalData[] {
  const written = matches(text, /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/gu);
  return written.filter((quote) => !OFFICE.test(quote)).map((quote) => ({ kind: 'email', quote }));
}

/**
 * With a country code, in the ways that numbers of mobiles (first 4 or 9) and of landlines are written, or after a word
 * for telephone. A bare number of eight digits may be anything, so it must begin as a mobile's and be no round sum.
 */
const PHONES = [
  /(?<![\d+])(?:\+|00)\d{2}[ \-.]?\d(?:[ \-.]?\d){6,10}(?!\d)/gu,
  /(?<![\d.,+])[49]\d{2} \d{2} \d{3}(?![\d.,]\d| kr| mill|\d)/gu,
  /(?<![\d.,+])[2-79]\d(?: \d{2}){3}(?!\d| kr| \d)/gu,
  /(?<![\d.,+])[49]\d{7}(?<!000)(?!\d|[.,]\d| ?kr| kroner| nok)/giu,
  /(?<!\p{L})(?:tlf|telefon|telefonnummer|mobil|mob|phone|ring)[ .:]{1,3}\d{2}(?: ?\d){6}(?!\d)/giu,
];

function phones(text: string): PersonalData[] {
  return PHONES.flatMap((pattern) => matches(text, pattern)).map((quote) => ({ kind: 'phone', quote }));
}

/** Words that say something about somebody's health, in nb, nn and en; each may have an ending, and most a beginning. */
const HEALTH = new RegExp(
  [
    '\\p{L}*(?:sykdom|sjukdom|kreft|demens|depresjon|psykose|diagnose|lidelse|skade[rtn]?|misbruk|hemming|hemning)\\p{L}*',
    '(?:syk|sjuk)(?:e|t|meldt\\p{L}*|meld\\p{L}*|ehus\\p{L}*|ehjem\\p{L}*|eheim\\p{L}*)?',
    '(?:pasient|diabet|adhd|autis|epilep|kols|parkinson|alzheimer|schizofren|bipolar|anoreksi|angst|depri|psykisk|psykiatr)\\p{L}*',
    '(?:innlagt|innlagd|operert|medisin|resept|behandl|amputer|selvmord|sjølvmord|overgrep|voldtatt|valdteken|gravid|abort)\\p{L}*',
    '(?:hjerneslag|hjarneslag|hjerteinfarkt|hjarteinfarkt|slag|lårhals|rullestol|ufør|rus(?:a|et)?|hiv|covid|vaksin)\\p{L}*',
    '(?:barnevern|omsorgsvedtak|tvang|utviklingshem|funksjonshem|funksjonsnedset|handikap)\\p{L}*',
    '(?:disease|illness|patient|diagnos|cancer|dementia|depress|disab|addict|suicid|hospitali[sz]|pregnan)\\p{L}*',
  ]
    .map((word) => `(?:${word})`)
    .join('|')
    .replace(/^/u, '(?<![\\p{L}\\d])(?:')
    .concat(')(?![\\p{L}\\d])'),
  'iu',
);

const CAPITALISED = '\\p{Lu}[\\p{Ll}]+(?:-\\p{Lu}\\p{Ll}+)?';
/** One to four capitalised words; whether it is somebody's name is asked next. */
const NAME_LIKE = new RegExp(
  `(?<![\\p{L}\\d])${CAPITALISED}(?: (?:${CAPITALISED}|\\p{Lu}\\.)){0,3}(?![\\p{L}\\d])`,
  'gu',
);
const TITLED = new RegExp(
  `(?<!\\p{L})(?:fru|frk\\.?|herr|hr\\.|pasient(?:en)?|bruker(?:en)?) ${CAPITALISED}(?!\\p{L})`,
  'giu',
);
const SURNAME = /(?:sen|sson|dotter|datter)$/u;

function namedWithHealth(text: string): PersonalData[] {
  const sentences = text.split(/(?<=\p{L}{2}[.!?])\s+|\n+/u);
  return sentences.flatMap((sentence) => {
    if (!HEALTH.test(sentence)) return [];
    const names = matches(sentence, NAME_LIKE).filter(isSomebody);
    return names.concat(matches(sentence, TITLED).filter(endsInName)).map((quote) => ({ kind: 'health', quote }));
  });
}

function isSomebody(quote: string): boolean {
  const words = quote.split(' ');
  if (words.some((word) => GIVEN_NAMES.has(word.split('-')[0] ?? ''))) return true;
  return words.length > 1 && SURNAME.test(words.at(-1) ?? '');
}

/** The pattern takes titles in any case, and with them words that are no names. */
function endsInName(quote: string): boolean {
  return /^\p{Lu}/u.test(quote.split(' ').at(-1) ?? '');
}

function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([quote]) => quote.trim());
}
