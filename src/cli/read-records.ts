import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { KoblerError } from '../domain/errors.ts';
import { arrayElements, wholeValue } from './json-elements.ts';

/** One record of a file with the line it starts on, or why that line holds none. Lines count from 1. */
export type ReadRecord = { line: number; value: unknown } | { line: number; fault: string };

/** Longest single line that is still a record; the longest real one is under 1 MB. */
const MAX_LINE_CHARS = 16 * 1024 * 1024;

/**
 * Reads the records of a JSONL file, a JSON array or a single JSON object; gzipped or not (told by content, not by name).
 * Streams JSONL; blank lines and a byte order mark are skipped. A broken record is a `fault` and reading goes on. What makes the whole file
 * unreadable (not there, cut short, not UTF-8) is thrown as `invalid`, naming the file and, where it can, the line.
 */
export async function* readRecords(file: string): AsyncGenerator<ReadRecord> {
  let lineNumber = 0;
  const lines = linesOf(file, () => lineNumber);
  for await (const line of lines) {
    lineNumber++;
    if (line.trim() === '') continue;
    if (opensDocument(line)) {
      const rest = [line];
      for await (const more of lines) rest.push(more);
      yield* line.trimStart().startsWith('[')
        ? arrayElements(rest.join('\n'), lineNumber)
        : wholeValue(rest.join('\n'), lineNumber);
      return;
    }
    yield recordOf(line, lineNumber);
    // JSONL from the first line on: later lines are never taken for the start of an array.
    for await (const next of lines) {
      lineNumber++;
      if (next.trim() !== '') yield recordOf(next, lineNumber);
    }
  }
}

/** Whether the first line with content begins one JSON document that goes on over several lines, or an array. */
function opensDocument(line: string): boolean {
  const start = line.trim();
  return start.startsWith('[') || start === '{';
}

function recordOf(line: string, lineNumber: number): ReadRecord {
  try {
    return { line: lineNumber, value: JSON.parse(line) };
  } catch (error) {
    return { line: lineNumber, fault: `is not valid JSON${columnOf(error)}` };
  }
}

/** Where JSON.parse stopped, when it says so. Its own message quotes the text and is not shown. */
function columnOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (message.includes('end of JSON input') || message.startsWith('Unterminated')) return ' (it ends too early)';
  const position = /at position (\d+)/.exec(message);
  return position === null ? '' : ` (near column ${Number(position[1]) + 1})`;
}

async function* linesOf(file: string, linesRead: () => number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of bytesOf(file, linesRead)) {
    const lines = (rest + decoded(chunk, file, decoder, linesRead)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
    if (rest.length > MAX_LINE_CHARS) {
      throw new KoblerError(
        'invalid',
        `${file}: line ${linesRead() + 1} is longer than ${MAX_LINE_CHARS} characters. Put one record on each line.`,
      );
    }
  }
  rest += decoded(undefined, file, decoder, linesRead);
  if (rest !== '') yield rest;
}

function decoded(chunk: Buffer | undefined, file: string, decoder: TextDecoder, linesRead: () => number): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new KoblerError(
      'invalid',
      `${file}: is not UTF-8 text (after line ${linesRead()}). Save it as UTF-8 and try again.`,
    );
  }
}

async function* bytesOf(file: string, linesRead: () => number): AsyncGenerator<Buffer> {
  try {
    const chunks = createReadStream(file)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const first = await chunks.next();
    if (first.done === true) return;
    const all = joined(first.value, chunks);
    yield* first.value[0] === 0x1f && first.value[1] === 0x8b ? gunzipped(all) : all;
  } catch (error) {
    if (error instanceof KoblerError) throw error;
    throw new KoblerError('invalid', `${file}: ${whyUnreadable(error, linesRead())}`, { cause: error });
  }
}

async function* joined(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}

async function* gunzipped(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { Readable } = await import('node:stream');
  const source: Readable = Readable.from(chunks);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  yield* source.pipe(gunzip) as AsyncIterable<Buffer>;
}

function whyUnreadable(error: unknown, linesRead: number): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file. Check the path.',
    EACCES: 'may not be read. Check its permissions.',
    EISDIR: 'is a folder. Name a file in it.',
    Z_BUF_ERROR: `the .gz file is cut short (after line ${linesRead}). Copy it again.`,
    Z_DATA_ERROR: `the .gz file is damaged (after line ${linesRead}). Copy it again.`,
  };
  return reasons[code] ?? `could not be read (${code === '' ? 'unknown reason' : code}).`;
}
