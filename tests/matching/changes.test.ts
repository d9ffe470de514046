import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, type Document, InvalidInput } from '../../matching/engine.ts';
import { document, query } from './support.ts';
import { TOY } from './toy-resources.ts';

const words = 'flom overvann regn kjeller skole elever fravær eldre omsorg strøm energi flood school xylofon';
const text = fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 8 }).map((all) => all.join(' '));
const change = fc.record({
  id: fc.constantFrom('d1', 'd2', 'd3', 'd4', 'd5', 'd6'),
  content: fc.option(fc.tuple(text, text, fc.constantFrom('nb' as const, 'en' as const)), { freq: 3 }),
});

function changed(id: string, [own, output, language]: [string, string, 'nb' | 'en']): Document {
  return document(id, own, {
    language,
    concepts: own.length > 20 ? ['overvann', 'noe vi sa selv'] : [],
    parts: [
      { kind: 'self', text: own },
      { kind: 'output', text: output },
    ],
  });
}

const asked = query('Flom i kjelleren', 'Eleven er hjemme fra skole', { concepts: ['eldreomsorg'] });
const answers = (engine: ReturnType<typeof createEngine>) => engine.retrieve(asked, { limit: 10 });

describe('a collection that changes', () => {
  it('answers like one that was built at once, whatever happened before', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const engine = createEngine(TOY);
        const documents = new Map<string, Document>();
        for (const { id, content } of changes) {
          // Asking between changes must not freeze anything.
          answers(engine);
          documents.delete(id);
          if (content === null) engine.remove(id);
          else {
            engine.put(changed(id, content));
            documents.set(id, changed(id, content));
          }
        }
        const rebuilt = createEngine(TOY);
        for (const one of documents.values()) rebuilt.put(one);
        expect(engine.size).toBe(documents.size);
        const [found, anew] = [answers(engine), answers(rebuilt)];
        expect(found.map(({ id }) => id)).toEqual(anew.map(({ id }) => id));
        for (const [i, { textScore }] of found.entries()) expect(textScore).toBeCloseTo(anew[i]?.textScore ?? -1, 3);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same again from a snapshot', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text, fc.constantFrom('nb' as const, 'en' as const)), { maxLength: 8 }),
        (all) => {
          const engine = createEngine(TOY);
          for (const [i, content] of all.entries()) engine.put(changed(`d${i}`, content));
          const restored = createEngine(TOY);
          restored.restore(engine.snapshot());
          expect(restored.size).toBe(engine.size);
          expect(answers(restored)).toEqual(answers(engine));
          const why = (one: typeof engine) => one.rank(asked, answers(one)).map((hit) => one.explain(asked, hit));
          expect(why(restored)).toEqual(why(engine));
          restored.put(changed('d0', ['flom regn', '', 'nb']));
          expect(restored.size).toBe(Math.max(1, engine.size));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a snapshot that cannot be used', () => {
  const engine = createEngine(TOY);
  engine.put(document('d', 'flom og regn'));
  const bytes = engine.snapshot();
  const another = (at: number, value: number) => {
    const copy = Uint8Array.from(bytes);
    copy[at] = value;
    return copy;
  };

  it.each([
    ['of another format', another(4, 9), 'format version 9; this program reads version 2. Build the index anew.'],
    ['that is none', Uint8Array.of(1, 2, 3), 'This is not a snapshot of an index.'],
    ['that is cut short', bytes.subarray(0, bytes.length - 8), 'The snapshot is cut short.'],
    ['with a damaged header', another(12, 0), 'The snapshot is damaged.'],
  ])('is refused politely: one %s', (_, snapshot, message) => {
    const empty = createEngine(TOY);
    expect(() => empty.restore(snapshot)).toThrow(InvalidInput);
    expect(() => empty.restore(snapshot)).toThrow(message);
    expect(empty.size).toBe(0);
  });

  it('is refused when it was read in another way', () => {
    expect(() => createEngine().restore(bytes)).toThrow(/was made by «words-.*toy-concepts», this is «words-.*Build/);
  });
});
