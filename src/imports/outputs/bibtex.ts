import { latexText } from './latex-text.ts';
import type { ReadList } from './reference.ts';

type Fields = ReadonlyMap<string, string>;
type Macros = Map<string, string>;

/** Kinds that are no publications. */
const NOT_ENTRIES = new Set(['comment', 'preamble', 'string']);
const START = /@\s*([A-Za-z]+)\s*([{(])/g;

/**
 * Reads BibTeX and BibLaTeX: entries in braces or parentheses, values in braces, quotes or bare, joined by #, with
 * @string macros. An entry that is not well-formed is left out by its line, and reading goes on at the next one.
 */
export function readBibtex(text: string): ReadList {
  const read: ReadList = { references: [], unread: [] };
  const macros: Macros = new Map();
  START.lastIndex = 0;
  for (let start = START.exec(text); start !== null; start = START.exec(text)) {
    const kind = (start[1] ?? '').toLowerCase();
    const line = text.slice(0, start.index).split('\n').length;
    const entry = kind === 'comment' ? undefined : readEntry(text, START.lastIndex, kind, macros);
    if (entry === undefined) {
      if (kind !== 'comment') read.unread.push(line);
      continue;
    }
    START.lastIndex = entry.end;
    if (kind === 'string') for (const [name, value] of entry.fields) macros.set(name, value);
    if (!NOT_ENTRIES.has(kind)) read.references.push({ line, ...partsOf(entry.fields) });
  }
  return read;
}

function partsOf(fields: Fields) {
  const said = (name: string) => {
    const value = fields.get(name);
    return value === undefined ? undefined : latexText(value);
  };
  const [title, subtitle] = [said('title'), said('subtitle')];
  return {
    title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
    abstract: said('abstract'),
    date: said('year') ?? said('date'),
    // Addresses have characters that mean something else in LaTeX.
    url: fields.get('url')?.replaceAll(/\\([_%&#~])|[{}]/g, '$1'),
    doi: fields.get('doi')?.replaceAll(/\\([_%&#])|[{}]/g, '$1'),
  };
}

/** The fields of an entry that begins after its brace; undefined when it is not well-formed. */
function readEntry(
  text: string,
  from: number,
  kind: string,
  macros: Macros,
): { fields: Fields; end: number } | undefined {
  const fields = new Map<string, string>();
  let at = from;
  if (kind === 'preamble') return { fields, end: from };
  if (kind !== 'string') {
    const key = /[^,{}"\n]*,/y;
    key.lastIndex = at;
    if (!key.test(text)) return undefined;
    at = key.lastIndex;
  }
  for (;;) {
    const close = /[\s,]*[})]/y;
    close.lastIndex = at;
    if (close.test(text)) return { fields, end: close.lastIndex };
    const name = /[\s,]*([^\s=,{}"@]+)\s*=\s*/y;
    name.lastIndex = at;
    const named = name.exec(text);
    if (named === null) return undefined;
    const value = readValue(text, name.lastIndex, macros);
    if (value === undefined) return undefined;
    fields.set((named[1] ?? '').toLowerCase(), value.text);
    at = value.end;
  }
}

/** A value and where it ends: pieces joined by #. */
function readValue(text: string, from: number, macros: Macros): { text: string; end: number } | undefined {
  let [at, said] = [from, ''];
  for (;;) {
    const piece = readPiece(text, at, macros);
    if (piece === undefined) return undefined;
    said += piece.text;
    const joined = /\s*#\s*/y;
    joined.lastIndex = piece.end;
    if (!joined.test(text)) return { text: said, end: piece.end };
    at = joined.lastIndex;
  }
}

function readPiece(text: string, at: number, macros: Macros): { text: string; end: number } | undefined {
  if (text[at] === '{' || text[at] === '"') return readWrapped(text, at, text[at] === '{' ? '}' : '"');
  const bare = /[^\s,#{}"()=]+/y;
  bare.lastIndex = at;
  const found = bare.exec(text);
  return found === null ? undefined : { text: macros.get(found[0].toLowerCase()) ?? found[0], end: bare.lastIndex };
}

/** What stands between braces or quotes; braces inside are balanced, and an escaped one counts for nothing. */
function readWrapped(text: string, from: number, closing: '}' | '"') {
  let depth = 0;
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (depth === 0 && sign === closing) return { text: text.slice(from + 1, at), end: at + 1 };
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (depth < 0) return undefined;
  }
  return undefined;
}
