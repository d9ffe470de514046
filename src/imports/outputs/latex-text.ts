/** Accents that LaTeX puts on the next letter, as the marks Unicode combines with it. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};

/** Letters and signs that have a command of their own. */
const SIGNS: Readonly<Record<string, string>> = {
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  ss: 'ß',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  textendash: '–',
  textemdash: '—',
  ldots: '…',
  dots: '…',
  textquoteright: '’',
  textquoteleft: '‘',
  guillemotleft: '«',
  guillemotright: '»',
};

const ACCENTED = /\\(?:([`'^~"=.])\s*|([uvHckrdb])(?:\s+|(?=\{)))(?:\{\s*(\\?[A-Za-z])\s*\}|(\\?[A-Za-z]))/g;
const SIGN = /\\([A-Za-z]+)(?:\s*\{\}|\s+(?=\S)|(?![A-Za-z]))/g;

/** What a LaTeX text says, without its commands: `{\O}stfold` is Østfold, `\emph{all}` is all. */
export function latexText(latex: string): string {
  return latex
    .replaceAll(ACCENTED, (_whole, sign?: string, named?: string, braced?: string, bare?: string) => {
      const letter = (braced ?? bare ?? '').replace('\\', '');
      return `${letter}${ACCENTS[sign ?? named ?? ''] ?? ''}`;
    })
    .replaceAll(SIGN, (whole, name: string) => SIGNS[name] ?? (/\s$/.test(whole) ? ' ' : ''))
    .replaceAll(/\\([&%$#_{}])/g, '$1')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll(/(?<!\\)[{}$]/g, '')
    .replaceAll('~', ' ')
    .replaceAll(/\\\\|\\(?=\s)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .normalize('NFC')
    .trim();
}
