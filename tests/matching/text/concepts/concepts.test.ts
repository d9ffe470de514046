import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ConceptSpace, Resources } from '../../../../matching/engine.ts';
import { shippedConcepts, shippedResources } from '../../../support/shipped.ts';

let concepts: ConceptSpace;
let resources: Resources;
beforeAll(async () => {
  resources = await shippedResources();
  concepts = await shippedConcepts();
});

const labels = (text: string, limit = 8): string[] =>
  concepts.suggest(text, null, limit).map((suggestion) => suggestion.labels.nb);

describe('a concept is found', () => {
  it.each([
    ['its id', 'ufrivillig-skolefravar'],
    ['its label in Bokmål, whatever the capitals', ' Ufrivillig  SKOLEFRAVÆR '],
    ['its label in Nynorsk', 'ufrivillig skulefråvær'],
    ['its label in English', 'school refusal'],
    ['a synonym', 'skolevegring'],
    ['another form of its name', 'ufrivillige skolefraværet'],
  ])('by %s', (_, name) => {
    expect(concepts.find(name)?.id).toBe('ufrivillig-skolefravar');
  });

  it('by nothing that is not one of its names', () => {
    for (const name of ['', ' ', '…', 'skole fravær hund', 'xqzwv']) expect(concepts.find(name)).toBeUndefined();
  });

  it('by its number too', () => {
    const found = concepts.find('demens');
    expect(concepts.at(found?.index ?? -1)).toEqual(found);
    expect(() => concepts.at(99_999)).toThrow('none with number 99999');
  });
});

describe('what a text is about', () => {
  // One everyday text a line, with what somebody who knows the field would say it is about, among the first eight.
  it.each([
    ['Hun står i døra på mandager med vondt i magen og vil ikke gå på skolen.', 'ufrivillig skolefravær', 'nb phrase'],
    ['Ho har vondt i magen om morgonen og vil ikkje gå på skulen.', 'ufrivillig skolefravær', 'the same in nn'],
    ['Når det bøtter ned, renner det inn i kjellerne i sentrum.', 'overvannshåndtering', 'rain, put plainly'],
    ['Rørene fra sekstitallet er tette, og halve vannet forsvinner før det når fram.', 'vannlekkasjer', 'pipes'],
    ['Vi får ikke tak i sykepleiere, og vikarbyrået koster skjorta.', 'rekruttering av helsepersonell', 'no nurses'],
    ['Bare noen få gubber møter opp på folkemøtet.', 'folkemøter og dialog', 'who takes part'],
    ['Our group studies home care nursing and the use of assistive technology.', 'hjemmesykepleie', 'English'],
    ['Vi evaluerer velferdsteknologi i hjemmetjenesten.', 'velferdsteknologi', 'professional words'],
  ])('"%s" is about %s (%s)', (text, label) => {
    expect(labels(text)).toContain(label);
  });

  it('is told with how likely it is, surest first, and no concept twice', () => {
    const suggested = concepts.suggest('Stadig flere eldre faller hjemme og brekker hofta.', 'nb', 12);
    const confidences = suggested.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    expect(confidences.every((confidence) => confidence > 0 && confidence < 1)).toBe(true);
    expect(new Set(suggested.map(({ id }) => id)).size).toBe(12);
  });

  it('is shown by words of the text itself, and by the phrase that comes nearest', () => {
    const text = 'Det renner inn i kjellere når det bøtter ned.';
    const [first] = concepts.suggest(text, 'nb', 1);
    expect(first?.because.words.length).toBeGreaterThan(0);
    for (const word of first?.because.words ?? []) expect(text.toLowerCase()).toContain(word);
    expect(first?.because.phrase).toMatch(/\p{L}/u);
  });

  it('is nothing when no word is known', () => {
    for (const text of ['', ' ', '12345', '🙂🙃', 'xqzwv kjfhg']) expect(labels(text)).toEqual([]);
  });

  it.each([
    ['Northern Sámi', 'Mii dárbbašit veahki gávdnat rievttes dutkanbirrasa min gildii.'],
    ['Russian', 'Муниципалитет ищет исследователей для оценки школьной программы.'],
    ['HTML', '<p>Mange <b>eldre</b> faller hjemme&nbsp;og <script>alert(1)</script></p>'],
    ['a hundred thousand words', 'eldre faller hjemme '.repeat(33_334)],
  ])('never fails: %s', (_, text) => {
    for (const { confidence } of concepts.suggest(text, null, 8)) expect(confidence).toBeGreaterThan(0);
  });

  it('is a number for any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('nb', 'nn', 'en', null),
        (text, language) => concepts.suggest(text, language, 8).every(({ confidence }) => Number.isFinite(confidence)),
      ),
      { numRuns: 50 },
    );
  });
});

describe('activations', () => {
  const activated = (text: string) => {
    const read = resources.analyser.analyse(text, null);
    return concepts.activations(read, resources.vectors?.embed(read.occurrences) ?? null);
  };

  it('are few, and have length 1', () => {
    const active = activated('Stadig flere eldre faller hjemme og brekker hofta.');
    expect(active.length).toBeLessThanOrEqual(50);
    expect(Math.hypot(...active.map(([, weight]) => weight))).toBeCloseTo(1);
  });

  it('of a need and of a profile about the same thing meet, across languages', () => {
    const meet = (a: string, b: string): number => {
      const other = new Map(activated(b));
      return activated(a).reduce((sum, [concept, weight]) => sum + weight * (other.get(concept) ?? 0), 0);
    };
    const need = 'Gamle mennesker faller hjemme og brekker lårhalsen.';
    const falls = 'We study falls prevention, balance training and frailty in older adults.';
    const roads = 'We study pavement, frost heave and winter maintenance of roads.';
    expect(meet(need, falls)).toBeGreaterThan(meet(need, roads) + 0.1);
  });
});
