import { InvalidInput } from '../invalid-input.ts';
import type { WordCounts } from './compounds.ts';

const TAB = 9;
const LINE_END = 10;
const ZERO = 48;
/** FNV-1a over UTF-16 units. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The table that `writeWordCounts` wrote: lines `word<tab>count`, each word once. Words stay where they are in the text and are found
 * by a hash of their letters: making a string and a map entry of each takes ten times as long, and every start waits for it.
 * Throws `InvalidInput` naming the first line that is no such line.
 */
export function readWordCounts(text: string): WordCounts {
  const { starts, hashes, counts } = linesOf(text);
  const mask = 2 ** Math.ceil(Math.log2(starts.length * 2 + 1)) - 1;
  /** For each hash the number of a line, counted from 1; 0 stands for none. */
  const slots = new Uint32Array(mask + 1);
  for (let line = 0; line < starts.length; line++) {
    let slot = hashes[line]! & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = line + 1;
  }

  function get(word: string): number | undefined {
    const hash = hashOf(word);
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const line = slots[slot]! - 1;
      const start = starts[line]!;
      if (hashes[line] === hash && text.startsWith(word, start) && text.charCodeAt(start + word.length) === TAB) {
        return counts[line];
      }
    }
    return undefined;
  }

  return { get, has: (word) => get(word) !== undefined };
}

function hashOf(word: string): number {
  let hash = BASIS;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/** Where each line's word starts, its hash, and its count. */
function linesOf(text: string): { starts: Uint32Array; hashes: Uint32Array; counts: Uint32Array } {
  // A letter, a tab, a digit and a line end are the least a line can be.
  const room = Math.ceil((text.length + 1) / 4);
  const starts = new Uint32Array(room);
  const hashes = new Uint32Array(room);
  const counts = new Uint32Array(room);
  let line = 0;
  for (let at = 0; at < text.length; line++) {
    const start = at;
    let hash = BASIS;
    let unit = text.charCodeAt(at);
    for (; at < text.length && unit !== TAB && unit !== LINE_END; unit = text.charCodeAt(++at)) {
      hash = Math.imul(hash ^ unit, PRIME);
    }
    let count = 0;
    if (at > start && unit === TAB) {
      for (unit = text.charCodeAt(++at); unit >= ZERO && unit < ZERO + 10; unit = text.charCodeAt(++at)) {
        count = count * 10 + unit - ZERO;
      }
    }
    if (count === 0 || (at < text.length && unit !== LINE_END)) {
      throw new InvalidInput(`Line ${line + 1} of the word counts is not a word, a tab and a count.`);
    }
    starts[line] = start;
    hashes[line] = hash >>> 0;
    counts[line] = count;
    at++;
  }
  return { starts: starts.slice(0, line), hashes: hashes.slice(0, line), counts: counts.slice(0, line) };
}
