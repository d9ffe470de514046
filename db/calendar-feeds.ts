import type { CalendarFeed } from '../src/domain/calendar-feed.ts';
import type { Reads } from '../src/ports.ts';
import { fromJson, toJson } from './json.ts';
import { save } from './save.ts';
import type { CalendarFeedRow, Db } from './schema.ts';

export function calendarFeedReads(db: Db): Reads['calendarFeeds'] {
  const rows = () => db.selectFrom('calendarFeeds').selectAll();
  return {
    async byHash(secretHash) {
      const row = await rows().where('secretHash', '=', secretHash).executeTakeFirst();
      return row && toFeed(row);
    },
    async ofPerson(personId) {
      const own = rows().where('personId', '=', personId).orderBy('createdAt', 'desc').orderBy('id', 'desc');
      return (await own.execute()).map(toFeed);
    },
  };
}

export async function saveCalendarFeed(tx: Db, feed: CalendarFeed): Promise<void> {
  await save(tx, 'calendarFeeds', { ...feed, families: toJson(feed.families) });
}

function toFeed(row: CalendarFeedRow): CalendarFeed {
  return { ...row, families: fromJson(row.families) };
}
