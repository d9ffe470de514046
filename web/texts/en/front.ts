import type { Texts } from '../texts.ts';

export const front: Texts['front'] = {
  lead: 'Where municipal questions meet research',
  sentences: [
    'Municipalities tell here what they need research and development for, in their own words.',
    'The service finds the research groups that can help, says why, and shows which funding could pay.',
    'A broker decides what becomes a collaboration.',
  ],
  startHeading: 'Where do you want to begin?',
  starts: {
    municipality: {
      title: 'I work in a municipality',
      text: 'Submit a need in under five minutes, and follow it until somebody is found.',
      action: 'Submit a need',
    },
    researcher: {
      title: 'I am a researcher or lead a research group',
      text: 'Tell what you can do, see what you are found for, and say when you have time.',
      action: 'Register expertise',
    },
    broker: {
      title: 'I am a broker',
      text: 'See the proposed couplings, why they are good, and what could pay for them.',
      action: 'Go to the queue',
    },
  },
  hello: (name) => `Hello, ${name}`,
  helloText: 'This is what you can do here.',
  nothingYet: 'Your role has no pages of its own here. Ask an administrator for another role.',
};
