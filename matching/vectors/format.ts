import { InvalidInput } from '../invalid-input.ts';

/** How an artefact was made: the analysis whose terms it holds, and how much was read. Sources are in its README. */
export type Making = {
  analysis: string;
  seed: number;
  occurrences: number;
  texts: number;
  parallel: number;
  concepts: number;
  tagged: number;
};

/** Word vectors as trained and as stored: row r of `rows` times scales[r] is the vector of terms[r], of length about 1. */
export type VectorTable = {
  making: Making;
  dims: number;
  terms: readonly string[];
  counts: Uint32Array;
  scales: Float32Array;
  rows: Int8Array;
  /** Stems of Nynorsk words with the stem that Bokmål has instead. */
  norms: ReadonlyMap<string, string>;
};

const MAGIC = 'KOBV';
/** The only layout this program knows. Change it whenever the bytes below change their meaning. */
export const FORMAT_VERSION = 1;
const PREFIX_BYTES = 12;

type Header = { making: Making; dims: number; terms: number; termBytes: number; normBytes: number };

/**
 * One file, little-endian: `KOBV`, format version (u32), header length (u32), header (JSON), then, each started at a
 * multiple of four bytes: terms (UTF-8, a line each), norms (`from<tab>to` lines), counts (u32), scales (f32), rows (i8).
 */
export function encodeVectors(table: VectorTable): Uint8Array {
  const terms = Buffer.from(table.terms.join('\n'));
  const norms = Buffer.from([...table.norms].map(([from, to]) => `${from}\t${to}`).join('\n'));
  const header: Header = {
    making: table.making,
    dims: table.dims,
    terms: table.terms.length,
    termBytes: terms.length,
    normBytes: norms.length,
  };
  const json = Buffer.from(JSON.stringify(header));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.write(MAGIC, 'latin1');
  prefix.writeUInt32LE(FORMAT_VERSION, 4);
  prefix.writeUInt32LE(json.length, 8);
  const sections = [prefix, json, terms, norms, bytesOf(table.counts), bytesOf(table.scales), bytesOf(table.rows)];
  return Buffer.concat(sections.flatMap((section) => [section, Buffer.alloc(padding(section.length))]));
}

/** The table of an artefact; throws `InvalidInput`, saying what is wrong, for anything else or a file cut short. */
export function decodeVectors(bytes: Uint8Array): VectorTable {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < PREFIX_BYTES || file.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new InvalidInput('This is not a file of word vectors. Make one with: npm run train:vectors');
  }
  const version = file.readUInt32LE(4);
  if (version !== FORMAT_VERSION) {
    throw new InvalidInput(
      `The word vectors have format version ${version}; this program reads version ${FORMAT_VERSION}. Train them anew or take the file that belongs to this version.`,
    );
  }
  let at = PREFIX_BYTES;
  const take = (length: number): Buffer => {
    if (at + length > file.length) throw new InvalidInput('The file of word vectors is cut short. Copy it again.');
    const section = file.subarray(at, at + length);
    at += length + padding(length);
    return section;
  };
  const header = headerOf(take(file.readUInt32LE(8)));
  const terms = linesOf(take(header.termBytes));
  const norms = linesOf(take(header.normBytes)).map((line) => line.split('\t'));
  return {
    making: header.making,
    dims: header.dims,
    terms,
    norms: new Map(norms.map(([from = '', to = '']) => [from, to])),
    counts: new Uint32Array(copyOf(take(header.terms * 4))),
    scales: new Float32Array(copyOf(take(header.terms * 4))),
    rows: new Int8Array(copyOf(take(header.terms * header.dims))),
  };
}

function headerOf(section: Buffer): Header {
  let header: unknown;
  try {
    header = JSON.parse(section.toString('utf8'));
  } catch {
    header = null;
  }
  if (!isHeader(header)) throw new InvalidInput('The header of the word vectors cannot be read. Copy the file again.');
  return header;
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null || !('making' in value)) return false;
  return ['dims', 'terms', 'termBytes', 'normBytes'].every((name) => Number.isSafeInteger(Reflect.get(value, name)));
}

function linesOf(section: Buffer): string[] {
  return section.length === 0 ? [] : section.toString('utf8').split('\n');
}

function bytesOf(numbers: Uint32Array | Float32Array | Int8Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function copyOf(section: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(section.length);
  new Uint8Array(copy).set(section);
  return copy;
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}
