import { InvalidInput } from '../invalid-input.ts';
import type { Document } from '../model.ts';
import type { ReadDocument } from './collection.ts';

/** A document as it was put in, and as it was read. */
export type Entry = { document: Document; read: ReadDocument };

const MAGIC = 'KOBI';
/** The only layout this program knows. Change it whenever the bytes below change their meaning. */
const FORMAT_VERSION = 2;
const PREFIX_BYTES = 12;

type Header = {
  /** What read the documents: a snapshot is of use to the same engine only. */
  madeBy: string;
  dims: number;
  terms: string[];
  documents: { document: Document; group: ReadDocument['group'] }[];
};

/**
 * A collection as bytes, little-endian: `KOBI`, format version (u32), header length (u32), header (JSON) filled up to
 * four bytes, then columns, each its length (u32) and its numbers (u32 or f32).
 */
export function encodeSnapshot(entries: readonly Entry[], madeBy: string, dims: number): Uint8Array {
  const numbers = new Map<string, number>();
  const numberOf = (term: string) => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  const reads = entries.map(({ read }) => read);
  const columns = [
    Uint32Array.from(reads, ({ terms }) => terms.size),
    Uint32Array.from(
      reads.flatMap(({ terms }) => [...terms.keys()]),
      numberOf,
    ),
    Float32Array.from(reads.flatMap(({ terms }) => [...terms.values()])),
    matrixOf(
      reads.map(({ vector }) => vector),
      dims,
    ),
  ];
  const header: Header = {
    madeBy,
    dims,
    terms: [...numbers.keys()],
    documents: entries.map(({ document, read }) => ({ document, group: read.group })),
  };
  const json = Buffer.from(JSON.stringify(header));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.write(MAGIC, 'latin1');
  prefix.writeUInt32LE(FORMAT_VERSION, 4);
  prefix.writeUInt32LE(json.length, 8);
  const sections = columns.flatMap((column) => [
    Buffer.from(Uint32Array.of(column.length).buffer),
    Buffer.from(column.buffer, column.byteOffset, column.byteLength),
  ]);
  return Buffer.concat([prefix, json, Buffer.alloc(padding(json.length)), ...sections]);
}

/** The entries of a snapshot made by `madeBy`. Throws `InvalidInput`, saying what to do, for anything else. */
export function decodeSnapshot(bytes: Uint8Array, madeBy: string): Entry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < PREFIX_BYTES || file.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new InvalidInput('This is not a snapshot of an index. Build the index anew.');
  }
  const version = file.readUInt32LE(4);
  if (version !== FORMAT_VERSION) {
    throw new InvalidInput(
      `The snapshot has format version ${version}; this program reads version ${FORMAT_VERSION}. Build the index anew.`,
    );
  }
  let at = PREFIX_BYTES;
  const take = (length: number): Buffer => {
    if (at + length > file.length) throw new InvalidInput('The snapshot is cut short. Build the index anew.');
    const section = file.subarray(at, at + length);
    at += length + padding(length);
    return section;
  };
  const header = headerOf(take(file.readUInt32LE(8)));
  if (header.madeBy !== madeBy) {
    throw new InvalidInput(`The snapshot was made by «${header.madeBy}», this is «${madeBy}». Build the index anew.`);
  }
  const column = (): ArrayBuffer => {
    const section = take(take(4).readUInt32LE(0) * 4);
    const copy = new ArrayBuffer(section.length);
    new Uint8Array(copy).set(section);
    return copy;
  };
  const { dims, terms } = header;
  const termsOf = inTurn(new Uint32Array(column()), new Uint32Array(column()));
  const weights = new Float32Array(column());
  const vectors = new Float32Array(column());
  return header.documents.map(({ document, group }, i) => {
    const held = termsOf(i);
    return {
      document,
      read: {
        id: document.id,
        group,
        terms: new Map(Array.from(held.values, (term, n) => [terms[term] ?? '', weights[held.from + n] ?? 0])),
        vector: rowOf(vectors, i, dims),
      },
    };
  });
}

function headerOf(json: Buffer): Header {
  try {
    return JSON.parse(json.toString('utf8'));
  } catch {
    throw new InvalidInput('The snapshot is damaged. Build the index anew.');
  }
}

/** Cuts a column into the pieces of each document. */
function inTurn(counts: Uint32Array, values: Uint32Array): (i: number) => { from: number; values: Uint32Array } {
  const starts = new Uint32Array(counts.length + 1);
  for (const [i, count] of counts.entries()) starts[i + 1] = (starts[i] ?? 0) + count;
  return (i) => ({ from: starts[i] ?? 0, values: values.subarray(starts[i], starts[i + 1]) });
}

/** Rows one after the other; zeros where there is none. */
function matrixOf(rows: readonly (Float32Array | null)[], dims: number): Float32Array {
  const matrix = new Float32Array(rows.length * dims);
  for (const [i, row] of rows.entries()) if (row !== null) matrix.set(row, i * dims);
  return matrix;
}

function rowOf(matrix: Float32Array, i: number, dims: number): Float32Array | null {
  const row = matrix.slice(i * dims, (i + 1) * dims);
  return row.some((value) => value !== 0) ? row : null;
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}
