import { describe, expect, it } from 'vitest';
import { countWords, readWordCounts, writeWordCounts } from '../../../matching/text/word-counts.ts';

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
    expect(readWordCounts(writeWordCounts(counts))).toEqual(counts);
  });

  it('names the line that is no word and count', () => {
    expect(() => readWordCounts('skole\t3\nfeil\n')).toThrow(/Line 2 /);
    expect(() => readWordCounts('skole\t3\nfeil\tmange\n')).toThrow(/Line 2 /);
  });
});
