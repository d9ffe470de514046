/**
 * Where a text stops being JSON (RFC 8259), as an offset; the length of the text when it ends too early; undefined when
 * it is JSON. Needed because `JSON.parse` tells the place only in some of its messages, and quotes the text in others.
 * Does not recurse: the text may be nested as deeply as it is long.
 */
export function jsonErrorOffset(text: string): number | undefined {
  const open: ('[' | '{')[] = [];
  let at = 0;
  let expecting: Expecting = 'value';

  while (at < text.length) {
    at = take(SPACE, text, at);
    const char = text[at];
    if (char === undefined) break;
    if (char === ',' && expecting === 'separator' && open.length > 0) {
      expecting = open.at(-1) === '{' ? 'key' : 'value';
      at += 1;
    } else if (char === CLOSING[open.at(-1) ?? 'none'] && mayClose(expecting)) {
      open.pop();
      expecting = 'separator';
      at += 1;
    } else if (expecting === 'key' || expecting === 'first-key') {
      const end = take(STRING, text, at);
      if (end === at) return at;
      const colon = take(SPACE, text, end);
      if (text[colon] !== ':') return colon;
      at = colon + 1;
      expecting = 'value';
    } else if (expecting === 'separator') {
      return at;
    } else if (char === '[' || char === '{') {
      open.push(char);
      expecting = char === '{' ? 'first-key' : 'value-or-close';
      at += 1;
    } else {
      const end = take(SCALAR, text, at);
      if (end === at) return at;
      at = end;
      expecting = 'separator';
    }
  }
  return open.length === 0 && expecting === 'separator' ? undefined : text.length;
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

type Expecting = 'value' | 'value-or-close' | 'key' | 'first-key' | 'separator';

const CLOSING = { '[': ']', '{': '}', none: '' } as const;
const SPACE = /[ \t\n\r]*/y;
// Only the first half of \p{Cc} is forbidden in JSON: DEL and the C1 characters (7F–9F) are let through.
const STRING = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const SCALAR = new RegExp(`${STRING.source}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null`, 'uy');

/** A list or object may close after a member, or at once when it is empty; never after a comma. */
function mayClose(expecting: Expecting): boolean {
  return expecting === 'separator' || expecting === 'first-key' || expecting === 'value-or-close';
}

/** Where the pattern, begun at `at`, ends; `at` when it does not match there. */
function take(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
