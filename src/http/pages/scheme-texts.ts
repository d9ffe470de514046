import type { View } from '../../../web/view.ts';
import type { NextDeadline } from '../../domain/funding/next-deadline.ts';
import type { Places } from '../../domain/place.ts';
import type { Deadline, Scheme } from '../../domain/scheme.ts';

/** When one can apply next, in words. */
export function nextText(next: NextDeadline, { t, format }: View): string {
  const { deadline } = t.schemes;
  if (next.kind === 'confirmed') return deadline.confirmed(format.date(next.rounds[0]?.date ?? ''));
  if (next.kind === 'running') {
    return next.isRecent || next.yearSeen === null ? deadline.running : deadline.runningOld(String(next.yearSeen));
  }
  if (next.kind === 'expected') return deadline.expected(format.month(monthText(next.year, next.month)));
  return deadline.unknown;
}

/** The facts of a scheme in the order they are read, each with the names of the fields it rests on. */
export function factsOf(scheme: Scheme, places: Places, { t, format }: Words) {
  const { facts, statuses, applicants } = t.schemes;
  const unsure = (...fields: (keyof Scheme)[]) => fields.some((field) => scheme.unverifiedFields.includes(field));
  const list = (items: readonly string[]) => (items.length === 0 ? null : format.list(items));
  const { amountMinNok: min, amountMaxNok: max, validFrom, validTo } = scheme;
  const own = scheme.ownContributionPercent;
  const fact = (name: string, value: string | null, ...fields: (keyof Scheme)[]) => {
    return { name, value, unsure: value !== null && unsure(...fields) };
  };
  const regions = scheme.regions.map((each) => (each === '*' ? facts.everywhere : (places.countyName(each) ?? each)));
  const who = scheme.eligibleApplicants.map((kind) => applicants[kind].toLowerCase());
  return [
    fact(facts.funder, scheme.funder, 'funder'),
    fact(facts.instrument, scheme.instrument, 'instrument'),
    fact(facts.status, statuses[scheme.status], 'status'),
    fact(facts.applicants, capital(list(who)) ?? facts.noone, 'eligibleApplicants'),
    fact(facts.regions, list(regions), 'regions'),
    fact(facts.amount, amountText(min, max, { t, format }), 'amountMinNok', 'amountMaxNok'),
    fact(facts.ownShare, own === null ? null : format.percent(own / 100), 'ownContributionPercent'),
    fact(
      facts.duration,
      scheme.durationMonthsMax === null ? null : facts.months(format.number(scheme.durationMonthsMax)),
      'durationMonthsMax',
    ),
    fact(facts.deadlines, list(scheme.deadlines.map((each) => deadlineText(each, { t, format }))), 'deadlines'),
    fact(facts.excludes, scheme.excludesNb, 'excludesNb'),
    fact(facts.themes, list(scheme.themes), 'themes'),
    fact(facts.validity, validityText(validFrom, validTo, { t, format }), 'validFrom', 'validTo'),
    { ...fact(facts.url, scheme.url, 'url'), href: scheme.url },
    fact(facts.source, scheme.source, 'source'),
  ];
}

type Words = Pick<View, 't' | 'format'>;

function amountText(min: number | null, max: number | null, { t, format }: Words): string | null {
  const { facts } = t.schemes;
  if (min !== null && max !== null) return facts.amountRange(format.amount(min), format.amount(max));
  if (max !== null) return facts.amountUpTo(format.amount(max));
  return min === null ? null : facts.amountFrom(format.amount(min));
}

function validityText(from: string | null, to: string | null, { t, format }: Words): string | null {
  const { facts } = t.schemes;
  if (from !== null && to !== null) return facts.validFromTo(format.date(from), format.date(to));
  if (to !== null) return facts.validTo(format.date(to));
  return from === null ? null : facts.validFrom(format.date(from));
}

function deadlineText({ kind, date, month, yearSeen, note }: Deadline, { t, format }: Words): string {
  const { deadline, fields } = t.schemes;
  const when =
    date !== null
      ? format.date(date)
      : month !== null
        ? format.month(monthText(2000, month)).replace(/ ?2000/, '')
        : kind === 'running'
          ? deadline.running
          : fields.deadlineKinds[kind];
  const seen = yearSeen === null ? '' : ` (${t.schemes.seen(String(yearSeen))})`;
  return `${when}${seen}${note === null ? '' : `: ${note}`}`;
}

function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function capital(text: string | null): string | null {
  return text === null ? null : text.slice(0, 1).toUpperCase() + text.slice(1);
}
