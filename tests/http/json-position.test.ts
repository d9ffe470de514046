import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonErrorOffset, lineAndColumn } from '../../src/http/json-position.ts';

describe('where a text stops being JSON', () => {
  const cases: readonly [text: string, offset: number | undefined][] = [
    ['{"a": [1, 2.5e3, true, null, "x\\u00e5"]}', undefined],
    [' [] ', undefined],
    ['"a"', undefined],
    ['', 0],
    ['{"a": }', 6],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['[1 2]', 3],
    ['[01]', 2],
    ['{"a": 1', 7],
    ['{"a": "open', 6],
    ['nul', 0],
    ['[1]]', 3],
    ['{]', 1],
    ['"tab\there"', 0],
    ['"\u007f"', undefined],
  ];

  it.each(cases)('%j', (text, offset) => {
    expect(jsonErrorOffset(text)).toBe(offset);
  });

  it('is nowhere exactly when JSON.parse agrees', () => {
    const nearlyJson = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '[', 'x', '\\', '\u0001', ' ', '-', '0'))
      .map(([text, at, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice(at % (text.length + 1)));
    fc.assert(
      fc.property(fc.oneof(nearlyJson, fc.json(), fc.string()), (text) => {
        expect(jsonErrorOffset(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is found in a megabyte of text or of brackets', () => {
    expect(jsonErrorOffset(`["${'æ'.repeat(1_000_000)}",]`)).toBe(1_000_004);
    expect(jsonErrorOffset('['.repeat(1_000_000))).toBe(1_000_000);
  });

  it('is told as line and column from 1', () => {
    expect(lineAndColumn('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
    expect(lineAndColumn('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
