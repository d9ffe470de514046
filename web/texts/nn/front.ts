import type { Texts } from '../texts.ts';

export const front: Texts['front'] = {
  lead: 'Spørsmåla frå kommunen møter svara frå forskarane',
  sentences: [
    'Her melder kommunar inn behov for forsking og utvikling, med eigne ord.',
    'Tenesta finn forskingsmiljøa som kan hjelpe, seier kvifor, og viser kva verkemiddel som kan betale.',
    'Ein kompetansekoplar avgjer kva som blir ei kopling.',
  ],
  startHeading: 'Kvar vil du begynne?',
  starts: {
    municipality: {
      title: 'Eg arbeider i ein kommune',
      text: 'Meld inn eit behov på under fem minutt, og følg det til det er kopla.',
      action: 'Meld inn eit behov',
    },
    researcher: {
      title: 'Eg forskar eller leier eit forskingsmiljø',
      text: 'Fortel kva de kan, sjå kva de blir funne for, og sei når de har tid.',
      action: 'Registrer kompetanse',
    },
    broker: {
      title: 'Eg er kompetansekoplar',
      text: 'Sjå koplingsforslaga, kvifor dei er gode, og kva som kan betale for dei.',
      action: 'Gå til køen',
    },
  },
  hello: (name) => `Hei, ${name}`,
  helloText: 'Dette kan du gjere her.',
  nothingYet: 'Rolla di har ingen eigne sider her. Spør ein administrator om ei anna rolle.',
};
