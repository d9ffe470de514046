import { describe, expect, it } from 'vitest';
import { analyse } from '../../../matching/text/analyse.ts';
import { readable } from '../../../matching/text/markup.ts';
import { fold, tokensOf } from '../../../matching/text/tokens.ts';

const termsOf = (text: string, language: 'nb' | 'nn' | 'en' | null = null) =>
  [...analyse(text, language)].map(({ term }) => term);
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
    expect(new Set(termsOf('municipality municipalities', 'en'))).toEqual(new Set(['municip']));
  });

  it('drops the stop words of the language the text is written in, whatever was declared', () => {
    expect(termsOf('The use of water in the schools that we have', 'nb')).toEqual(['water', 'school']);
    expect(termsOf('Vi har ikke nok vann på skolene som vi har', 'en')).toEqual(['vann', 'skol']);
  });

  it('takes the declared language for texts too short to tell, and Bokmål when none is declared', () => {
    expect(termsOf('municipalities', 'en')).toEqual(['municip']);
    expect(termsOf('kommunene')).toEqual(['kommun']);
  });

  it('tells feed from the preposition: stop words are compared before folding', () => {
    expect(termsOf('fôr for fisk', 'nb')).toEqual(['for', 'fisk']);
  });

  it('gives each term as written, with its place in the readable text', () => {
    expect([...analyse('Om Skolane og skulevegring', 'nn')]).toEqual([
      { term: 'skol', surface: 'Skolane', at: 3 },
      { term: 'skulevegring', surface: 'skulevegring', at: 14 },
    ]);
  });
});
