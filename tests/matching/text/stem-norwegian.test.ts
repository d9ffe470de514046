import { describe, expect, it } from 'vitest';
import { stemNorwegian } from '../../../matching/text/stem-norwegian.ts';

/** Words that are forms of one word, the stem they must all get, and why. */
const FORMS: readonly [words: string, stem: string, reason: string][] = [
  ['skole skolen skoler skolene skolens', 'skol', 'noun, Bokmål'],
  ['skule skulen skular skulane skulanes', 'skul', 'noun, Nynorsk'],
  ['barnehage barnehagen barnehager barnehagene barnehagar barnehagane', 'barnehag', 'both norms give one stem'],
  ['lærer læreren lærere lærerne lærar læraren lærarar lærarane', 'lær', 'all forms of words in -er and -ar'],
  ['senter senteret', 'sent', 'neuter in -er'],
  ['mulighet muligheten muligheter mulighetene', 'mulighet', '-het is not the article -et'],
  ['moglegheit moglegheita moglegheiter moglegheitene', 'moglighet', 'Nynorsk -legheit is spelt as -lighet'],
  ['kvalitet kvaliteten kvaliteter kvalitetar', 'kvalitet', '-itet is not the article -et'],
  ['universitet universitetet universitetene', 'universitet', 'neuter in -itet'],
  ['kommunal kommunale kommunalt', 'kommunal', 'adjective: plural and neuter'],
  ['tydelig tydelige', 'tydelig', 'adjective in -lig'],
  ['tydeleg tydelege', 'tydelig', 'Nynorsk -leg is spelt -lig'],
  ['tenke tenker tenkje tenkjer', 'tenk', 'Nynorsk -kj-'],
  ['bygge bygger byggje byggjer', 'bygg', 'Nynorsk -gj-'],
  ['registrere registrerer registrert registrerte registrera', 'registr', 'loan verb, all tenses'],
  ['kastende kastande kastede', 'kast', 'participles'],
  ['framtid fremtid framtida fremtiden', 'fremtid', 'fram- and frem- are one prefix'],
  ['medlem medlemmer medlemmene', 'medlem', 'a double consonant at the end'],
  ['byen byer byane', 'by', 'two letters are a stem when a vowel is among them'],
  ['satsing satsinga satsinger satsingane', 'satsing', '-ing stays: it makes another word'],
  ['opplevelse opplevelsen opplevelser', 'opplevels', '-else stays'],
  ['prosjekt prosjektet prosjekter prosjekta', 'prosjekt', 'a -t of the word itself stays'],
  ['dokument dokumentet dokumenter', 'dokument', 'the same'],
  ['ressurs ressursen ressurser ressursene', 'ressurs', 'an -s of the word itself is no genitive'],
  ['konsekvens konsekvensen konsekvenser', 'konsekvens', 'the same'],
  ['intelligens intelligensen', 'intelligens', 'the same'],
  ['demens demensen', 'demens', 'the same'],
  ['tema temaet temaer temaene', 'tem', 'nouns in -a'],
  ['seminar seminaret seminarer seminarene', 'semin', 'nouns in -ar'],
  ['fakultet fakultetet fakultetene', 'fakultet', '-ultet is not the article -et'],
  ['beite beiter beitet beitene', 'beit', 'nor is it -itet'],
  ['fastlege fastlegen fastleger fastlegene', 'fastleg', 'a physician is no adjective'],
  ['veilede veileder veiledet', 'veiled', 'a -d of the word itself stays'],
];

/** Words that are not forms of one word and must not meet. */
const APART: readonly [string, string, reason: string][] = [
  ['by', 'bygg', 'a short word is no stem of a longer one'],
  ['helse', 'helt', 'another word'],
  ['satsing', 'satse', 'the action and the verb are told apart'],
  ['enhet', 'en', '-het makes another word'],
];

describe('the Norwegian stem', () => {
  for (const [words, stem, reason] of FORMS) {
    it(`of «${words}» is «${stem}»: ${reason}`, () => {
      expect([...new Set(words.split(' ').map(stemNorwegian))]).toEqual([stem]);
    });
  }
  for (const [a, b, reason] of APART) {
    it(`tells «${a}» from «${b}»: ${reason}`, () => {
      expect(stemNorwegian(a)).not.toBe(stemNorwegian(b));
    });
  }

  it('leaves short words, codes and other letters alone', () => {
    expect(['it', 'ph', '5g', 'b12e', 'čáhci', ''].map(stemNorwegian)).toEqual(['it', 'ph', '5g', 'b12e', 'čáhci', '']);
  });
});
