import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { KoblerError } from '../domain/errors.ts';

/** Longest line that may still be a record; the longest allowed description is 1 MB. */
const MAX_LINE_CHARS = 16 * 1024 * 1024;

/** The lines of a UTF-8 file, gzipped or not, as they are asked for. Every error names the file and how far it came. */
export class FileLines {
  /** How many lines have been handed out: the number of the last one. */
  read = 0;
  readonly #file: string;
  readonly #lines: AsyncGenerator<string>;

  constructor(file: string) {
    this.#file = file;
    this.#lines = this.#stream();
  }

  /** The next line without its line break, or undefined at the end. */
  async next(): Promise<string | undefined> {
    const next = await this.#lines.next();
    if (next.done === true) return undefined;
    this.read++;
    return next.value;
  }

  /** All the lines that are left. */
  async rest(): Promise<string[]> {
    const lines: string[] = [];
    for (let line = await this.next(); line !== undefined; line = await this.next()) lines.push(line);
    return lines;
  }

  async *#stream(): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let unfinished = '';
    try {
      for await (const chunk of unpacked(createReadStream(this.#file))) {
        const lines = (unfinished + decoder.decode(chunk, { stream: true })).split('\n');
        unfinished = lines.pop() ?? '';
        for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
        if (unfinished.length > MAX_LINE_CHARS) throw this.#tooLong();
      }
      unfinished += decoder.decode();
    } catch (error) {
      throw error instanceof KoblerError ? error : this.#unreadable(error);
    }
    if (unfinished !== '') yield unfinished;
  }

  #tooLong(): KoblerError {
    return new KoblerError(
      'invalid',
      `${this.#file}: line ${this.read + 1} is longer than ${MAX_LINE_CHARS} characters. Put one record on each line.`,
    );
  }

  #unreadable(error: unknown): KoblerError {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const place = this.read === 0 ? 'before the end of line 1' : `after line ${this.read}`;
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file. Check the path.',
      EACCES: 'may not be read. Check its permissions.',
      EISDIR: 'is a folder. Name a file in it.',
      ERR_ENCODING_INVALID_ENCODED_DATA: `is not UTF-8 text (${place}). Save it as UTF-8.`,
      Z_BUF_ERROR: `the .gz file is cut short (${place}). Fetch it again.`,
      Z_DATA_ERROR: `the .gz file is damaged (${place}). Fetch it again.`,
    };
    const reason = reasons[code] ?? `could not be read (${code === '' ? 'unknown reason' : code}).`;
    return new KoblerError('invalid', `${this.#file}: ${reason}`, { cause: error });
  }
}

/** The bytes, unzipped when they begin as gzip does. */
async function* unpacked(source: Readable): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await chunks.next();
  if (first.done === true) return;
  const all = startingWith(first.value, chunks);
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all;
    return;
  }
  const packed = Readable.from(all);
  const gunzip = createGunzip();
  packed.on('error', (error) => gunzip.destroy(error));
  yield* packed.pipe(gunzip) as AsyncIterable<Buffer>;
}

async function* startingWith(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  for (let next: IteratorResult<Buffer> = { value: first }; next.done !== true; next = await rest.next()) {
    yield next.value;
  }
}
