import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../matching/engine.ts';
import { document, nodesOf, query, worstGap } from './support.ts';
import { TOY } from './toy-resources.ts';

const texts = {
  overvann: 'Vi forsker på overvann, flom og klimatilpasningen. Overvannet måles i sanntid. Kommunalteknikk.',
  omsorg: 'Eldreomsorg, velferdsteknologi og pårørende i hjemmetjenesten.',
  skole: 'Skole, læring og fravær blant elever. Klimatilpasning i undervisningen.',
};

function explain(title: string, body = '', facts: Record<string, number> = {}) {
  const engine = createEngine();
  for (const [id, text] of Object.entries(texts)) engine.put(document(id, text));
  const asked = query(title, body);
  const [best] = engine.rank(asked, engine.retrieve(asked, { limit: 1 }), () => facts);
  if (best === undefined) throw new Error('Nothing was found.');
  return { best, ...engine.explain(asked, best), engine, asked };
}

describe('why a score is what it is', () => {
  it('quotes the words that met, as each text writes them', () => {
    const { tree, best } = explain('Håndtering av Overvann', 'Byen må tilpasse seg: klimatilpasning.');
    expect(best.id).toBe('overvann');
    const words = nodesOf(tree).filter((node) => node.code === 'text.word');
    expect(words.map((node) => node.quotes)).toEqual([
      { query: ['Overvann'], document: ['overvann', 'Overvannet'] },
      { query: ['klimatilpasning'], document: ['klimatilpasningen'] },
    ]);
    expect(words.map((node) => node.reason.nn)).toEqual([
      'Begge skriv «Overvann»',
      '«klimatilpasning» i den eine teksten, «klimatilpasningen» i den andre',
    ]);
    expect(tree.parts[0]?.parts[0]?.reason.en).toBe('The texts share 2 words');
  });

  it('gives each fact a line of its own beside the text', () => {
    const { tree, best } = explain('Overvann', '', { sameCounty: 1, capacityHeadroom: 0.5 });
    expect(tree.value).toBe(best.score);
    expect(tree.parts.map(({ code, value }) => [code, value])).toEqual([
      ['text', expect.any(Number)],
      ['fact.sameCounty', 0.02],
      ['fact.capacityHeadroom', 0.005],
    ]);
    expect(tree.parts[1]?.reason.nb).toBe('Holder til i samme fylke');
  });

  it('lists what the query weighs and the document lacks, words that others know first', () => {
    const { missing } = explain('Overvann', 'Pårørende spør om overvann. Xyloteket svarer.');
    expect(missing).toEqual(['Pårørende', 'spør', 'Xyloteket', 'svarer']);
  });

  it('groups the small shared words when there are many', () => {
    const words = Array.from({ length: 15 }, (_, i) => `fagord${String.fromCharCode(97 + i)}x`);
    const engine = createEngine();
    engine.put(document('d', words.join(' ')));
    const asked = query(words.join(' '));
    const [best] = engine.rank(asked, engine.retrieve(asked, { limit: 1 }));
    if (best === undefined) throw new Error('Nothing was found.');
    const { tree, missing } = engine.explain(asked, best);
    const shared = tree.parts[0]?.parts[0]?.parts ?? [];
    expect(shared.map((node) => node.code)).toEqual([...Array(8).fill('text.word'), 'text.rest']);
    expect(shared[8]?.quotes?.query).toHaveLength(7);
    expect(shared[8]?.reason.nb).toBe('7 andre felles ord');
    expect(missing).toEqual([]);
  });

  it('adds up within a millionth, whatever the texts and the facts', () => {
    const words = fc.constantFrom(...Object.values(texts).join(' ').split(' '), 'annet', '🚒', '<b>', '');
    const text = fc.array(words, { maxLength: 30 }).map((list) => list.join(' '));
    const fact = fc.double({ min: 0, max: 1, noNaN: true });
    const facts = fc.record({ sameCounty: fact, capacityHeadroom: fact }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), text, text, facts, (all, title, body, known) => {
        const engine = createEngine(TOY);
        all.forEach((content, i) => engine.put(document(`d${i}`, content)));
        const asked = query(title, body, { concepts: [title] });
        for (const ranked of engine.rank(asked, engine.retrieve(asked, { limit: 10 }), () => known)) {
          const { tree } = engine.explain(asked, ranked);
          expect(tree.value).toBe(ranked.score);
          expect(worstGap(tree)).toBeLessThan(1e-6);
          for (const node of nodesOf(tree)) expect(node.value).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('still explains by the stored features when the document has changed or gone', () => {
    const { engine, asked, best } = explain('Overvann og flom');
    engine.put(document('overvann', 'Noe om flom og annet'));
    const changed = engine.explain(asked, best);
    expect(changed.tree.value).toBe(best.score);
    expect(worstGap(changed.tree)).toBeLessThan(1e-6);
    engine.remove('overvann');
    const gone = engine.explain(asked, best);
    expect(gone.tree.value).toBe(best.score);
    expect(gone.missing).toEqual([]);
    expect(worstGap(gone.tree)).toBeLessThan(1e-6);
  });

  it('says that a baseline was drawn by lot', () => {
    const engine = createEngine(undefined, { by: 'shuffled', seed: 1 });
    engine.put(document('d', 'flom'));
    const asked = query('flom');
    const [drawn] = engine.rank(asked, engine.retrieve(asked, { limit: 1 }));
    if (drawn === undefined) throw new Error('Nothing was found.');
    expect(engine.explain(asked, drawn).tree.parts.map((node) => node.reason.nb)).toEqual(['Loddtrekning']);
  });
});

/** The best document for a query, explained by an engine that knows words, what they mean, and concepts. */
function explainedWith(contents: Record<string, string>, asked: ReturnType<typeof query>) {
  const engine = createEngine(TOY);
  for (const [id, text] of Object.entries(contents)) engine.put(document(id, text));
  const [best] = engine.rank(asked, engine.retrieve(asked, { limit: 1 }));
  if (best === undefined) throw new Error('Nothing was found.');
  return { best, ...engine.explain(asked, best) };
}

describe('why texts fit that say it differently', () => {
  const contents = {
    water: 'Vi forsker på overvann og rør i byer. Kontakt oss gjerne.',
    care: 'Eldreomsorg og velferdsteknologi i hjemmetjenesten.',
    school: 'Skole, elever og læring.',
  };
  const asked = query('Vann i kjelleren', 'Hver høst får vi flom og oversvømmelse. Elevene slipper skole.');

  it('names the concept that bridges them, with the phrase of each text', () => {
    const { best, tree } = explainedWith(contents, asked);
    expect(best.id).toBe('water');
    const bridge = nodesOf(tree).find((node) => node.code === 'text.concept');
    expect(bridge?.reason).toEqual({
      nb: 'Begge handler om overvannshåndtering',
      nn: 'Begge handlar om overvannshåndtering',
      en: 'Both are about stormwater',
    });
    expect(bridge?.quotes?.query).toEqual(['Vann i kjelleren']);
    expect(bridge?.quotes?.document).toEqual(['overvann og rør']);
  });

  it('names the nearest pairs of words across the two texts', () => {
    const { tree } = explainedWith(contents, asked);
    const pairs = nodesOf(tree).filter((node) => node.code === 'text.near');
    expect(pairs.map(({ quotes }) => quotes?.document[0]).every((word) => /overvann|rør/u.test(word ?? ''))).toBe(true);
    expect(pairs.map(({ quotes }) => quotes?.query[0])).toContain('flom');
    expect(pairs[0]?.reason.nn).toMatch(/^«.+» ligg nær «.+»$/u);
  });

  it('calls missing what the vocabulary has a name for and no word or concept of the document comes near', () => {
    const { missing } = explainedWith(contents, asked);
    expect(missing).toEqual(['bekymringsfullt skolefravær']); // «Elevene» names nothing in the vocabulary, «flom» is there
    const confirmed = explainedWith(contents, { ...asked, concepts: ['eldreomsorg'], title: 'Flom, overvann og regn' });
    expect(confirmed.best.id).toBe('care');
    expect(explainedWith({ water: contents.water }, { ...asked, concepts: ['eldreomsorg'] }).missing[0]).toBe(
      'eldreomsorg',
    );
  });
});
