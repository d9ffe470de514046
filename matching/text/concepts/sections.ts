import { InvalidInput } from '../../invalid-input.ts';

const MAGIC = 'KOBC';
/**
 * The only layout this program knows. Change it whenever the bytes change their meaning, or the same vocabulary would
 * be compiled to something else.
 */
export const COMPILED_FORMAT = 1;
const PREFIX_BYTES = 12;
const HOW = 'Make one with: npm run compile:concepts';

/** `lengths`: bytes of each section, in order. `madeFrom`: a fingerprint of all that the concepts were compiled from. */
type Header = { madeFrom: string; concepts: number; dims: number; lengths: number[] };

export type Section = readonly string[] | Uint16Array | Uint32Array | Int8Array | Float32Array;

/** The sections of a file one after the other, each as what it was written as. */
export type Sections = {
  lines: () => string[];
  u16: () => Uint16Array;
  u32: () => Uint32Array;
  i8: () => Int8Array;
  f32: () => Float32Array;
};

/**
 * One file, little-endian: `KOBC`, format version (u32), header length (u32), header (JSON), then the sections, each
 * started at a multiple of four bytes: numbers as they are in memory, texts in UTF-8, a line each.
 */
export function writeSections(fields: Omit<Header, 'lengths'>, sections: readonly Section[]): Uint8Array {
  const bytes = sections.map(bytesOf);
  const header: Header = { ...fields, lengths: bytes.map(({ length }) => length) };
  const json = Buffer.from(JSON.stringify(header));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.write(MAGIC, 'latin1');
  prefix.writeUInt32LE(COMPILED_FORMAT, 4);
  prefix.writeUInt32LE(json.length, 8);
  return Buffer.concat([prefix, json, ...bytes].flatMap((part) => [part, Buffer.alloc(padding(part.length))]));
}

/** Opens what `writeSections` wrote; throws `InvalidInput`, saying what is wrong, for anything else or a file cut short. */
export function readSections(bytes: Uint8Array): Omit<Header, 'lengths'> & { sections: Sections } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < PREFIX_BYTES || file.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new InvalidInput(`This is not a file of compiled concepts. ${HOW}`);
  }
  const version = file.readUInt32LE(4);
  if (version !== COMPILED_FORMAT) {
    throw new InvalidInput(
      `The compiled concepts have format version ${version}; this program reads version ${COMPILED_FORMAT}. ${HOW}`,
    );
  }
  let at = PREFIX_BYTES;
  const cut = (length: number): Buffer => {
    if (at + length > file.length) throw new InvalidInput(`The file of compiled concepts is cut short. ${HOW}`);
    const section = file.subarray(at, at + length);
    at += length + padding(length);
    return section;
  };
  const { lengths, ...fields } = headerOf(cut(file.readUInt32LE(8)));
  const parts = lengths.map(cut).values();
  const next = (width: number): ArrayBuffer => {
    const part = parts.next().value;
    return copyOf(fitting(part !== undefined && part.length % width === 0 && part));
  };
  return {
    ...fields,
    sections: {
      lines() {
        const text = Buffer.from(next(1)).toString('utf8');
        return text === '' ? [] : text.split('\n');
      },
      u16: () => new Uint16Array(next(2)),
      u32: () => new Uint32Array(next(4)),
      i8: () => new Int8Array(next(1)),
      f32: () => new Float32Array(next(4)),
    },
  };
}

/** The value of what has to be there or to hold; throws `InvalidInput` when it is or does not. */
export function fitting<T>(value: T | undefined | false): T {
  if (value !== undefined && value !== false) return value;
  throw new InvalidInput(`The parts of the compiled concepts do not fit each other. ${HOW}`);
}

function headerOf(section: Buffer): Header {
  let header: unknown;
  try {
    header = JSON.parse(section.toString('utf8'));
  } catch {
    header = null;
  }
  if (!isHeader(header)) throw new InvalidInput(`The header of the compiled concepts cannot be read. ${HOW}`);
  return header;
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null) return false;
  const { madeFrom, concepts, dims, lengths }: { [field in keyof Header]?: unknown } = value;
  return typeof madeFrom === 'string' && Array.isArray(lengths) && [concepts, dims, ...lengths].every(isCount);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function bytesOf(section: Section): Buffer {
  if (!ArrayBuffer.isView(section)) return Buffer.from(section.join('\n'));
  return Buffer.from(section.buffer, section.byteOffset, section.byteLength);
}

function copyOf(section: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(section.length);
  new Uint8Array(copy).set(section);
  return copy;
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}
