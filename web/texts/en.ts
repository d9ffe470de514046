import { accessibility } from './en/accessibility.ts';
import { couplings } from './en/couplings.ts';
import { errors } from './en/errors.ts';
import { forms } from './en/forms.ts';
import { frame } from './en/frame.ts';
import { front } from './en/front.ts';
import { joint } from './en/joint.ts';
import { municipality } from './en/municipality.ts';
import { outreach, registerNeed } from './en/outreach.ts';
import { privacy } from './en/privacy.ts';
import { proposal } from './en/proposal.ts';
import { queue } from './en/queue.ts';
import { research } from './en/research.ts';
import { schemes } from './en/schemes.ts';
import { signIn } from './en/sign-in.ts';
import { words } from './en/words.ts';
import { figures, year } from './en/year.ts';
import type { Texts } from './texts.ts';

/** Every text of the pages in English. */
export const en: Texts = {
  frame,
  front,
  forms,
  errors,
  signIn,
  accessibility,
  privacy,
  research,
  words,
  municipality,
  outreach,
  registerNeed,
  joint,
  schemes,
  year,
  figures,
  couplings,
  proposal,
  queue,
};
