import { requireRole } from '../domain/access.ts';
import { type YearAhead, yearAhead } from '../domain/coming-deadlines.ts';
import { type NextDeadline, nextDeadline, openCallsOf } from '../domain/funding/next-deadline.ts';
import { monthsBefore } from '../domain/outreach.ts';
import type { Call, Scheme, SchemeFamily, SchemeStatus } from '../domain/scheme.ts';
import { dateOf } from '../domain/time.ts';
import type { App, Ctx } from './context.ts';
import { readScheme } from './read-schemes.ts';
import { saveScheme } from './save-scheme.ts';

export type CatalogueFilter = {
  q?: string | undefined;
  families?: readonly SchemeFamily[] | undefined;
  countyNumber?: string | undefined;
  status?: SchemeStatus | undefined;
  /** Only those nobody has checked for a year. */
  unchecked?: boolean | undefined;
};

/** A scheme with the next time one can apply, its open calls, and whether it is time to check the record again. */
export type CatalogueEntry = { scheme: Scheme; next: NextDeadline; openCalls: readonly Call[]; isDue: boolean };

/** A record is checked every year: most schemes change their rules from one budget to the next. */
const CHECKED_EVERY_MONTHS = 12;

/** The catalogue, by name. Every word searched for must be somewhere in a scheme. */
export async function searchCatalogue(ctx: Ctx, filter: CatalogueFilter): Promise<CatalogueEntry[]> {
  const { schemes, callsOf } = await ctx.fundingIndex.follow();
  return schemes
    .filter((scheme) => fits(scheme, filter))
    .map((scheme) => entryOf(ctx, scheme, callsOf(scheme.id)))
    .filter(({ isDue }) => isDue || filter.unchecked !== true)
    .toSorted((a, b) => a.scheme.nameNb.localeCompare(b.scheme.nameNb, 'nb'));
}

/** One scheme with the same. */
export async function readCatalogueEntry(ctx: Ctx, id: string): Promise<CatalogueEntry> {
  const scheme = await readScheme(ctx, id);
  const { callsOf } = await ctx.fundingIndex.follow();
  return entryOf(ctx, scheme, callsOf(id));
}

/** Says that a broker has gone through the whole record and found it right today. */
export async function confirmScheme(ctx: Ctx, id: string, version: number): Promise<Scheme> {
  requireRole(ctx.principal, 'broker');
  const { id: _id, version: _version, createdAt: _made, updatedAt: _changed, ...stored } = await readScheme(ctx, id);
  const today = dateOf(ctx.clock.now());
  const checked = { checkedAt: today, verified: true, unverifiedFields: [], lastSeenYear: Number(today.slice(0, 4)) };
  return saveScheme(ctx, id, { ...stored, ...checked }, version);
}

/** The deadlines of the year ahead, out of the schemes that fit. */
export async function readYearAhead(app: App, filter: CatalogueFilter): Promise<YearAhead> {
  const { schemes, callsOf } = await app.fundingIndex.follow();
  const wanted = schemes.filter((scheme) => fits(scheme, filter));
  return yearAhead(wanted, callsOf, dateOf(app.clock.now()));
}

function entryOf(ctx: Ctx, scheme: Scheme, calls: readonly Call[]): CatalogueEntry {
  const today = dateOf(ctx.clock.now());
  const openCalls = openCallsOf(calls, today);
  const isDue = scheme.checkedAt === null || scheme.checkedAt < monthsBefore(today, CHECKED_EVERY_MONTHS);
  return { scheme, next: nextDeadline(scheme, openCalls, today), openCalls, isDue };
}

function fits(scheme: Scheme, { q, families = [], countyNumber, status }: CatalogueFilter): boolean {
  const { nameNb, nameEn, funder, purposeNb, themes, regions } = scheme;
  const text = [nameNb, nameEn, funder, purposeNb, ...themes].join('\n').toLowerCase();
  const words = (q ?? '').normalize('NFC').toLowerCase().split(/\s+/u);
  return (
    words.every((word) => text.includes(word)) &&
    (families.length === 0 || families.includes(scheme.family)) &&
    (countyNumber === undefined || regions.includes('*') || regions.includes(countyNumber)) &&
    (status === undefined || scheme.status === status)
  );
}
