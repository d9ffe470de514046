import { randomBytes } from 'node:crypto';
import { requireRole } from '../domain/access.ts';
import type { CalendarFeed } from '../domain/calendar-feed.ts';
import type { YearAhead } from '../domain/coming-deadlines.ts';
import { notFound } from '../domain/errors.ts';
import { dateOf } from '../domain/time.ts';
import { hashOf } from './authenticate-token.ts';
import type { App, Ctx } from './context.ts';
import { readYearAhead } from './funding-catalogue.ts';
import { record } from './record.ts';

const SECRET_BYTES = 24;

export type CalendarFeedInput = Pick<CalendarFeed, 'name' | 'language' | 'families' | 'countyNumber'>;

/**
 * Makes a secret address for a calendar program. The secret is in the answer and nowhere else. One that the same person
 * has called the same is replaced, so that doing it twice leaves one. For brokers.
 */
export async function createCalendarFeed(
  ctx: Ctx,
  input: CalendarFeedInput,
): Promise<{ feed: CalendarFeed; secret: string }> {
  const broker = requireRole(ctx.principal, 'broker');
  return ctx.store.write(async (tx) => {
    const now = ctx.clock.now();
    const older = (await tx.calendarFeeds.ofPerson(broker.id)).filter(({ name }) => name === input.name);
    for (const feed of older) await tx.save.calendarFeed({ ...feed, revokedAt: feed.revokedAt ?? now });
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const feed: CalendarFeed = {
      ...input,
      id: ctx.ids.next(),
      personId: broker.id,
      secretHash: hashOf(secret),
      createdAt: now,
      lastUsedAt: null,
      revokedAt: null,
    };
    await tx.save.calendarFeed(feed);
    await record(ctx, tx, 'calendar-feed.created', { kind: 'calendar-feed', id: feed.id });
    return { feed, secret };
  });
}

/** The feeds of the one who asks that still work, newest first. */
export async function listCalendarFeeds(ctx: Ctx): Promise<CalendarFeed[]> {
  requireRole(ctx.principal, 'broker');
  const feeds = await ctx.store.calendarFeeds.ofPerson(ctx.principal.id);
  return feeds.filter(({ revokedAt }) => revokedAt === null);
}

/** Ends a feed of one's own from the next request on. Twice is the same as once; somebody else's is `not-found`. */
export async function revokeCalendarFeed(ctx: Ctx, id: string): Promise<void> {
  await ctx.store.write(async (tx) => {
    const feed = (await tx.calendarFeeds.ofPerson(ctx.principal.id)).find((own) => own.id === id);
    if (feed === undefined) throw notFound('calendar', id);
    if (feed.revokedAt !== null) return;
    await tx.save.calendarFeed({ ...feed, revokedAt: ctx.clock.now() });
    await record(ctx, tx, 'calendar-feed.revoked', { kind: 'calendar-feed', id });
  });
}

/** What stands behind a secret address: the deadlines of the year ahead. Unknown and revoked ones look alike. */
export async function readCalendar(app: App, secret: string): Promise<{ feed: CalendarFeed; year: YearAhead }> {
  const feed = await app.store.calendarFeeds.byHash(hashOf(secret));
  if (feed === undefined || feed.revokedAt !== null) throw notFound('calendar', 'address');
  const now = app.clock.now();
  if (feed.lastUsedAt === null || dateOf(feed.lastUsedAt) !== dateOf(now)) {
    await app.store.write((tx) => tx.save.calendarFeed({ ...feed, lastUsedAt: now }));
  }
  const { families, countyNumber } = feed;
  return { feed, year: await readYearAhead(app, { families, countyNumber: countyNumber ?? undefined }) };
}
