import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../../matching/invalid-input.ts';
import { decodeVectors, encodeVectors, FORMAT_VERSION, type VectorTable } from '../../../matching/vectors/format.ts';
import { readVectors } from '../../../matching/vectors/vectors.ts';
import { shippedVectorBytes } from '../text/words.ts';

const table: VectorTable = {
  making: { analysis: 'words-2', seed: 7, occurrences: 6, texts: 2, parallel: 1, concepts: 0, tagged: 0 },
  dims: 3,
  terms: ['skol', 'en:school', 'čáhci'],
  counts: Uint32Array.of(3, 2, 1),
  scales: Float32Array.of(1 / 127, 0.5, 0),
  rows: Int8Array.of(127, 0, 0, -1, 1, 0, 0, 0, 0),
  norms: new Map([['skul', 'skol']]),
};

describe('the file of word vectors', () => {
  it('reads what it writes, also from the middle of a larger buffer', () => {
    const bytes = encodeVectors(table);
    expect(decodeVectors(bytes)).toEqual(table);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(decodeVectors(shifted.subarray(1))).toEqual(table);
  });

  it('holds a table without words', () => {
    const none = { ...table, terms: [], counts: new Uint32Array(), scales: new Float32Array(), rows: new Int8Array() };
    expect(decodeVectors(encodeVectors({ ...none, norms: new Map() }))).toEqual({ ...none, norms: new Map() });
  });

  it('refuses another format version, and says which it reads', () => {
    const bytes = encodeVectors(table);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(4, FORMAT_VERSION + 1, true);
    expect(() => decodeVectors(bytes)).toThrow(InvalidInput);
    expect(() => decodeVectors(bytes)).toThrow(new RegExp(`version ${FORMAT_VERSION + 1}.*version ${FORMAT_VERSION}`));
  });

  it('refuses what is no such file, and one cut short anywhere', () => {
    expect(() => decodeVectors(Buffer.from('{"terms": []} and more'))).toThrow(/not a file of word vectors/);
    const bytes = encodeVectors(table);
    for (let length = 0; length < bytes.length - 4; length++) {
      expect(() => decodeVectors(bytes.subarray(0, length))).toThrow(InvalidInput);
    }
  });

  it('is shipped with at most 8 MB, of 200 dimensions and the analysis of this program', () => {
    expect(shippedVectorBytes.length).toBeLessThanOrEqual(8_000_000);
    expect(readVectors(shippedVectorBytes).version).toMatch(/^vectors-200 words-2 /);
  });
});
