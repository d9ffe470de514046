import type { Instant } from './time.ts';

/**
 * That somebody said what a text is about: the concept was accepted when it was added to a need or a profile, and
 * rejected when it was taken away again. What learning reads; nothing people wrote is in it.
 */
export type ConceptConfirmation = {
  source: ConceptSource;
  /** Id of a concept of the vocabulary. */
  concept: string;
  verdict: 'accepted' | 'rejected';
  /** The vocabulary's own phrase that the text came nearest to, if any. */
  phrase: string | null;
  /** SHA-256 of the text as it was, in hexadecimal: tells whether the text has changed since. */
  textHash: string;
  by: string;
  at: Instant;
};

export type ConceptSource = { kind: 'need' | 'expertise'; id: string };

/** A confirmation as stored; `seq` rises. */
export type StoredConfirmation = ConceptConfirmation & { seq: number };
