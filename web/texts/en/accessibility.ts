import type { Texts } from '../texts.ts';

export const accessibility: Texts['accessibility'] = {
  title: 'Accessibility statement',
  lead: 'Everybody must be able to use the service: by keyboard, screen reader, magnifier, phone, and without JavaScript.',
  statusHeading: 'How it stands',
  status:
    'The service is made after WCAG 2.2 at levels A and AA, which is stricter than the Norwegian regulation on universal design of ICT requires (WCAG 2.1 AA).',
  testedHeading: 'How it is checked',
  tested: [
    'Every page and dialog is checked by axe, in the light and the dark appearance, before a new version is used.',
    'Every page is checked at a width of 320 points, so that nothing must be scrolled sideways.',
    'The most important tasks are run by keyboard alone, and without JavaScript.',
  ],
  lacksHeading: 'What we know is not good enough yet',
  lacks: [
    'The service has not been tried by people who use screen readers or other aids. Automatic checks find only some of the faults.',
    'Text that municipalities and research groups write themselves may be hard to read or in another language.',
    'The documentation for programs is in English only.',
  ],
  tellHeading: 'Tell us',
  tell: 'If something does not work for you, tell whoever operates the service for your municipality or institution. If you are not content with the answer, you may complain to the Norwegian Authority for Universal Design of ICT (uutilsynet.no).',
};
