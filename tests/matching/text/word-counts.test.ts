import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, writeWordCounts } from '../../../matching/text/word-counts.ts';
import { readWordCounts } from '../../../matching/text/word-table.ts';

describe('the table of word counts', () => {
  it('counts folded words in lower case, and leaves out rare ones and numbers', () => {
    const counts = countWords(['Skole, skole og SKOLE. Kafé kafe kafè 2030 2030 2030', 'sjelden og og']);
    expect([...counts]).toEqual([
      ['skole', 3],
      ['og', 3],
      ['kafe', 3],
    ]);
  });

  it('reads what it writes, the most frequent first', () => {
    const counts = new Map([
      ['b', 3],
      ['å', 9],
      ['a', 3],
    ]);
    expect(writeWordCounts(counts)).toBe('å\t9\na\t3\nb\t3\n');
    const read = readWordCounts(writeWordCounts(counts));
    for (const [word, count] of counts) expect(read.get(word)).toBe(count);
    expect(readWordCounts('').has('a')).toBe(false);
    for (const word of ['', 'c', 'aa', 'å\t9', 'a\t3\nb']) expect(read.has(word)).toBe(false);
  });

  it('finds every one of many words, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zæøåčđ]{1,4}$/u), { maxLength: 400 }), (words) => {
        const [inside, outside] = [words.filter((_, i) => i % 2 === 0), words.filter((_, i) => i % 2 === 1)];
        const read = readWordCounts(writeWordCounts(new Map(inside.map((word, i) => [word, i + 1]))));
        expect(inside.map((word) => read.get(word))).toEqual(inside.map((_, i) => i + 1));
        expect(outside.filter((word) => read.has(word))).toEqual([]);
      }),
    );
  });

  it('names the line that is no word and count', () => {
    expect(() => readWordCounts('skole\t3\nfeil\n')).toThrow(/Line 2 /);
    expect(() => readWordCounts('skole\t3\nfeil\tmange\n')).toThrow(/Line 2 /);
    for (const line of ['\t3', 'feil\t', 'feil\t0', 'feil\t3 ', '', 'feil\n3'])
      expect(() => readWordCounts(`skole\t3\n${line}\n`)).toThrow(/Line 2 /);
  });
});
