import type { Selectable } from 'kysely';
import type { DomainEvent } from '../src/domain/audit.ts';
import type { Reads } from '../src/ports.ts';
import { insertRow } from './compiled.ts';
import { fromJson, toJson } from './json.ts';
import type { Db, EventRow } from './schema.ts';

export function eventReads(db: Db): Reads['events'] {
  return {
    async since(seq, limit) {
      const events = db.selectFrom('events').selectAll().where('seq', '>', seq);
      return (await events.orderBy('seq').limit(limit).execute()).map(toEvent);
    },
    async lastSeq() {
      const row = await db.selectFrom('events').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
      return row?.seq ?? 0;
    },
  };
}

export async function addEvent(tx: Db, event: Omit<DomainEvent, 'seq'>): Promise<void> {
  const { at, name, subjectId, audience, details } = event;
  await insertRow(tx, 'events', { at, name, subjectId, audience: toJson(audience), details: toJson(details) });
}

function toEvent(row: Selectable<EventRow>): DomainEvent {
  return { ...row, audience: fromJson(row.audience), details: fromJson(row.details) };
}
