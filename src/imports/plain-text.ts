/**
 * Text without markup: tags become breaks or nothing, entities become their characters, what cannot be seen goes, and
 * sentences that lost the space between them get a line break. At most `max` characters, cut at the end of a sentence
 * where there is one near. A "<" that begins no tag is kept.
 */
export function plainText(markup: string, max: number): string {
  const text = decodeEntities(withoutTags(markup))
    .normalize()
    .replaceAll(INVISIBLE, '')
    .replaceAll(PRIVATE_USE, '• ')
    .replaceAll(GLUED, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return text.length <= max ? text : shortened(text, max);
}

/** Control, zero-width and non-characters. Tabs and breaks are white space, soft hyphens are nothing. */
const INVISIBLE = /[^\P{Cc}\n\t]|[\u00ad\u200b-\u200f\u2060\ufeff\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu;
/** Word processors' bullets. */
const PRIVATE_USE = /\p{Co}\s*/gu;
/** Between "…outcomes:" or "…involved." and "Improved …". */
const GLUED = /(?<=(?:\p{Ll}{2}|[\p{L}\d][)\]])[.:;!?])(?=\p{Lu}\p{Ll})/gu;

const BLOCK = /<\/?(?:p|div|br|hr|ul|ol|li|h[1-6]|table|tr|section|article|blockquote|pre)\b[^<>]*>/gi;
const OTHER_TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi;

function withoutTags(markup: string): string {
  let text = markup;
  for (const [open, close] of NOT_TEXT) text = withoutSpans(text, open, close);
  return text.replaceAll(BLOCK, '\n').replaceAll(OTHER_TAG, '');
}

/** What stands between these is not text. */
const NOT_TEXT: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/<script\b/gi, /<\/script\s*>/gi],
  [/<style\b/gi, /<\/style\s*>/gi],
  [/<!--/g, /-->/g],
];

/** One pass, whatever is opened and never closed: from there on all goes, as in a browser. */
function withoutSpans(text: string, open: RegExp, close: RegExp): string {
  let kept = '';
  let from = 0;
  for (;;) {
    open.lastIndex = from;
    const opened = open.exec(text);
    if (opened === null) return kept + text.slice(from);
    kept += text.slice(from, opened.index);
    close.lastIndex = open.lastIndex;
    if (close.exec(text) === null) return kept;
    from = close.lastIndex;
  }
}

/** The named entities of Latin 1, of the Norwegian letters and of typography; others are left as they are written. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    shy: '',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    zwj: '',
    zwnj: '',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    bull: '•',
    middot: '·',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    euro: '€',
    pound: '£',
    cent: '¢',
    yen: '¥',
    deg: '°',
    micro: 'µ',
    plusmn: '±',
    times: '×',
    divide: '÷',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    sup1: '¹',
    sup2: '²',
    sup3: '³',
    ordm: 'º',
    ordf: 'ª',
    sect: '§',
    para: '¶',
    copy: '©',
    reg: '®',
    trade: '™',
    iexcl: '¡',
    iquest: '¿',
    not: '¬',
    minus: '−',
    le: '≤',
    ge: '≥',
    ne: '≠',
    rarr: '→',
    larr: '←',
    aelig: 'æ',
    AElig: 'Æ',
    oslash: 'ø',
    Oslash: 'Ø',
    aring: 'å',
    Aring: 'Å',
    auml: 'ä',
    Auml: 'Ä',
    ouml: 'ö',
    Ouml: 'Ö',
    uuml: 'ü',
    Uuml: 'Ü',
    euml: 'ë',
    iuml: 'ï',
    szlig: 'ß',
    eacute: 'é',
    Eacute: 'É',
    egrave: 'è',
    Egrave: 'È',
    ecirc: 'ê',
    agrave: 'à',
    aacute: 'á',
    acirc: 'â',
    atilde: 'ã',
    ccedil: 'ç',
    Ccedil: 'Ç',
    iacute: 'í',
    igrave: 'ì',
    icirc: 'î',
    ntilde: 'ñ',
    Ntilde: 'Ñ',
    oacute: 'ó',
    ograve: 'ò',
    ocirc: 'ô',
    otilde: 'õ',
    uacute: 'ú',
    ugrave: 'ù',
    ucirc: 'û',
    yacute: 'ý',
    eth: 'ð',
    thorn: 'þ',
    scaron: 'š',
    Scaron: 'Š',
    oelig: 'œ',
    OElig: 'Œ',
  }),
);

function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,8}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code === 0 || code > 0x10ffff ? '' : String.fromCodePoint(code);
    },
  );
}

/** How far back from the limit the end of a sentence is looked for. */
const SENTENCE_WITHIN = 500;

function shortened(text: string, max: number): string {
  const cut = text.slice(0, max - 1);
  const near = Math.max(0, max - SENTENCE_WITHIN);
  const sentenceEnd = Math.max(...['. ', '.\n', '! ', '? '].map((end) => cut.lastIndexOf(end)));
  if (sentenceEnd > near && sentenceEnd + 3 <= max) return `${cut.slice(0, sentenceEnd + 1)} …`;
  const wordEnd = cut.lastIndexOf(' ');
  return `${wordEnd > near ? cut.slice(0, wordEnd) : cut.replace(/\p{Cs}$/u, '')}…`;
}
