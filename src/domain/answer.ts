import { invalidField, KoblerError } from './errors.ts';
import type { Instant, IsoDate } from './time.ts';
import type { CouplingStatus, ReasonCode } from './words.ts';

/** What a profile's own people say when a coupling asks for them. */
export const ANSWERS = ['yes', 'not-now', 'no'] as const;
export type AnswerVerdict = (typeof ANSWERS)[number];

/** What of a coupling decides whether it can be answered. */
type Standing = { status: CouplingStatus; cancelled: boolean };

/** The reasons that are theirs to give. */
export const ANSWER_REASONS = [
  'no-capacity',
  'wrong-topic',
  'already-known',
  'conflict-of-interest',
  'other',
] as const satisfies readonly ReasonCode[];
type AnswerReason = (typeof ANSWER_REASONS)[number];

export type Answer = {
  verdict: AnswerVerdict;
  /** With `not-now`: the day they would rather be asked again. */
  until: IsoDate | null;
  /** With `no`. */
  reason: AnswerReason | null;
  /** For the other party and the broker. */
  note: string | null;
  at: Instant;
};

/** Stops with `invalid` when an answer lacks its day or reason, or has one that belongs to another answer. */
export function requireComplete({ verdict, until, reason }: Omit<Answer, 'at'>, today: IsoDate): void {
  if (verdict === 'no' && reason === null) throw invalidField('/reason', 'A no needs a reason code.');
  if (verdict !== 'no' && reason !== null) throw invalidField('/reason', 'Only a no has a reason.');
  if (verdict === 'not-now' && until === null)
    throw invalidField('/until', 'Say from which day it may be asked again.');
  if (verdict !== 'not-now' && until !== null) throw invalidField('/until', 'Only not-now has a day.');
  if (until !== null && until <= today) throw invalidField('/until', 'Give a date after today.');
}

/** Stops with `conflict` when it is too late to answer: the coupling is off, or has come further than first contact. */
export function requireAnswerable({ status, cancelled }: Standing): void {
  if (cancelled) throw new KoblerError('conflict', 'The coupling was cancelled when its acceptance was undone.');
  if (status === 'contact') return;
  throw new KoblerError('conflict', `The coupling has come to "${status}". Tell the other party, or a broker.`);
}

/** A no ends the coupling and sets its capacity free; the others leave it where it is. */
export function statusAfterAnswer(verdict: AnswerVerdict): CouplingStatus {
  return verdict === 'no' ? 'ended' : 'contact';
}

/** Whether two answers say the same. */
export function sameAnswer(one: Omit<Answer, 'at'>, other: Omit<Answer, 'at'>): boolean {
  const { verdict, until, reason, note } = other;
  return one.verdict === verdict && one.until === until && one.reason === reason && one.note === note;
}

/** Whether a coupling waits for the profile's own people. */
export function asksForAnswer({ status, cancelled, answer }: Standing & { answer: Answer | null }): boolean {
  return !cancelled && status === 'contact' && answer === null;
}
