import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultsOfSchema } from '../../../src/http/pages/form-faults.ts';
import * as fields from '../../../src/http/pages/form-fields.ts';
import { FORMATS } from '../../../web/formats.ts';
import { TEXTS } from '../../../web/texts/index.ts';

/** What a field understands, or the name of what is wrong. */
function taken(schema: z.ZodType, sent: unknown): unknown {
  const parsed = schema.safeParse(sent);
  return parsed.success ? parsed.data : `fault ${parsed.error.issues[0]?.message}`;
}

describe('a field of a form', () => {
  it('of text is trimmed, composed, and must be there unless it is optional', () => {
    const title = fields.text({ min: 5, max: 10 });
    expect(taken(title, '  Bjørnøya ')).toBe('Bjørnøya');
    expect(taken(title, 'Bla\u030Asko')).toBe('Bl\u00e5sko');
    expect(taken(title, undefined)).toBe('fault required');
    expect(taken(title, '   ')).toBe('fault required');
    expect(taken(title, 'kort')).toBe('fault tooShort:5');
    expect(taken(title, 'altfor lang tekst')).toBe('fault tooLong:10');
    expect(taken(title, ['først', 'sist'])).toBe('først');
    expect(taken(fields.optionalText({ max: 5 }), ' ')).toBeNull();
  });

  it('of choice takes what is on the list only', () => {
    expect(taken(fields.optionalChoice(['a', 'b']), '')).toBeNull();
    expect(taken(fields.optionalChoice(['a', 'b']), 'c')).toBe('fault chooseOne');
    expect(taken(fields.choice(['a', 'b']), undefined)).toBe('fault chooseOne');
    expect(taken(fields.choices(['a', 'b']), undefined)).toEqual([]);
    expect(taken(fields.choices(['a', 'b']), 'a')).toEqual(['a']);
    expect(taken(fields.choices(['a', 'b'], { min: 1 }), [])).toBe('fault chooseSome');
    expect(taken(fields.choices(['a', 'b', 'c'], { max: 2 }), ['a', 'b', 'c'])).toBe('fault tooMany:2');
    expect(taken(fields.texts({ max: 3, each: 5 }), ['x', ' ', 'y'])).toEqual(['x', 'y']);
    expect([taken(fields.ticked, 'yes'), taken(fields.ticked, undefined)]).toEqual([true, false]);
  });

  it.each([
    ['2027-01-15', '2027-01-15'],
    ['15.1.2027', '2027-01-15'],
    ['1. 2. 2027', '2027-02-01'],
    ['', null],
    ['31.2.2027', 'fault date'],
    ['i morgen', 'fault date'],
  ])('of dates takes %j as %j', (sent, understood) => {
    expect(taken(fields.optionalDate, sent)).toBe(understood);
  });

  it.each([
    ['250000', 250_000],
    ['250 000', 250_000],
    ['250\u00a0000 kr', 250_000],
    ['1.250.000', 1_250_000],
    ['', null],
    ['ca. 5', 'fault amount'],
    ['2,5', 'fault amount'],
    ['-1', 'fault tooSmall:0'],
  ])('of amounts takes %j as %j', (sent, understood) => {
    expect(taken(fields.optionalAmount, sent)).toBe(understood);
  });

  it('of numbers and web addresses says what is wrong', () => {
    expect(taken(fields.optionalNumber(1, 12), '13')).toBe('fault tooLarge:12');
    expect(taken(fields.optionalNumber(1, 12), 'tolv')).toBe('fault number');
    expect(taken(fields.optionalWebAddress, 'javascript:alert(1)')).toBe('fault webAddress');
    expect(taken(fields.optionalWebAddress, 'https://example.org/x')).toBe('https://example.org/x');
    expect(taken(fields.optionalWebAddress, '')).toBeNull();
  });

  it('never throws, whatever is sent', () => {
    const all = [
      fields.text({ max: 10 }),
      fields.choices(['a']),
      fields.optionalDate,
      fields.optionalAmount,
      fields.optionalWebAddress,
      fields.texts({ max: 2, each: 3 }),
    ];
    const sent = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(sent, (value) => {
        for (const schema of all) schema.safeParse(value);
      }),
    );
  });

  it('has a text for every fault, made of the number it is about', () => {
    const view = { t: TEXTS.nb, format: FORMATS.nb };
    const schema = z.object({ title: fields.text({ max: 2000 }), note: z.string({ error: 'no such text' }) });
    const { error } = schema.safeParse({ title: 'x'.repeat(2001) });
    expect(error && faultsOfSchema(error, view)).toEqual([
      { field: 'title', text: 'Teksten er for lang. Skriv høyst 2\u00a0000 tegn.' },
      { field: 'note', text: TEXTS.nb.forms.faults.notAccepted },
    ]);
  });
});
