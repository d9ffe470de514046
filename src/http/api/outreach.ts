import { z } from 'zod';
import { CONTACT_CHANNELS, type OutreachRow } from '../../domain/outreach.ts';
import { readOutreach } from '../../usecases/read-outreach.ts';
import { recordContact } from '../../usecases/register-need.ts';
import { countyNumber, date, municipalityNumber, text } from '../fields.ts';
import { knownCounty, knownMunicipality } from '../known-places.ts';
import { instant, isoDate, type View } from '../present/view.ts';
import { route } from '../route.ts';

const NOUN = 'Outreach';
const WHO = 'Brokers.';

const contactView = z
  .strictObject({
    id: z.string(),
    municipalityNumber: z.string(),
    channel: z.enum(CONTACT_CHANNELS),
    on: isoDate,
    note: z.string().nullable(),
    needId: z.string().nullable().meta({ description: 'The need that came out of it.' }),
    brokerId: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'OutreachContact' });

const rowView = z
  .strictObject({
    municipalityNumber: z.string(),
    name: z.string(),
    countyNumber: z.string(),
    needs: z.int(),
    lastNeedOn: isoDate.nullable(),
    lastContact: contactView.nullable(),
  })
  .meta({ id: 'OutreachRow' });

const contactBody = z
  .strictObject({
    municipalityNumber,
    channel: z.enum(CONTACT_CHANNELS),
    on: date,
    note: text(2000).nullish(),
  })
  .meta({ id: 'NewOutreachContact' });

export const outreachRoutes = [
  route({
    method: 'get',
    path: '/api/v1/outreach',
    noun: NOUN,
    summary: 'List municipalities that have stated no need for a while',
    description: 'All that fit, whom to call first on top: those never heard from, then the longest silent.',
    who: WHO,
    query: z.strictObject({
      months: z.coerce.number().int().min(0).max(120).default(12).meta({ description: '0 lists all of them.' }),
      countyNumber: countyNumber.optional(),
    }),
    responses: { 200: { description: 'The municipalities.', schema: z.strictObject({ items: z.array(rowView) }) } },
    async handler(ctx, { query }) {
      knownCounty(ctx, 'countyNumber', query.countyNumber);
      return { status: 200, body: { items: (await readOutreach(ctx, query)).map(presentRow) } };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/outreach/contacts',
    noun: NOUN,
    summary: 'Note that a municipality has been talked to',
    who: WHO,
    body: contactBody,
    responses: { 201: { description: 'Noted.', schema: contactView } },
    async handler(ctx, { body: { municipalityNumber: number, channel, on, note } }) {
      knownMunicipality(ctx, '/municipalityNumber', number);
      return { status: 201, body: await recordContact(ctx, number, { channel, on, note: note ?? null }) };
    },
  }),
];

function presentRow({ place, needs, lastNeedOn, lastContact }: OutreachRow): View<typeof rowView> {
  const { municipalityNumber: number, name, countyNumber: county } = place;
  return { municipalityNumber: number, name, countyNumber: county, needs, lastNeedOn, lastContact };
}
