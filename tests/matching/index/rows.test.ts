import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import assembler from 'wabt';
import { KERNEL_BYTES } from '../../../matching/index/kernel-bytes.ts';
import { Rows } from '../../../matching/index/rows.ts';

const number = fc.float({ min: -1, max: 1, noNaN: true });

function dotsOf(rows: Rows, query: Float32Array, count: number): Float32Array {
  const into = new Float32Array(count);
  rows.dots([query], count, [into]);
  return into;
}

function filled(vectors: readonly (readonly number[])[], dims: number, withSimd: boolean): Rows {
  const rows = new Rows(dims, withSimd);
  for (const [i, vector] of vectors.entries()) rows.set(i, Float32Array.from(vector));
  return rows;
}

describe('rows of vectors', () => {
  it('are passed over by the code that the source says', async () => {
    const wabt = await assembler();
    const source = readFileSync(join(import.meta.dirname, '../../../matching/index/kernel.wat'), 'utf8');
    const bytes = wabt.parseWat('kernel.wat', source, { simd: true }).toBinary({}).buffer;
    expect(Buffer.from(bytes).toString('base64')).toBe(KERNEL_BYTES);
  });

  it('give the dot products of the vectors put in, to within what eight bits keep', () => {
    const sized = fc.integer({ min: 1, max: 40 }).chain((dims) => {
      const vector = fc.array(number, { minLength: dims, maxLength: dims });
      return fc.tuple(fc.array(vector, { minLength: 1, maxLength: 30 }), vector);
    });
    fc.assert(
      fc.property(sized, ([vectors, asked]) => {
        const dims = asked.length;
        const query = Float32Array.from(asked);
        const found = dotsOf(filled(vectors, dims, true), query, vectors.length);
        for (const [i, vector] of vectors.entries()) {
          const exact = vector.reduce((sum, value, d) => sum + value * (query[d] ?? 0), 0);
          const largest = Math.max(...vector.map(Math.abs));
          const reach = asked.reduce((sum, value) => sum + Math.abs(value), 0);
          expect(Math.abs((found[i] ?? Number.NaN) - exact)).toBeLessThanOrEqual((largest / 127) * reach + 1e-3);
        }
      }),
    );
  });

  it('give the same without SIMD, over many blocks', () => {
    const vectors = Array.from({ length: 1_300 }, (_, i) =>
      Array.from({ length: 21 }, (__, d) => Math.sin(i * 7 + d * d)),
    );
    const query = Float32Array.from({ length: 21 }, (_, d) => Math.cos(d));
    const simd = dotsOf(filled(vectors, 21, true), query, 1_300);
    const plain = dotsOf(filled(vectors, 21, false), query, 1_300);
    expect(plain).toEqual(simd);
  });

  it('can be set, cleared, read and copied one by one without touching their neighbours', () => {
    const rows = filled(
      [
        [1, 0],
        [0, 1],
        [0.5, 0.5],
        [-1, 0],
        [0, -1],
      ],
      2,
      true,
    );
    rows.set(1, null);
    rows.set(3, Float32Array.of(0.25, 0));
    expect([0, 1, 2, 3, 4].map((row) => [...rows.get(row)])).toEqual(
      [
        [1, 0],
        [0, 0],
        [0.5, 0.5],
        [0.25, 0],
        [0, -1],
      ].map((row) => row.map((value) => expect.closeTo(value, 6))),
    );
  });

  it('refuse sizes that the sums cannot hold', () => {
    expect(() => new Rows(0)).toThrow('1 to 512 dimensions, not 0');
    expect(() => new Rows(513)).toThrow('1 to 512 dimensions, not 513');
  });
});
