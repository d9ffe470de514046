import type { Selectable } from 'kysely';
import type { AuditEntry } from '../src/domain/audit.ts';
import type { Reads } from '../src/ports.ts';
import { insertRow } from './compiled.ts';
import { fromJson, toJson } from './json.ts';
import type { AuditRow, Db } from './schema.ts';

export function auditReads(db: Db): Reads['audit'] {
  return {
    /** Oldest first. */
    async ofSubject(subjectKind, subjectId) {
      const entries = db.selectFrom('auditLog').selectAll().where('subjectKind', '=', subjectKind);
      return (await entries.where('subjectId', '=', subjectId).orderBy('seq').execute()).map(toEntry);
    },
  };
}

export async function addAudit(tx: Db, entry: Omit<AuditEntry, 'seq'>): Promise<void> {
  const { at, actor, action, subjectKind, subjectId, details } = entry;
  await insertRow(tx, 'auditLog', { at, actor, action, subjectKind, subjectId, details: toJson(details) });
}

function toEntry(row: Selectable<AuditRow>): AuditEntry {
  return { ...row, details: fromJson(row.details) };
}
