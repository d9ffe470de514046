import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/imports/plain-text.ts';

const plain = (markup: string, max = 20_000) => plainText(markup, max);

describe('markup made plain', () => {
  it.each([
    ['<p>One.</p><p>Two <b>three</b>.</p>', 'One.\n\nTwo three.', 'blocks break, inline tags go'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb', 'a list is lines'],
    ['a<br/>b<BR>c', 'a\nb\nc', 'in any writing'],
    ['<a href="https://x.test/?a=1&amp;b=2" title="y">link</a>', 'link', 'attributes go with the tag'],
    ['x<script>alert("<p>")</script>y<style>p{}</style>z<!-- no -->', 'xyz', 'what is not text goes whole'],
    ['drift (<10 m/hour), TRL (<4) and 3 > 2', 'drift (<10 m/hour), TRL (<4) and 3 > 2', 'not every < is a tag'],
    [
      'R&amp;D, R&D; 5&nbsp;km, S&oslash;r, &#229;, &#xE6;, &euro;',
      'R&D, R&D; 5 km, Sør, å, æ, €',
      'entities are characters',
    ],
    [
      '&unknown; &constructor; &valueOf; &#0; &#x110000;',
      '&unknown; &constructor; &valueOf;',
      'what is no entity stays, what is no character goes',
    ],
    ['&lt;b&gt; is a tag', '<b> is a tag', 'decoded once, after the tags are gone'],
    [
      'outcomes:Evidence is available.Improved (MS/AC).Policy',
      'outcomes:\nEvidence is available.\nImproved (MS/AC).\nPolicy',
      'glued sentences part',
    ],
    [
      'e.g. U.S. and https://ec.europa.eu/Info v2.0',
      'e.g. U.S. and https://ec.europa.eu/Info v2.0',
      'what only looks glued does not',
    ],
    ['a\u200bb\ufeffc\u00add\ufddf\u0007e', 'abcde', 'what cannot be seen goes'],
    ['\uf0b7 first', '• first', "word processors' bullets are bullets"],
    ['  many \t spaces\r\n\n\n\n\nand breaks ', 'many spaces\n\nand breaks', 'white space is tidied'],
    ['', '', 'nothing is nothing'],
  ])('%s', (markup, expected) => {
    expect(plain(markup)).toBe(expected);
  });

  it('is cut at the end of a sentence, else between words, else anywhere', () => {
    expect(plain('First one. Second one. Third one.', 28)).toBe('First one. Second one. …');
    expect(plain('word '.repeat(10), 22)).toBe('word word word word…');
    expect(plain('x'.repeat(2000), 1000)).toBe(`${'x'.repeat(999)}…`);
  });

  it('never grows past the limit, keeps no tag and breaks no character', () => {
    const bits = fc.constantFrom(
      '<p>',
      '</p>',
      '<b a="1">',
      '&amp;',
      '&lt;',
      '<',
      '>',
      'ord',
      'Ord',
      '. ',
      '.',
      '😀',
      '\u200b',
      'å',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 60 }).map((all) => all.join('')),
        fc.integer({ min: 1, max: 80 }),
        (markup, max) => {
          const text = plain(markup, max);
          expect(text.length).toBeLessThanOrEqual(max);
          expect(text).not.toMatch(/<\/?p>/);
          expect(text).not.toMatch(/\p{Cs}/u);
        },
      ),
      { seed: 1 },
    );
  });

  it('takes a long unclosed text in its stride', () => {
    const began = performance.now();
    plain(`${'<p '.repeat(100_000)}${'<style>'.repeat(100_000)}${'<!--'.repeat(100_000)}${'&#'.repeat(100_000)}`);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
