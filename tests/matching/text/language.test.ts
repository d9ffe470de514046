import { describe, expect, it } from 'vitest';
import { detectLanguage, languageOf } from '../../../matching/text/language.ts';

describe('telling the language of a text', () => {
  it('knows Bokmål, Nynorsk and English by their function words', () => {
    expect(languageOf('Vi trenger hjelp til å finne ut hvorfor elevene ikke kommer på skolen.')).toBe('nb');
    expect(languageOf('Vi treng hjelp til å finne ut kvifor elevane ikkje kjem på skulen.')).toBe('nn');
    expect(languageOf('We study how the schools of a region deal with absence.')).toBe('en');
  });

  it('claims nothing for a few words, no letters or another language', () => {
    expect(languageOf('Skolevegring')).toBeNull();
    expect(languageOf('')).toBeNull();
    expect(languageOf('🚒 1234 !!!')).toBeNull();
    expect(languageOf('Нам нужна помощь, чтобы понять, почему ученики не ходят в школу')).toBeNull();
  });

  it('answers Bokmål where an answer is needed and there is none', () => {
    expect(detectLanguage('Skolevegring')).toBe('nb');
    expect(detectLanguage('the state of the art')).toBe('en');
  });
});
