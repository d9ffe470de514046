import { requireRole } from '../domain/access.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Ctx } from './context.ts';

/** Everything that has been done to one thing, oldest first. For brokers. */
export async function readAudit(ctx: Ctx, subjectKind: string, subjectId: string): Promise<AuditEntry[]> {
  requireRole(ctx.principal, 'broker');
  return ctx.store.audit.ofSubject(subjectKind, subjectId);
}
