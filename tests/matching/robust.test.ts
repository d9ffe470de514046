import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../matching/engine.ts';
import { document, nodesOf, query, worstGap } from './support.ts';
import { TOY } from './toy-resources.ts';

const WORDS = {
  'one word': 'overvann',
  'one word a hundred thousand times': 'flom '.repeat(100_000),
  'a hundred thousand words': Array.from({ length: 100_000 }, (_, i) => `ord${i % 50_000}`).join(' '),
  'Northern Sámi': 'Sámegiela oahpahus ja mánáidgárddit Guovdageainnus, čáhci ja dulvi',
  Russian: 'Нам нужна помощь с наводнениями и школами',
  Chinese: '我们需要帮助防洪',
  HTML: '<div onclick="x()"><b>Overvann</b> &amp; fl&oslash;m &nbsp;<script>alert(1)</script>',
  'half a surrogate pair': 'flom \uD83D og \uDE00',
  'names of object methods': 'constructor toString __proto__ hasOwnProperty',
};
const NO_WORDS = {
  'nothing at all': '',
  'blanks only': ' \n\t ',
  'emoji only': '🚒🏫👩‍👩‍👧',
  'stop words only': 'og det er som på',
  'signs only': '!!! --- ???',
  'a hundred thousand letters without a space': 'x'.repeat(100_000),
  'unclosed tags': '<'.repeat(50_000),
};

/** Ids of what is found, every score and explanation checked on the way. */
function found(engine: Engine, asked: ReturnType<typeof query>) {
  const ranked = engine.rank(asked, engine.retrieve(asked, { limit: 50 }));
  for (const hit of ranked) {
    expect(hit.score).toBeGreaterThan(0);
    expect(hit.score).toBeLessThanOrEqual(1);
    const { tree, missing } = engine.explain(asked, hit);
    expect(worstGap(tree)).toBeLessThan(1e-6);
    for (const node of nodesOf(tree)) expect(Number.isFinite(node.value)).toBe(true);
    expect(missing.length).toBeLessThanOrEqual(8);
  }
  return ranked.map(({ id }) => id);
}

describe.each([
  ['words alone', undefined],
  ['words, meaning and concepts', { ...TOY, ranker: { ...TOY.ranker, floor: 0 } }],
])('odd texts, by %s', (_, resources) => {
  const engine = createEngine(resources);
  for (const [id, text] of Object.entries({ ...WORDS, ...NO_WORDS })) {
    engine.put(document(id, text, { language: null }));
  }

  it.each(Object.entries(WORDS))('are found and explained as any other: %s', (id, text) => {
    expect(found(engine, query('', text, { language: null }))).toContain(id);
  });

  it.each(Object.entries(NO_WORDS))('without a word find nothing: %s', (__, text) => {
    expect(found(engine, query('', text, { language: null }))).toEqual([]);
  });

  it('answer nothing from an empty collection, or from documents without a word', () => {
    expect(createEngine(resources).retrieve(query('flom'), { limit: 5 })).toEqual([]);
    const empty = createEngine(resources);
    empty.put({ id: 'a', language: null, concepts: [], parts: [] });
    empty.put(document('b', ''));
    expect(empty.retrieve(query('flom'), { limit: 5 })).toEqual([]);
    expect(empty.size).toBe(2);
  });

  it('never give a score outside 0–1, or a tree that does not add up', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), text, text, (all, title, body) => {
        const engine = createEngine(resources);
        all.forEach((content, i) => engine.put(document(`d${i}`, content, { concepts: [title] })));
        expect(found(engine, query(title, body, { concepts: [body], language: null }))).toBeDefined();
      }),
    );
  });
});
