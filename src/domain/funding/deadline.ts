import type { Scheme } from '../scheme.ts';
import type { IsoDate } from '../time.ts';
import { beginBy, leadTime } from './lead-time.ts';
import type { NeedFacts } from './need-facts.ts';
import type { NextDeadline, Round } from './next-deadline.ts';
import { conclude, type Outcome } from './rule-result.ts';
import type { RuleResult } from './verdict.ts';
import { dateText, monthName } from './wording.ts';

/** Whether there is a round to apply in; with an announced date also whether there is time, and whether it suits. */
export function deadlineRule(need: NeedFacts, scheme: Scheme, next: NextDeadline, today: IsoDate): RuleResult[] {
  if (next.kind === 'confirmed') return confirmed(need, scheme, next.rounds, today);
  const result = conclude(scheme, 'deadline', 'deadlines', unconfirmed(next, today));
  return [next.kind === 'unknown' ? result : seenIn(next.yearSeen, result)];
}

/** The first round there is time for; the first of all when there is time for none. */
function confirmed(need: NeedFacts, scheme: Scheme, rounds: readonly Round[], today: IsoDate): RuleResult[] {
  const inTime = rounds.find(({ date }) => beginBy(scheme, date) >= today);
  const round = inTime ?? rounds[0];
  if (round === undefined) return [];
  const when = dateText(round.date);
  const outcomes: Outcome[] = [
    {
      verdict: 'can',
      text: { nb: `Søknadsfrist ${when.nb}.`, nn: `Søknadsfrist ${when.nn}.`, en: `Deadline ${when.en}.` },
    },
  ];
  if (inTime === undefined) outcomes.push(shortTime(scheme));
  if (need.latestStart !== null && round.date > need.latestStart) outcomes.push(AFTER_START);
  return outcomes.map((outcome) => announcedBy(round, conclude(scheme, 'deadline', 'deadlines', outcome)));
}

function announcedBy({ call, yearSeen }: Round, result: RuleResult): RuleResult {
  if (call === null) return seenIn(yearSeen, result);
  return { ...result, source: call.source, checked: call.checkedAt, verified: true };
}

/** A deadline may be older news, or newer, than the record it stands in. */
function seenIn(year: number | null, result: RuleResult): RuleResult {
  return year === null ? result : { ...result, checked: String(year) };
}

function shortTime(scheme: Scheme): Outcome {
  const { minWeeks, maxWeeks } = leadTime(scheme);
  return {
    verdict: 'can-if',
    text: {
      nb: `Det tar vanligvis ${minWeeks}–${maxWeeks} uker å lage en slik søknad, og fristen er nærmere enn det.`,
      nn: `Det tek vanlegvis ${minWeeks}–${maxWeeks} veker å lage ein slik søknad, og fristen er nærare enn det.`,
      en: `Such an application usually takes ${minWeeks}–${maxWeeks} weeks, and the deadline is nearer than that.`,
    },
    missing: {
      nb: 'Gå inn i en søknad som er i gang, eller begynn straks.',
      nn: 'Gå inn i ein søknad som er i gang, eller byrj straks.',
      en: 'Join an application that is under way, or begin at once.',
    },
  };
}

function unconfirmed(next: Exclude<NextDeadline, { kind: 'confirmed' }>, today: IsoDate): Outcome {
  if (next.kind === 'running') return next.isRecent ? runningIntake(next.note) : oldIntake(next.yearSeen);
  if (next.kind === 'expected') return expectedMonth(next, today);
  return UNKNOWN;
}

function runningIntake(note: string | null): Outcome {
  const noted = note === null ? '' : ` («${note}»)`;
  return {
    verdict: 'can',
    text: {
      nb: `Det kan søkes hele tiden${noted}.`,
      nn: `Ein kan søkje heile tida${noted}.`,
      en: `Applications are taken continuously${noted}.`,
    },
  };
}

function oldIntake(yearSeen: number | null): Outcome {
  const seen =
    yearSeen === null ? { nb: '', en: '' } : { nb: ` (sist sett ${yearSeen})`, en: ` (last seen ${yearSeen})` };
  return {
    verdict: 'can-if',
    text: {
      nb: `Det har vært mulig å søke hele tiden${seen.nb}.`,
      nn: `Det har vore mogleg å søkje heile tida${seen.nb}.`,
      en: `Applications have been taken continuously${seen.en}.`,
    },
    missing: {
      nb: 'Bekreft at det fortsatt kan søkes.',
      nn: 'Stadfest at det framleis går an å søkje.',
      en: 'Confirm that applications are still taken.',
    },
  };
}

function expectedMonth(next: Extract<NextDeadline, { kind: 'expected' }>, today: IsoDate): Outcome {
  const month = monthName(next.month);
  const isNow = next.month === Number(today.slice(5, 7));
  const when = isNow
    ? {
        nb: `denne måneden (den kan være passert; ellers ${month.nb} ${next.year + 1})`,
        nn: `denne månaden (han kan vere passert; elles ${month.nn} ${next.year + 1})`,
        en: `this month (it may have passed; otherwise ${month.en} ${next.year + 1})`,
      }
    : { nb: `${month.nb} ${next.year}`, nn: `${month.nn} ${next.year}`, en: `${month.en} ${next.year}` };
  return {
    verdict: 'can-if',
    text: {
      nb: `Fristen har pleid å være i ${month.nb} (sist sett ${next.yearSeen}). Ventet ${when.nb}, ikke bekreftet.`,
      nn: `Fristen har brukt å vere i ${month.nn} (sist sett ${next.yearSeen}). Venta ${when.nn}, ikkje stadfesta.`,
      en: `The deadline has been in ${month.en} (last seen ${next.yearSeen}). Expected ${when.en}, not confirmed.`,
    },
    missing: {
      nb: 'Bekreft datoen for neste frist.',
      nn: 'Stadfest datoen for neste frist.',
      en: 'Confirm the date of the next deadline.',
    },
  };
}

const AFTER_START: Outcome = {
  verdict: 'can-if',
  text: {
    nb: 'Fristen er etter at arbeidet skulle begynne, og arbeid som er begynt får sjelden støtte.',
    nn: 'Fristen er etter at arbeidet skulle byrje, og arbeid som er byrja får sjeldan støtte.',
    en: 'The deadline is after the work should begin, and work already begun is seldom funded.',
  },
  missing: {
    nb: 'Flytt oppstarten, eller finansier første del på en annen måte.',
    nn: 'Flytt oppstarten, eller finansier første del på ein annan måte.',
    en: 'Move the start, or fund the first part in another way.',
  },
};

const UNKNOWN: Outcome = {
  verdict: 'unknown',
  text: {
    nb: 'Ingen kommende frist er kjent.',
    nn: 'Ingen komande frist er kjend.',
    en: 'No coming deadline is known.',
  },
  missing: {
    nb: 'Finn ut når neste frist er.',
    nn: 'Finn ut når neste frist er.',
    en: 'Find out when the next deadline is.',
  },
};
