import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../matching/engine.ts';
import { document, nodesOf, query, worstGap } from './support.ts';

const LONG = Array.from({ length: 100_000 }, (_, i) => `ord${i % 70_000}`).join(' ');
const ODD = {
  'nothing at all': '',
  'one word': 'overvann',
  'blanks only': ' \n\t ',
  'emoji only': '🚒🏫👩‍👩‍👧',
  'stop words only': 'og det er som på',
  'signs only': '!!! --- ???',
  'one word a hundred thousand times': 'flom '.repeat(100_000),
  'a hundred thousand words': LONG,
  'a hundred thousand letters without a space': 'x'.repeat(100_000),
  'Northern Sámi': 'Sámegiela oahpahus ja mánáidgárddit Guovdageainnus, čáhci ja dulvi',
  Russian: 'Нам нужна помощь с наводнениями и школами',
  Chinese: '我们需要帮助防洪',
  HTML: '<div onclick="x()"><b>Overvann</b> &amp; fl&oslash;m &nbsp;<script>alert(1)</script>',
  'unclosed tags': '<'.repeat(50_000),
  'half a surrogate pair': 'flom \uD83D og \uDE00',
  'a name of an object method': 'constructor toString __proto__ hasOwnProperty',
};

function check(engine: Engine, asked: ReturnType<typeof query>) {
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

describe('odd texts', () => {
  const engine = createEngine();
  for (const [id, text] of Object.entries(ODD)) engine.put(document(id, text, { language: null }));

  it.each(Object.entries(ODD))('are found and explained as any other: %s', (id, text) => {
    const found = check(engine, query('', text, { language: null }));
    const silent = ['nothing at all', 'blanks only', 'emoji only', 'stop words only', 'signs only'];
    const noWords = [...silent, 'a hundred thousand letters without a space', 'unclosed tags'];
    if (noWords.includes(id)) expect(found).toEqual([]);
    else expect(found).toContain(id);
  });

  it('answer nothing from an empty collection, or from documents without a word', () => {
    expect(createEngine().retrieve(query('flom'), { limit: 5 })).toEqual([]);
    const empty = createEngine();
    empty.put({ id: 'a', language: null, concepts: [], parts: [] });
    empty.put(document('b', ''));
    expect(empty.retrieve(query('flom'), { limit: 5 })).toEqual([]);
    expect(empty.size).toBe(2);
  });

  it('never give a score outside 0–1, or a tree that does not add up', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), text, text, (all, title, body) => {
        const engine = createEngine();
        all.forEach((content, i) => engine.put(document(`d${i}`, content, { concepts: [title] })));
        check(engine, query(title, body, { concepts: [body], language: null }));
      }),
    );
  });
});
