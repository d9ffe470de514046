/** Instants are ISO 8601 in UTC with milliseconds ("2026-11-21T08:00:00.000Z"); dates are "2026-11-21". */
export type Instant = string;
export type IsoDate = string;

const DAY_MS = 86_400_000;

/** The date of an instant, in UTC. */
export function dateOf(instant: Instant): IsoDate {
  return instant.slice(0, 10);
}

/** The instant `days` days later (or earlier, when negative). */
export function plusDays(instant: Instant, days: number): Instant {
  return new Date(Date.parse(instant) + days * DAY_MS).toISOString();
}

/** The instant `ms` milliseconds later. */
export function plusMs(instant: Instant, ms: number): Instant {
  return new Date(Date.parse(instant) + ms).toISOString();
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Whether a text is a date that exists, written yyyy-mm-dd. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** The first day of a quarter written "2027Q3". */
export function quarterStart(quarter: string): IsoDate {
  const month = String((Number(quarter[5]) - 1) * 3 + 1).padStart(2, '0');
  return `${quarter.slice(0, 4)}-${month}-01`;
}

/** The last day of a quarter written "2027Q3". */
export function quarterEnd(quarter: string): IsoDate {
  const year = Number(quarter.slice(0, 4));
  const lastMonth = Number(quarter[5]) * 3;
  return new Date(Date.UTC(year, lastMonth, 0)).toISOString().slice(0, 10);
}

/** The quarter an instant lies in and those after it, `count` in all. */
export function comingQuarters(from: Instant, count: number): string[] {
  const first = Number(from.slice(0, 4)) * 4 + Math.floor((Number(from.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, i) => `${Math.floor((first + i) / 4)}Q${((first + i) % 4) + 1}`);
}
