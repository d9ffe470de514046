import type { Municipality } from './place.ts';
import type { Instant, IsoDate } from './time.ts';

/** How a broker and a municipality met. */
export const CONTACT_CHANNELS = ['visit', 'meeting', 'phone', 'email'] as const;
type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** Henvendelse: a broker has been in touch with a municipality; with a need, when one came out of it. */
export type OutreachContact = {
  id: string;
  municipalityNumber: string;
  channel: ContactChannel;
  on: IsoDate;
  note: string | null;
  needId: string | null;
  brokerId: string;
  createdAt: Instant;
};

/** What is known of one municipality: how many needs it has stated, when the last one, and when somebody last talked to it. */
export type OutreachRow = {
  place: Municipality;
  needs: number;
  lastNeedOn: IsoDate | null;
  lastContact: OutreachContact | null;
};

/** Whether no need has come from it since that day. */
export function isSilentSince(row: OutreachRow, day: IsoDate): boolean {
  return row.lastNeedOn === null || row.lastNeedOn < day;
}

/** Whom to call first: those never heard from, then the longest silent; among equals, those nobody has talked to lately. */
export function mostForgottenFirst(a: OutreachRow, b: OutreachRow): number {
  return (
    (a.lastNeedOn ?? '').localeCompare(b.lastNeedOn ?? '') ||
    (a.lastContact?.on ?? '').localeCompare(b.lastContact?.on ?? '') ||
    a.place.name.localeCompare(b.place.name, 'nb')
  );
}

/** The same day so many months earlier; the last day of that month when it has no such day. */
export function monthsBefore(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}
