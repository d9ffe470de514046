import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Collection } from '../../../matching/index/collection.ts';
import { TEXT_FEATURES } from '../../../matching/rank/model.ts';
import { Buffers } from '../../../matching/score/measure.ts';
import { readDocument } from '../../../matching/score/read-document.ts';
import { readQuery } from '../../../matching/score/read-query.ts';
import { Scoring } from '../../../matching/score/scoring.ts';
import { document, query } from '../support.ts';
import { TOY } from '../toy-resources.ts';
import { naiveFeatures } from './naive-features.ts';

const words =
  'flom overvann regn kjeller skole elever fravær eldre omsorg strøm energi vi og kommunen flood rain school care xylofon';
const text = fc.array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 9 }).map((all) => all.join(' '));
const language = fc.constantFrom('nb' as const, 'en' as const);
const documents = fc.array(fc.tuple(text, language), { minLength: 1, maxLength: 12 });

function collected(texts: readonly (readonly [string, 'nb' | 'en'])[]) {
  const collection = new Collection(TOY.vectors.dims);
  const read = texts.map(([content, spoken], i) =>
    readDocument(document(`d${i}`, content, { language: spoken, concepts: i % 4 === 0 ? ['eldreomsorg'] : [] }), TOY),
  );
  for (const one of read) collection.put(one);
  return { collection, read };
}

describe('what is measured of a pair of texts', () => {
  it('is what the formulas give, for every document of every collection', () => {
    fc.assert(
      fc.property(documents, text, fc.boolean(), (texts, asked, confirmed) => {
        const { collection, read } = collected(texts);
        const own = readQuery(query(asked, '', { concepts: confirmed ? ['skolefravaer'] : [] }), TOY);
        const scoring = new Scoring(collection, own, TOY.ranker, new Buffers());
        const found = read.filter(({ group }) => group !== null);
        const naive = naiveFeatures(read, own, TOY.ranker);
        for (const { id } of found) {
          const features = scoring.measured.features(collection.slotOf(id) ?? -1);
          for (const name of TEXT_FEATURES) {
            // Eight bits of a vector are good for about a hundredth of a cosine, a tenth of a deviation.
            expect(Math.abs(features[name] - (naive.get(id)?.[name] ?? 0)), `${name} of ${id}`).toBeLessThan(0.15);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds the best few of a large collection where all of them would be found', () => {
    const texts = Array.from({ length: 1_500 }, (_, i) => {
      const all = words.split(' ');
      return [`${all[i % 11]} ${all[(i * 7) % 13]} ${all[(i * 3) % 17]} tall${i % 40}`, 'nb'] as const;
    });
    const { collection } = collected(texts);
    const own = readQuery(query('Flom i kjelleren', 'regn og overvann tall7'), TOY);
    const scoring = new Scoring(collection, own, TOY.ranker, new Buffers());
    const few = scoring.best(10, new Set()).map(({ linear }) => linear);
    const all = scoring.best(1_500, new Set()).map(({ linear }) => linear);
    expect(all).toHaveLength(1_500);
    expect(few).toEqual(all.slice(0, 10));
  });
});
