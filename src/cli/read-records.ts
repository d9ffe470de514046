import { FileLines } from './file-lines.ts';
import { arrayRecords, type ReadRecord, recordOf } from './json-records.ts';

export type { ReadRecord } from './json-records.ts';

/**
 * Reads the records of a JSONL file, a JSON array or a single JSON object; gzipped or not, told by content, not by
 * name. JSONL is streamed; blank lines and a byte order mark are skipped. A broken record is a `fault`, which never
 * quotes the text, and reading goes on. What makes the whole file unreadable (not there, cut short, not UTF-8) is
 * thrown as `invalid`, naming the file and, where it can, the line.
 */
export async function* readRecords(file: string): AsyncGenerator<ReadRecord> {
  const lines = new FileLines(file);
  let first: string | undefined;
  while (first === undefined || first.trim() === '') {
    first = await lines.next();
    if (first === undefined) return;
  }
  if (isDocumentStart(first)) {
    const firstLine = lines.read;
    const text = [first, ...(await lines.rest())].join('\n');
    yield* first.trimStart().startsWith('[') ? arrayRecords(text, firstLine) : [recordOf(text, firstLine)];
    return;
  }
  for (let line: string | undefined = first; line !== undefined; line = await lines.next()) {
    if (line.trim() !== '') yield recordOf(line, lines.read);
  }
}

/** Whether the first line with content begins an array, or one object written over several lines. */
function isDocumentStart(line: string): boolean {
  const start = line.trim();
  return start.startsWith('[') || start === '{';
}
