import type { Output } from '../../domain/expertise.ts';
import { readBibtex } from './bibtex.ts';
import { looksLikeCsv, readCsv } from './csv.ts';
import { readLines } from './lines.ts';
import { outputOf, type ReadList } from './reference.ts';
import { readRis } from './ris.ts';

type OutputFormat = 'bibtex' | 'ris' | 'csv' | 'lines';

/** The outputs of a list in its order, and the lines that could not be read, 1 first. */
export type OutputList = { format: OutputFormat; outputs: Output[]; unread: number[] };

const READERS: Readonly<Record<OutputFormat, (text: string) => ReadList>> = {
  bibtex: readBibtex,
  ris: readRis,
  csv: readCsv,
  lines: readLines,
};

/** Reads a list of publications as people have them: BibTeX, RIS, a table with headings, or a reference a line. */
export function readOutputs(text: string): OutputList {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .trimEnd();
  const format = formatOf(plain);
  const { references, unread } = READERS[format](plain);
  const read = references.map((reference) => ({ line: reference.line, output: outputOf(reference) }));
  const lost = read.filter(({ output }) => output === undefined).map(({ line }) => line);
  return {
    format,
    outputs: read.flatMap(({ output }) => output ?? []),
    unread: [...new Set([...unread, ...lost])].toSorted((a, b) => a - b),
  };
}

/** The text of a file: UTF-8 or UTF-16 where it says so, else Windows-1252, which older programs in Norway write. */
export function textOfFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function formatOf(text: string): OutputFormat {
  if (/^\s*@\s*[A-Za-z]+\s*[{(]/m.test(text)) return 'bibtex';
  if (/^\s*TY {1,2}-/m.test(text)) return 'ris';
  return looksLikeCsv(text) ? 'csv' : 'lines';
}
