import { expect, it } from 'vitest';
import { likelyWants } from '../../src/domain/want-signs.ts';

const surest = (text: string) => likelyWants(text)[0]?.want;

it.each([
  ['Vi vil ha tiltaket evaluert av noen utenfra.', 'evaluering'],
  ['Kunne ein stipendiat hatt halve stillinga hos oss?', 'offentlig-phd'],
  ['Passer godt for en masterstudent.', 'masteroppgave'],
  ['Vi kan ta imot praksisstudenter hele året.', 'studentpraksis'],
  ['Trengst etterutdanning av dei tilsette.', 'kompetanseheving'],
  ['En delt stilling med høgskolen.', 'delt-stilling'],
  ['Området kan vere eit living lab.', 'levende-lab'],
  ['Et forprosjekt til våren.', 'forprosjekt'],
  ['We would like an evaluation of the service.', 'evaluering'],
  ['Noen å sparre med.', 'radgivning'],
])('"%s" wants %s', (text, want) => {
  expect(surest(text)).toBe(want);
});

it('a form named outright is surer than one hinted at, and both say by which words', () => {
  expect(likelyWants('Forskere kunne følge et innovasjonsprosjekt.')).toEqual([
    { want: 'innovasjonsprosjekt', confidence: 0.9, because: ['innovasjonsprosjekt'] },
    { want: 'forskningsprosjekt', confidence: 0.6, because: ['forskere'] },
  ]);
});

it('a text that asks for nothing in particular wants nothing in particular', () => {
  expect(likelyWants('Det renner inn i kjelleren når det regner.')).toEqual([]);
});
