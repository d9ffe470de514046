import { describe, expect, it } from 'vitest';
import { type Met, piecesOf } from '../../web/parts/marked.tsx';

const word = (text: string): Met => ({ text, kind: 'word' });
const concept = (text: string): Met => ({ text, kind: 'concept' });

const marked = (text: string, met: readonly Met[]) =>
  piecesOf(text, met)
    .filter(({ kind }) => kind !== null)
    .map((piece) => `${piece.kind} ${piece.text}`);

describe('what met in a text', () => {
  it('is marked wherever it stands as a whole word, whatever its capitals', () => {
    expect(marked('Eldre faller. De eldre, og småbarnseldre.', [word('eldre')])).toEqual(['word Eldre', 'word eldre']);
  });

  it('is the longest phrase where phrases overlap, over a line break too', () => {
    const met = [word('demens'), concept('tospråklighet ved demens')];
    expect(marked('Tospråklighet\n ved demens, og demens.', met)).toEqual([
      'concept Tospråklighet\n ved demens',
      'word demens',
    ]);
  });

  it('is marked as the same word, where it met in other ways as well', () => {
    expect(marked('flyktningar', [{ text: 'flyktningar', kind: 'near' }, word('flyktningar')])).toEqual([
      'word flyktningar',
    ]);
  });

  it('may hold any sign, and none of them is a pattern', () => {
    expect(marked('C++ (og .*) i a.b', [word('.*'), word('C++'), word('a.b')])).toEqual([
      'word C++',
      'word .*',
      'word a.b',
    ]);
    expect(marked('axb', [word('a.b'), word(''), word(' ')])).toEqual([]);
  });

  it('changes nothing of the text', () => {
    const text = 'Ærlig talt:\n\n  «Å, så vått» – sa Åse. '.repeat(3);
    const met = [word('så'), concept('å, så vått'), word('ÅSE')];
    expect(
      piecesOf(text, met)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
