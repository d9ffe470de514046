import { accessibility } from './nb/accessibility.ts';
import { couplings } from './nb/couplings.ts';
import { errors } from './nb/errors.ts';
import { forms } from './nb/forms.ts';
import { frame } from './nb/frame.ts';
import { front } from './nb/front.ts';
import { joint } from './nb/joint.ts';
import { municipality } from './nb/municipality.ts';
import { outreach, registerNeed } from './nb/outreach.ts';
import { privacy } from './nb/privacy.ts';
import { proposal } from './nb/proposal.ts';
import { queue } from './nb/queue.ts';
import { research } from './nb/research.ts';
import { schemes } from './nb/schemes.ts';
import { signIn } from './nb/sign-in.ts';
import { words } from './nb/words.ts';
import { figures, year } from './nb/year.ts';

/** Every text of the pages in Bokmål, an area a file. The other languages have the same shape. */
export const nb = {
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
