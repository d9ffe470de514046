import { describe, expect, it } from 'vitest';
import * as words from '../../src/domain/words.ts';
import { FORMATS } from '../../web/formats.ts';
import { TEXTS } from '../../web/texts/index.ts';

/** Every text by its path: `frame.skip` and so on. */
function pathsOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? pathsOf(value, `${prefix}${name}.`)
      : [`${prefix}${name}`],
  );
}

function textAt(texts: object, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], texts);
}

describe('the texts of the pages', () => {
  it('are the same ones in every language, and none is empty', () => {
    const names = pathsOf(TEXTS.nb);
    expect(names.length).toBeGreaterThan(200);
    for (const texts of [TEXTS.nn, TEXTS.en]) expect(pathsOf(texts)).toEqual(names);
    for (const texts of Object.values(TEXTS)) {
      expect(names.filter((name) => [textAt(texts, name)].flat().some((text) => text === ''))).toEqual([]);
    }
  });

  it('are made of as many parts in every language', () => {
    for (const path of pathsOf(TEXTS.nb)) {
      const kinds = Object.values(TEXTS).map((texts) => {
        const text = textAt(texts, path);
        return Array.isArray(text) ? `list of ${text.length}` : typeof text;
      });
      expect([path, new Set(kinds).size]).toEqual([path, 1]);
    }
  });

  it.each([
    ['themes', words.THEMES],
    ['serviceAreas', words.SERVICE_AREAS],
    ['wants', words.WANTS],
    ['languages', words.LANGUAGES],
    ['roles', words.ROLES],
    ['organisationKinds', words.ORGANISATION_KINDS],
    ['needStatuses', words.NEED_STATUSES],
    ['proposalStatuses', words.PROPOSAL_STATUSES],
    ['verdicts', words.VERDICTS],
    ['reasons', words.REASON_CODES],
    ['couplingStatuses', words.COUPLING_STATUSES],
    ['jobStates', words.JOB_STATES],
  ] as const)('have a word for each of the %s', (list, tokens) => {
    expect(Object.keys(TEXTS.nb.words[list])).toEqual([...tokens]);
  });
});

describe('dates, numbers and amounts', () => {
  it('are written as each language writes them', () => {
    const space = '\u00a0';
    const told = (language: 'nb' | 'nn' | 'en') => {
      const { date, shortDate, dateTime, number, amount, percent, quarter, list } = FORMATS[language];
      return [
        date('2026-11-21'),
        shortDate('2026-11-21'),
        dateTime('2026-07-01T22:30:00.000Z'),
        number(1234567.5, 1),
        amount(250_000),
        percent(0.42),
        quarter('2027Q3'),
        list(['a', 'b', 'c']),
      ];
    };
    expect(told('nb')).toEqual([
      '21. november 2026',
      '21.11.2026',
      '2. juli 2026 kl. 00:30',
      `1${space}234${space}567,5`,
      `250${space}000${space}kr`,
      `42${space}%`,
      '3. kvartal 2027',
      'a, b og c',
    ]);
    expect(told('nn').slice(0, 3)).toEqual(['21. november 2026', '21.11.2026', '2. juli 2026 kl. 00:30']);
    expect(told('en')).toEqual([
      '21 November 2026',
      '21/11/2026',
      '2 July 2026 at 00:30',
      '1,234,567.5',
      `NOK${space}250,000`,
      '42%',
      'Q3 2027',
      'a, b and c',
    ]);
  });
});
