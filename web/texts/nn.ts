import { accessibility } from './nn/accessibility.ts';
import { couplings } from './nn/couplings.ts';
import { errors } from './nn/errors.ts';
import { forms } from './nn/forms.ts';
import { frame } from './nn/frame.ts';
import { front } from './nn/front.ts';
import { joint } from './nn/joint.ts';
import { municipality } from './nn/municipality.ts';
import { outreach, registerNeed } from './nn/outreach.ts';
import { privacy } from './nn/privacy.ts';
import { proposal } from './nn/proposal.ts';
import { queue } from './nn/queue.ts';
import { research } from './nn/research.ts';
import { schemes } from './nn/schemes.ts';
import { signIn } from './nn/sign-in.ts';
import { words } from './nn/words.ts';
import { figures, year } from './nn/year.ts';
import type { Texts } from './texts.ts';

/** Every text of the pages in Nynorsk. */
export const nn: Texts = {
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
