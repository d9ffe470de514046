import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutputs, textOfFile } from '../../../src/imports/outputs/outputs.ts';

describe('a list of publications', () => {
  it('is read from BibTeX, with the letters, joints and macros that LaTeX has for them', () => {
    const text = String.raw`
% my list
@string{tfo = "Tidsskrift for omsorg"}
@article{hansen2021,
  title = {Hvem faller hjemme? {F}all i {\O}stfold og p{\aa} R\o ros},
  author = "Hansen, K{\aa}re and M{\"u}ller, J.",
  abstract = {Vi fulgte 120~eldre. 15\% falt --- {\emph{ofte}} p\aa{} kj\o kkenet.},
  journal = tfo, year = 2021, doi = {10.1000/xyz_1},
}
@comment{ignore me}
@inproceedings(lie2020, title = "Caf" # {\'e} # " som m{\o}teplass", date = {2020-05-01}, url = {https://example.org/a\_b})
`;
    expect(readOutputs(text)).toEqual({
      format: 'bibtex',
      unread: [],
      outputs: [
        {
          title: 'Hvem faller hjemme? Fall i Østfold og på Røros',
          abstract: 'Vi fulgte 120 eldre. 15% falt — ofte på kjøkkenet.',
          year: 2021,
          url: 'https://doi.org/10.1000/xyz_1',
        },
        { title: 'Café som møteplass', abstract: null, year: 2020, url: 'https://example.org/a_b' },
      ],
    });
  });

  it('leaves out a BibTeX entry that is not well-formed, says on which line, and goes on', () => {
    const text =
      '@article{a,\n  title = {Never closed,\n  year = 2020\n\n@book{b, title = {Whole}, year = {2019}}\n@misc{c, year = 2018}';
    const { outputs, unread } = readOutputs(text);
    expect(outputs.map(({ title }) => title)).toEqual(['Whole']);
    expect(unread).toEqual([1, 6]);
  });

  it('is read from RIS, lines that go on included', () => {
    const text =
      'TY  - JOUR\r\nTI  - Fall hos eldre\r\nAB  - Første linje\r\nog andre.\r\nPY  - 2022///\r\nDO  - 10.1000/abc\r\nER  - \r\nTY  - BOOK\r\nT1  - Uten slutt\r\nY1  - 2019/03/01/';
    expect(readOutputs(text)).toEqual({
      format: 'ris',
      unread: [],
      outputs: [
        { title: 'Fall hos eldre', abstract: 'Første linje og andre.', year: 2022, url: 'https://doi.org/10.1000/abc' },
        { title: 'Uten slutt', abstract: null, year: 2019, url: null },
      ],
    });
  });

  it.each([
    ['commas', 'Title,Year,DOI\n"Falls, and ""why""",2021,10.1000/x\n'],
    ['semicolons', 'Tittel;År;DOI\n"Falls, and ""why""";2021;10.1000/x\n'],
    ['tabs', 'År\tTittel\tDOI\n2021\tFalls, and "why"\t10.1000/x'],
  ])('is read from a table with %s between the cells', (_sign, text) => {
    const { format, outputs, unread } = readOutputs(`\uFEFF${text}`);
    expect([format, unread]).toEqual(['csv', []]);
    expect(outputs).toEqual([
      { title: 'Falls, and "why"', abstract: null, year: 2021, url: 'https://doi.org/10.1000/x' },
    ]);
  });

  it('names the row of a table where a quote is never closed, and those without a title', () => {
    const { outputs, unread } = readOutputs('title,abstract\nOne,"two\nlines"\n,only this\nThree,"open\nFour,x');
    expect(outputs).toEqual([{ title: 'One', abstract: 'two\nlines', year: null, url: null }]);
    expect(unread).toEqual([4, 5]);
  });

  it('is read from plain lines: titles, or references as they stand in a list of literature', () => {
    const text = [
      '1. Hansen, K. & Lie, P. (2021). Hvem faller hjemme? Tidsskrift for omsorg, 3(2), 1–9. https://doi.org/10.1000/x.',
      '',
      '• Lie, P. (2019a): Trening i grupper. Skriftserie 2010–2019.',
      '- Velferdsteknologi i små kommuner, sluttrapport 2018',
    ].join('\n');
    expect(readOutputs(text)).toEqual({
      format: 'lines',
      unread: [],
      outputs: [
        { title: 'Hvem faller hjemme?', abstract: null, year: 2021, url: 'https://doi.org/10.1000/x' },
        { title: 'Trening i grupper', abstract: null, year: 2019, url: null },
        { title: 'Velferdsteknologi i små kommuner, sluttrapport 2018', abstract: null, year: 2018, url: null },
      ],
    });
  });

  it('leaves out titles that are whole texts, and addresses that are none', () => {
    expect(readOutputs('x'.repeat(20_000))).toMatchObject({ outputs: [], unread: [1] });
    const { outputs } = readOutputs('@a{b, title={T}, url={javascript:alert(1)}}');
    expect(outputs).toEqual([{ title: 'T', abstract: null, year: null, url: null }]);
  });

  it('is read whatever it is, and every output has a title', () => {
    const signs = fc.constantFrom(
      '@a{',
      '}',
      '{',
      '"',
      '=',
      ',',
      '#',
      '\\',
      'TY  - ',
      'ER  - ',
      '\n',
      'title',
      ';',
      'x',
      'Å',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
        for (const { title } of readOutputs(parts.join('')).outputs) expect(title.trim()).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('is read in a moment also when it is long or malicious', () => {
    const long = `${'@article{a, title = {'.repeat(3000)}${'{'.repeat(20_000)}`;
    const begun = performance.now();
    readOutputs(long);
    readOutputs(`A, B. (2020 ${' '.repeat(50_000)}`);
    readOutputs(String.raw`@a{b, title = {${String.raw`\'`.repeat(20_000)}}}`);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});

describe('a file', () => {
  it('is text in the encoding it was written in', () => {
    expect(textOfFile(Buffer.from('blåbær', 'utf8'))).toBe('blåbær');
    expect(textOfFile(Buffer.from('blåbær', 'latin1'))).toBe('blåbær');
    expect(textOfFile(Buffer.from('\uFEFFblåbær', 'utf16le'))).toBe('blåbær');
  });
});
