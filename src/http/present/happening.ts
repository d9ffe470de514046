import { z } from 'zod';
import type { AuditEntry, DomainEvent } from '../../domain/audit.ts';
import { instant, type View } from './view.ts';

const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).meta({
  description: 'Ids, codes and numbers; never anybody’s text.',
});

export const auditView = z
  .strictObject({
    seq: z.int(),
    at: instant,
    actor: z.string().meta({ description: '`token:<id>`, `person:<id>` or `system`.' }),
    action: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    details,
  })
  .meta({ id: 'AuditEntry' });

export function presentAudit(entry: AuditEntry): View<typeof auditView> {
  const { seq, at, actor, action, subjectKind, subjectId, details } = entry;
  return { seq, at, actor, action, subjectKind, subjectId, details };
}

export const eventView = z
  .strictObject({ name: z.string(), at: instant, subjectId: z.string(), details })
  .meta({ id: 'Event', description: 'The data of one server-sent event; its name is also the event field.' });

/** An event as its listeners hear it: who else hears it stays out. */
export function presentEvent(event: DomainEvent): View<typeof eventView> {
  const { name, at, subjectId, details } = event;
  return { name, at, subjectId, details };
}
