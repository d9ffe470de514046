import { z } from 'zod';
import { CalendarsPage } from '../../../web/pages/calendars.tsx';
import { YearWheelPage } from '../../../web/pages/year-wheel.tsx';
import { TEXTS } from '../../../web/texts/index.ts';
import type { ComingDeadline } from '../../domain/coming-deadlines.ts';
import { hasRole } from '../../domain/principal.ts';
import { SCHEME_FAMILIES, type Scheme } from '../../domain/scheme.ts';
import {
  createCalendarFeed,
  listCalendarFeeds,
  readCalendar,
  revokeCalendarFeed,
} from '../../usecases/calendar-feeds.ts';
import { readYearAhead } from '../../usecases/funding-catalogue.ts';
import { countyOptions } from './county-options.ts';
import { choices, optionalText, text } from './form-fields.ts';
import { calendarOf } from './ical.ts';
import { openPage, page, post, refuse } from './page-route.ts';

/** The address is shown on the page after the form, and for as long as that page may be loaded again. */
const SHOWN_MS = 60_000;

const yearWheelPage = page({
  path: '/year-wheel',
  who: 'signed-in',
  query: z.object({
    family: z.enum(SCHEME_FAMILIES).optional().catch(undefined),
    county: z.string().max(2).optional().catch(undefined),
  }),
  async show(ctx, { query: { family, county } }, { view }) {
    const wanted = { families: family === undefined ? [] : [family], countyNumber: county || undefined };
    const { months, deadlines, running } = await readYearAhead(ctx, wanted);
    const nameOf = (scheme: Scheme) => (view.language === 'en' ? (scheme.nameEn ?? scheme.nameNb) : scheme.nameNb);
    const count = (month: string, kind: ComingDeadline['kind']) =>
      deadlines.filter((each) => each.month === month && each.kind === kind).length;
    return (
      <YearWheelPage
        filter={{ family: family ?? null, county: county ?? null }}
        counties={countyOptions(ctx.places)}
        months={months.map((month) => {
          return { month, confirmed: count(month, 'confirmed'), expected: count(month, 'expected') };
        })}
        deadlines={deadlines.map((each, i) => ({
          key: String(i),
          month: each.month,
          date: each.date,
          yearSeen: each.kind === 'expected' ? each.yearSeen : null,
          schemeId: each.scheme.id,
          name: nameOf(each.scheme),
          note: each.call?.title ?? each.note,
        }))}
        running={running.map((scheme) => ({ id: scheme.id, name: nameOf(scheme) }))}
        hasCalendar={hasRole(ctx.principal, 'broker')}
      />
    );
  },
});

const calendarsPage = page({
  path: '/calendars',
  who: ['broker'],
  async show(ctx, _input, { browser, origin }) {
    const secret = browser.read('calendar');
    if (secret !== undefined) browser.drop('calendar');
    const fresh = secret === undefined ? null : `${origin}/calendar/${secret}`;
    return <CalendarsPage feeds={await listCalendarFeeds(ctx)} fresh={fresh} counties={countyOptions(ctx.places)} />;
  },
});

const calendarPost = post({
  path: '/calendars',
  who: ['broker'],
  fields: z.object({
    name: text({ max: 100 }),
    families: choices(SCHEME_FAMILIES),
    county: optionalText({ max: 2 }),
  }),
  again: calendarsPage,
  async submit(ctx, { fields: { name, families, county } }, { view, browser }) {
    if (county !== null && ctx.places.countyName(county) === undefined) {
      throw refuse('county', view.t.forms.faults.chooseOne);
    }
    const input = { name, families, countyNumber: county, language: view.language };
    const { secret } = await createCalendarFeed(ctx, input);
    browser.keep('calendar', `${secret}.ics`, SHOWN_MS);
    return { to: '/calendars' };
  },
});

const revokePost = post({
  path: '/calendars/:id/revoke',
  who: ['broker'],
  params: z.object({ id: z.string().max(200) }),
  fields: z.object({}),
  again: calendarsPage,
  async submit(ctx, { params: { id } }) {
    await revokeCalendarFeed(ctx, id);
    return { to: '/calendars', notice: 'calendarRevoked' };
  },
});

/** What calendar programs fetch. They hold no session: the secret in the address is all they have. */
const feedPage = openPage({
  path: '/calendar/:secret',
  params: z.object({ secret: z.string().regex(/^[\w-]{20,100}\.ics$/) }),
  async show(app, { params: { secret } }) {
    const { feed, year } = await readCalendar(app, secret.slice(0, -'.ics'.length));
    const body = calendarOf(year.deadlines, TEXTS[feed.language].year, feed.language, app.clock.now());
    return { kind: 'file', type: 'text/calendar; charset=utf-8', body };
  },
});

export const YEAR_ROUTES = [yearWheelPage, calendarsPage, calendarPost, revokePost, feedPage];
