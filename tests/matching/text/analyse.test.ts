import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../matching/text/analyse.ts';
import { readable } from '../../../matching/text/markup.ts';
import { fold, tokensOf } from '../../../matching/text/tokens.ts';
import { shippedAnalyser, shippedCounts } from './words.ts';

const termsOf = (text: string, language: 'nb' | 'nn' | 'en' | null = null) =>
  shippedAnalyser.analyse(text, language).occurrences.map(({ term }) => term);
const wholeTermsOf = (text: string, language: 'nb' | 'nn' | 'en' | null = null) =>
  shippedAnalyser.analyse(text, language).occurrences.flatMap(({ term, part }) => (part ? [] : term));
const surfacesOf = (text: string) => [...tokensOf(text)].map(({ surface }) => surface);

describe('cutting a text into words', () => {
  it('keeps Norwegian and Sámi letters and cuts at hyphens, signs and emoji', () => {
    expect(surfacesOf('FoU-behov på Ålesund sjúkehus, Čáhcesuolu 🚒 og Aarjelsaemien (ïedtjh)!')).toEqual([
      'FoU',
      'behov',
      'på',
      'Ålesund',
      'sjúkehus',
      'Čáhcesuolu',
      'og',
      'Aarjelsaemien',
      'ïedtjh',
    ]);
  });

  it('folds accents away but never a letter of its own', () => {
    expect(['idé', 'kafè', 'fôr', 'garçon', 'müsli'].map(fold)).toEqual(['ide', 'kafe', 'for', 'garcon', 'musli']);
    expect(['åtæø', 'čáđŋšŧž', 'äöï'].map(fold)).toEqual(['åtæø', 'čáđŋšŧž', 'äöï']);
  });

  it('passes over runs that are too long to be words', () => {
    expect(surfacesOf(`kort ${'x'.repeat(61)} ord`)).toEqual(['kort', 'ord']);
  });
});

describe('making a text readable', () => {
  it('removes tags, decodes the Norwegian letters and blanks other entities', () => {
    expect(readable('<p class="a">H&oslash;gskole&nbsp;&#8211; l<b>&aelig;</b>ring</p>')).toBe(' Høgskole   l æ ring ');
  });

  it('leaves a lone less-than sign and an unknown entity name without harm', () => {
    expect(readable('5 < 6 og a<b')).toBe('5 < 6 og a<b');
    expect(readable('&valueOf;')).toBe(' ');
  });

  it('composes letters and drops soft hyphens', () => {
    expect(readable('sma\u030A\u00ADskole')).toBe('småskole');
  });
});

describe('turning a text into terms', () => {
  it('gives inflected forms of a word one term, in Bokmål, Nynorsk and English', () => {
    expect(new Set(termsOf('skole skolen skoler skolene skolens', 'nb'))).toEqual(new Set(['skol']));
    expect(new Set(termsOf('elev eleven elevar elevane', 'nn'))).toEqual(new Set(['elev']));
    expect(new Set(termsOf('municipality municipalities', 'en'))).toEqual(new Set(['en:municip']));
  });

  it('drops the stop words of the language the text is written in, whatever was declared', () => {
    expect(termsOf('The use of water in the schools that we have', 'nb')).toEqual(['en:water', 'en:school']);
    expect(termsOf('Vi har ikke nok vann på skolene som vi har', 'en')).toEqual(['vann', 'skol']);
  });

  it('takes the declared language for texts too short to tell, and Bokmål when none is declared', () => {
    expect(termsOf('municipalities', 'en')).toEqual(['en:municip']);
    expect(termsOf('kommunene')).toEqual(['kommun']);
    expect(shippedAnalyser.analyse('municipalities', 'en').language).toBe('en');
    expect(shippedAnalyser.analyse('municipalities', null).language).toBe('nb');
  });

  it('tells an English word from a Norwegian one that is spelt alike', () => {
    expect(termsOf('gift', 'en')).not.toEqual(termsOf('gift', 'nb'));
  });

  it('tells feed from the preposition: stop words are compared before folding', () => {
    expect(termsOf('fôr for fisk', 'nb')).toEqual(['for', 'fisk']);
  });

  it('gives a compound and its parts at one place, as written', () => {
    expect(shippedAnalyser.analyse('Om Velferdsteknologien', 'nb').occurrences).toEqual([
      { term: 'velferdteknologi', surface: 'Velferdsteknologien', at: 3, part: false },
      { term: 'velferd', surface: 'Velferdsteknologien', at: 3, part: true },
      { term: 'teknologi', surface: 'Velferdsteknologien', at: 3, part: true },
    ]);
  });

  it('gives a compound of three parts the shorter words in it too, where they are words', () => {
    expect(termsOf('barnevernstjenesten', 'nb')).toEqual(['barnverntjenest', 'barnvern', 'barn', 'vern', 'tjenest']);
  });

  it('gives the whole word one name however its parts are joined', () => {
    expect(wholeTermsOf('barneverntjeneste', 'nb')).toEqual(wholeTermsOf('barnevernstjenesten', 'nb'));
  });
});

/** The same said in both norms, word for word. */
const BOTH_NORMS: readonly [nb: string, nn: string][] = [
  ['hjemmetjenester for eldre', 'heimetenester for eldre'],
  ['sykefravær i barnehagene', 'sjukefråvær i barnehagane'],
  ['skolefravær og skolevegring', 'skulefråvær og skulevegring'],
  ['forskning på folkehelse', 'forsking på folkehelse'],
  ['bærekraftig boligutvikling', 'berekraftig bustadutvikling'],
  ['utenforskap blant unge', 'utanforskap blant unge'],
  ['overvannshåndtering ved økt nedbør', 'overvasshandtering ved auka nedbør'],
  ['ansatte og ledere i kommunen', 'tilsette og leiarar i kommunen'],
  ['selvmordsforebygging', 'sjølvmordsførebygging'],
  ['innbyggernes opplevelse av kvalitet', 'innbyggjarane si oppleving av kvalitet'],
  ['muligheter og utfordringer', 'moglegheiter og utfordringar'],
];

describe('the two written norms', () => {
  it('share nearly all terms when they say the same', () => {
    const shared = BOTH_NORMS.map(([nb, nn]) => {
      const a = new Set(termsOf(nb, 'nb'));
      const b = new Set(termsOf(nn, 'nn'));
      return { nb, nn, share: [...a].filter((term) => b.has(term)).length / new Set([...a, ...b]).size };
    });
    expect(shared.filter(({ share }) => share < 0.3)).toEqual([]);
    expect(shared.reduce((sum, { share }) => sum + share, 0) / shared.length).toBeGreaterThan(0.75);
  });

  it('meet by the learnt words only: without them a Nynorsk word is a word of its own', () => {
    const without = createAnalyser({ counts: shippedCounts, norms: new Map() });
    expect(without.termsOf('sjukdom', 'nn')).not.toEqual(without.termsOf('sykdom', 'nb'));
    expect(shippedAnalyser.termsOf('sjukdom', 'nn')).toEqual(shippedAnalyser.termsOf('sykdom', 'nb'));
  });
});

describe('reading garbage', () => {
  const GARBAGE: readonly [name: string, text: string][] = [
    ['nothing', ''],
    ['signs', '?!… --- 🚒🚒'],
    ['one word', 'skole'],
    ['Northern Sámi', 'Mun lean oahpaheaddji ja barggan skuvllas'],
    ['Russian', 'Муниципалитет ищет исследователей'],
    ['a very long word', 'a'.repeat(100_000)],
    ['a hundred thousand words', 'overvannshåndtering '.repeat(100_000)],
    ['lone surrogates', '\uD800 skole \uDFFF'],
    ['names of object properties', 'constructor __proto__ toString hasOwnProperty'],
  ];
  for (const [name, text] of GARBAGE) {
    it(`gives terms with letters or none for ${name}`, () => {
      const { occurrences } = shippedAnalyser.analyse(text, null);
      expect(occurrences.every(({ term, at }) => term.length > 0 && Number.isInteger(at))).toBe(true);
    });
  }
});
