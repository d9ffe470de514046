import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '../../../../matching/text/concepts/evidence.ts';
import { fitWeights, type Judged, shareFound } from '../../../../matching/text/concepts/fit.ts';

/** Texts whose tagged concept stands out by the first kind of evidence; the other kinds say nothing. */
function texts(count: number, concepts: number): Judged[] {
  return Array.from({ length: count }, (_, text) => {
    const right = text % concepts;
    const evidence = EVIDENCE.map((_, kind) =>
      Float32Array.from({ length: concepts }, (_, concept) =>
        kind === 0 ? Number(concept === right) * 2 - Math.sin(concept + text) : Math.sin(concept * (kind + 3) + text),
      ),
    );
    return { evidence, tags: new Set([right]) };
  });
}
const START = { weights: EVIDENCE.map(() => 0), level: -2 };

describe('fitting what evidence counts', () => {
  it('finds out which kind tells, and that the others do not', () => {
    const { weights } = fitWeights(texts(120, 20), START);
    const [telling = 0, ...others] = weights;
    expect(telling).toBeGreaterThan(1);
    expect(Math.max(...others.map(Math.abs))).toBeLessThan(telling / 4);
  });

  it('finds more of the tags than it did before', () => {
    const judged = texts(120, 20);
    expect(shareFound(judged, fitWeights(judged, START), 1)).toBeGreaterThan(shareFound(judged, START, 1) + 0.5);
  });

  it('gives the same weights for the same texts', () => {
    expect(fitWeights(texts(60, 10), START)).toEqual(fitWeights(texts(60, 10), START));
  });
});
