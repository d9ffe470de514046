import type { Texts } from '../../../web/texts/index.ts';
import type { ComingDeadline } from '../../domain/coming-deadlines.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import type { Language } from '../../domain/words.ts';

/** Octets on one line at most, RFC 5545 3.1. */
const LINE_OCTETS = 75;

/**
 * Deadlines as an iCalendar (RFC 5545) of all-day events. What is only expected stands on the first day of its month,
 * as tentative, and says so. All-day dates have no time zone, so none is named.
 */
export function calendarOf(
  deadlines: readonly ComingDeadline[],
  texts: Texts['year'],
  language: Language,
  now: Instant,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kompetansekobler//Frister//NO',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(texts.feedName)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...deadlines.flatMap((deadline) => eventOf(deadline, texts, language, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(deadline: ComingDeadline, texts: Texts['year'], language: Language, now: Instant): string[] {
  const { scheme, call, month, note, kind } = deadline;
  const name = language === 'en' ? (scheme.nameEn ?? scheme.nameNb) : scheme.nameNb;
  const day = kind === 'confirmed' ? deadline.date : `${month}-01`;
  const about = [
    call?.title ?? null,
    kind === 'expected' ? texts.feedSeen(String(deadline.yearSeen)) : null,
    note,
    scheme.funder,
  ].filter((line) => line !== null);
  const url = call?.url ?? scheme.url;
  return [
    'BEGIN:VEVENT',
    // The same deadline keeps its id, so that calendars do not have it twice.
    `UID:${call === null ? `scheme-${scheme.id}-${day}` : `call-${call.id}`}@kompetansekobler`,
    `DTSTAMP:${now.replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    `SUMMARY:${escaped(kind === 'confirmed' ? texts.feedConfirmed(name) : texts.feedExpected(name))}`,
    `DESCRIPTION:${escaped(about.join('\n'))}`,
    ...(url === null ? [] : [`URL:${url.replaceAll(/[\r\n]/g, '')}`]),
    `STATUS:${kind === 'confirmed' ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: IsoDate): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: IsoDate): IsoDate {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');
}

/** A long line in pieces that begin with a space, none cut in the middle of a character. */
function folded(line: string): string {
  let [folding, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) [folding, octets] = [`${folding}\r\n `, 1];
    folding += character;
    octets += size;
  }
  return folding;
}
