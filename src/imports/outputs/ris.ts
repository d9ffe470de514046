import type { ReadList } from './reference.ts';

const TAGGED = /^\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

/** Reads RIS, as reference managers and Web of Science export it: from TY to ER. A line without a tag goes on with the last one. */
export function readRis(text: string): ReadList {
  const read: ReadList = { references: [], unread: [] };
  let begun: { line: number; tags: Map<string, string> } | undefined;
  let last = '';
  for (const [i, line] of text.split('\n').entries()) {
    const [, tag, value = ''] = TAGGED.exec(line.trimEnd()) ?? [];
    if (tag === undefined) {
      if (begun !== undefined && line.trim() !== '') append(begun.tags, last, ` ${line.trim()}`);
      else if (line.trim() !== '') read.unread.push(i + 1);
      continue;
    }
    if (tag === 'TY') {
      if (begun !== undefined) read.unread.push(begun.line);
      begun = { line: i + 1, tags: new Map() };
    } else if (tag === 'ER' && begun !== undefined) {
      read.references.push(referenceOf(begun));
      begun = undefined;
    } else if (begun !== undefined && !begun.tags.has(tag)) begun.tags.set(tag, value);
    last = tag;
  }
  // Some write no ER after the last.
  if (begun !== undefined) read.references.push(referenceOf(begun));
  return read;
}

function referenceOf({ line, tags }: { line: number; tags: ReadonlyMap<string, string> }) {
  const first = (...names: string[]) => names.map((name) => tags.get(name)).find((value) => value !== undefined);
  return {
    line,
    title: first('TI', 'T1', 'CT', 'BT', 'T2'),
    abstract: first('AB', 'N2'),
    date: first('PY', 'Y1', 'DA', 'YR'),
    url: first('UR', 'L2', 'LK'),
    doi: first('DO', 'M3'),
  };
}

function append(tags: Map<string, string>, tag: string, text: string): void {
  if (tags.has(tag)) tags.set(tag, `${tags.get(tag)}${text}`);
}
