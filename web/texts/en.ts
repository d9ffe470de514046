import { accessibility } from './en/accessibility.ts';
import { couplings } from './en/couplings.ts';
import { errors } from './en/errors.ts';
import { forms } from './en/forms.ts';
import { frame } from './en/frame.ts';
import { front } from './en/front.ts';
import { privacy } from './en/privacy.ts';
import { proposal } from './en/proposal.ts';
import { queue } from './en/queue.ts';
import { signIn } from './en/sign-in.ts';
import { words } from './en/words.ts';
import type { Texts } from './texts.ts';

/** Every text of the pages in English. */
export const en: Texts = {
  frame,
  front,
  forms,
  errors,
  signIn,
  accessibility,
  couplings,
  privacy,
  proposal,
  queue,
  words,
};
