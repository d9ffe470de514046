import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { KoblerError } from '../../src/domain/errors.ts';
import { line, listOf, optional } from '../../src/imports/fields.ts';
import { parseRecord } from '../../src/imports/record.ts';
import { faultsOf } from './faults-of.ts';

const schema = z.strictObject({
  nameNb: line(10),
  startYear: optional(z.int().min(2000)),
  tags: listOf(line(5), 3),
  parts: optional(z.array(z.strictObject({ yearSeen: z.int() }))),
});

const parse = (value: unknown) => parseRecord(schema, value).record;

describe('a record of an import file', () => {
  it('may be written in snake_case or camelCase', () => {
    const expected = { nameNb: 'Navn', startYear: 2027, tags: ['a'], parts: [{ yearSeen: 2024 }] };
    expect(parse({ name_nb: 'Navn', start_year: 2027, tags: ['a'], parts: [{ year_seen: 2024 }] })).toEqual(expected);
    expect(parse(expected)).toEqual(expected);
  });

  it('takes what is left out, null or empty as not stated', () => {
    const nothing = { nameNb: 'Navn', startYear: null, tags: [], parts: null };
    expect(parse({ name_nb: 'Navn' })).toEqual(nothing);
    expect(parse({ name_nb: 'Navn', start_year: null, tags: null })).toEqual(nothing);
    expect(parse({ name_nb: ' Navn ', start_year: ' ', tags: [] })).toEqual(nothing);
  });

  it('names every field that is wrong, as it was written', () => {
    expect(
      faultsOf(() =>
        parse({ name_nb: '', startYear: 'i fjor', tags: ['altfor lang'], parts: [{ year_seen: '24' }], ukjent: 1 }),
      ),
    ).toEqual({
      '/name_nb': 'It is empty.',
      '/startYear': 'Expected a number.',
      '/tags/0': 'Use at most 5 characters.',
      '/parts/0/year_seen': 'Expected a number.',
      '/ukjent': 'Unknown field. Leave it out.',
    });
    expect(faultsOf(() => parse({}))).toEqual({ '/nameNb': 'It is required.' });
  });

  it('is wrong when a field is given twice, in two ways of writing', () => {
    expect(faultsOf(() => parse({ name_nb: 'En', nameNb: 'To' }))).toEqual({
      '/name_nb': 'It is given twice, the second time as "nameNb".',
    });
  });

  it.each([[null], ['tekst'], [7], [[]]])('is an object: %o is none', (value) => {
    expect(() => parse(value)).toThrow('Expected an object');
  });

  it('tells the first three faults, how many more there are, and nothing of what was written', () => {
    const told = (() => {
      try {
        parse({ a: 'hemmelig', b: 'hemmelig', c: 'hemmelig', d: 'hemmelig', name_nb: 'hemmelig hemmelig' });
      } catch (error) {
        return error instanceof KoblerError ? error.message : '';
      }
      return '';
    })();
    expect(told).toBe(
      '/name_nb: Use at most 10 characters. /a: Unknown field. Leave it out. /b: Unknown field. Leave it out. (and 2 more)',
    );
  });

  it('cuts long names short and escapes what pointers need escaped', () => {
    const [pointer] = Object.keys(faultsOf(() => parse({ nameNb: 'Navn', [`~/${'x'.repeat(200)}`]: 1 })));
    expect(pointer).toBe(`/~0~1${'x'.repeat(58)}`);
  });

  it('takes a field called __proto__ for an unknown one', () => {
    expect(faultsOf(() => parse(JSON.parse('{"nameNb": "Navn", "__proto__": {"a": 1}}')))).toEqual({
      '/__proto__': 'Unknown field. Leave it out.',
    });
  });
});
