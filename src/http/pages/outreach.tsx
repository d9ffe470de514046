import { z } from 'zod';
import { OutreachPage, type ShownMunicipality, type SilentCounty } from '../../../web/pages/outreach.tsx';
import { MOST_NOTE, OutreachMunicipalityPage } from '../../../web/pages/outreach-municipality.tsx';
import { CONTACT_CHANNELS, isSilentSince, monthsBefore, type OutreachRow } from '../../domain/outreach.ts';
import { dateOf } from '../../domain/time.ts';
import { listNeeds } from '../../usecases/read-needs.ts';
import { everyMunicipality, readContacts, readOutreach } from '../../usecases/read-outreach.ts';
import { recordContact } from '../../usecases/register-need.ts';
import { countyOptions } from './county-options.ts';
import { countyShapes } from './county-shapes.ts';
import { csvOf } from './csv.ts';
import { choice, optionalDate, optionalText } from './form-fields.ts';
import { page, post, refuse } from './page-route.ts';

const WHO = ['broker'] as const;
/** Rows on one page of the list. */
const SLICE = 25;
/** Before every need: only those who never stated one are silent since then. */
const NEVER = '0000-01-01';

const filter = z.object({
  q: z.string().max(200).default(''),
  county: z.string().max(2).optional().catch(undefined),
  months: z.coerce.number().int().min(0).max(120).catch(12),
  from: z.coerce.number().int().min(0).max(10_000).catch(0),
});
type Filter = z.output<typeof filter>;

const outreachPage = page({
  path: '/outreach',
  who: WHO,
  query: filter,
  async show(ctx, { query }) {
    const { q, months, from } = query;
    const county = query.county || undefined;
    const rows = await readOutreach(ctx, { q, countyNumber: county, months });
    const everyone = await everyMunicipality(ctx);
    const address = (start: number) => `/outreach?${addressOf(query)}&from=${start}`;
    return (
      <OutreachPage
        filter={{ q, county: county ?? null, months }}
        counties={countyOptions(ctx.places)}
        found={rows.length}
        all={everyone.length}
        rows={rows.slice(from, from + SLICE).map(shownRow)}
        silence={silentCounties(everyone, months === 0 ? NEVER : monthsBefore(dateOf(ctx.clock.now()), months))}
        shapes={countyShapes()}
        csv={`/outreach.csv?${addressOf(query)}`}
        first={from === 0 ? null : address(0)}
        next={from + SLICE < rows.length ? address(from + SLICE) : null}
      />
    );
  },
});

const outreachFile = page({
  path: '/outreach.csv',
  who: WHO,
  query: filter,
  async show(ctx, { query: { q, county, months } }, { view }) {
    const { outreach } = view.t;
    const rows = await readOutreach(ctx, { q, countyNumber: county || undefined, months });
    const heading = [
      outreach.municipality,
      '',
      outreach.county,
      outreach.needs,
      outreach.lastNeed,
      outreach.lastContact,
    ];
    const body = csvOf([
      heading,
      ...rows.map(({ place, needs, lastNeedOn, lastContact }) => {
        const { municipalityNumber, name, countyName } = place;
        return [name, municipalityNumber, countyName, String(needs), lastNeedOn ?? '', lastContact?.on ?? ''];
      }),
    ]);
    return { kind: 'file', type: 'text/csv; charset=utf-8', body, name: 'oppsok.csv' };
  },
});

const params = z.object({ number: z.string().max(4) });

const municipalityPage = page({
  path: '/outreach/:number',
  who: WHO,
  params,
  async show(ctx, { params: { number } }) {
    const { place, contacts } = await readContacts(ctx, number);
    const { items } = await listNeeds(ctx, { municipalityNumber: number }, { limit: 50 });
    return (
      <OutreachMunicipalityPage
        number={number}
        name={place.name}
        county={place.countyName}
        today={dateOf(ctx.clock.now())}
        contacts={contacts.map(({ id, on, channel, note, needId }) => ({
          id,
          on,
          channel,
          note,
          gaveNeed: needId !== null,
        }))}
        needs={items.map(({ id, title, createdAt }) => ({ id, title, on: createdAt }))}
      />
    );
  },
});

/** The fields of MeetingFields. */
export const meetingFields = {
  channel: choice(CONTACT_CHANNELS),
  on: optionalDate,
  note: optionalText({ max: MOST_NOTE }),
};

const noteContact = post({
  path: '/outreach/:number',
  who: WHO,
  params,
  fields: z.object(meetingFields),
  again: municipalityPage,
  async submit(ctx, { params: { number }, fields }, { view }) {
    const { forms, outreach } = view.t;
    if (fields.on === null) throw refuse('on', forms.faults.required);
    if (fields.on > dateOf(ctx.clock.now())) throw refuse('on', outreach.future);
    await recordContact(ctx, number, { ...fields, on: fields.on });
    return { to: `/outreach/${number}`, notice: 'contactNoted' };
  },
});

export const OUTREACH_ROUTES = [outreachPage, outreachFile, municipalityPage, noteContact];

function addressOf({ q, county, months }: Filter): string {
  return new URLSearchParams({ q, county: county ?? '', months: String(months) }).toString();
}

function shownRow({ place, needs, lastNeedOn, lastContact }: OutreachRow): ShownMunicipality {
  const { municipalityNumber: number, name, countyName: county } = place;
  return { number, name, county, needs, lastNeedOn, lastContact };
}

function silentCounties(rows: readonly OutreachRow[], since: string): SilentCounty[] {
  const counties = new Map<string, SilentCounty>();
  for (const row of rows) {
    const { countyNumber: number, countyName: name } = row.place;
    const before = counties.get(number) ?? { number, name, silent: 0, all: 0 };
    const silent = before.silent + (isSilentSince(row, since) ? 1 : 0);
    counties.set(number, { number, name, silent, all: before.all + 1 });
  }
  return [...counties.values()].toSorted((a, b) => b.silent / b.all - a.silent / a.all);
}
