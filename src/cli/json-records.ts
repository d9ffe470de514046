/** One record of a file with the line it starts on, or why that line holds none. Lines count from 1. */
export type ReadRecord = { line: number; value: unknown } | { line: number; fault: string };

/** The record in this text, which starts on `line` of its file. */
export function recordOf(text: string, line: number): ReadRecord {
  try {
    return { line, value: JSON.parse(text) };
  } catch (error) {
    return { line, fault: `is not valid JSON${placeOf(error, text, line)}` };
  }
}

/** Where JSON.parse stopped, when it says so. Its own message may quote the text and is not shown. */
function placeOf(error: unknown, text: string, line: number): string {
  const message = error instanceof Error ? error.message : '';
  if (message.includes('end of JSON input') || message.startsWith('Unterminated')) return ': it ends too early';
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return before.length === 1 ? `: see column ${column}` : `: see line ${line + before.length - 1}, column ${column}`;
}

/** The elements of a JSON array that starts on `firstLine`, one by one, so that a broken one does not hide the others. */
export function* arrayRecords(text: string, firstLine: number): Generator<ReadRecord> {
  let line = firstLine;
  let start = { at: text.indexOf('[') + 1, line };
  let depth = 0;
  let inString = false;
  for (let at = start.at; at < text.length; at++) {
    const char = text[at];
    if (char === '\n') line++;
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') depth++;
    else if (depth > 0 && (char === '}' || char === ']')) depth--;
    else if (depth === 0 && (char === ',' || char === ']')) {
      const isLast = char === ']';
      const element = text.slice(start.at, at);
      if (element.trim() !== '') yield recordOf(element.trim(), start.line + linesBefore(element));
      else if (!isLast) yield { line, fault: 'is an empty element: remove the comma' };
      if (isLast) {
        if (text.slice(at + 1).trim() !== '') yield { line, fault: 'has text after the end of the array' };
        return;
      }
      start = { at: at + 1, line };
    }
  }
  yield { line: start.line, fault: 'begins an element, but the array is never closed. Is the file cut short?' };
}

/** Line breaks before the first content. */
function linesBefore(text: string): number {
  return text.slice(0, text.length - text.trimStart().length).split('\n').length - 1;
}
