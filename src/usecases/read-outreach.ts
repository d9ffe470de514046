import { requireRole } from '../domain/access.ts';
import { notFound } from '../domain/errors.ts';
import {
  isSilentSince,
  monthsBefore,
  mostForgottenFirst,
  type OutreachContact,
  type OutreachRow,
} from '../domain/outreach.ts';
import type { Municipality } from '../domain/place.ts';
import { dateOf } from '../domain/time.ts';
import type { Ctx } from './context.ts';

export type OutreachFilter = { q?: string | undefined; countyNumber?: string | undefined; months: number };

/** The municipalities that have stated no need for so many months (0: all), whom to call first on top. For brokers. */
export async function readOutreach(ctx: Ctx, { q, countyNumber, months }: OutreachFilter): Promise<OutreachRow[]> {
  const since = monthsBefore(dateOf(ctx.clock.now()), months);
  const wanted = q?.trim().toLowerCase() ?? '';
  return (await everyMunicipality(ctx))
    .filter(({ place }) => countyNumber === undefined || place.countyNumber === countyNumber)
    .filter(({ place }) => place.name.toLowerCase().includes(wanted) || place.municipalityNumber === wanted)
    .filter((row) => months === 0 || isSilentSince(row, since))
    .toSorted(mostForgottenFirst);
}

/** Every municipality there is, with what is known of it. For brokers. */
export async function everyMunicipality(ctx: Ctx): Promise<OutreachRow[]> {
  const broker = requireRole(ctx.principal, 'broker');
  const needs = await ctx.store.needs.byMunicipality(broker);
  const contacts = await ctx.store.outreach.latest(broker);
  return ctx.places.all().map((place) => {
    const stated = needs.get(place.municipalityNumber);
    return {
      place,
      needs: stated?.needs ?? 0,
      lastNeedOn: stated === undefined ? null : dateOf(stated.lastAt),
      lastContact: contacts.get(place.municipalityNumber) ?? null,
    };
  });
}

/** One municipality and every contact with it, newest first. For brokers. */
export async function readContacts(
  ctx: Ctx,
  municipalityNumber: string,
): Promise<{ place: Municipality; contacts: OutreachContact[] }> {
  const broker = requireRole(ctx.principal, 'broker');
  const place = ctx.places.municipality(municipalityNumber);
  if (place === undefined) throw notFound('municipality', municipalityNumber);
  return { place, contacts: await ctx.store.outreach.ofMunicipality(broker, municipalityNumber) };
}
