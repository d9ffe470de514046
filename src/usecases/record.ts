import type { AuditEntry } from '../domain/audit.ts';
import { actorOf } from '../domain/principal.ts';
import type { Tx } from '../ports.ts';
import type { Ctx } from './context.ts';

/**
 * Writes what happened into the audit log and, for those who wait for it, as an event. `audience` lists the
 * organisations that may hear of it; brokers always do. Details are ids, codes and numbers, never people's text.
 */
export async function record(
  ctx: Ctx,
  tx: Tx,
  action: string,
  subject: { kind: string; id: string },
  options: { audience?: readonly string[]; details?: AuditEntry['details'] } = {},
): Promise<void> {
  const at = ctx.clock.now();
  const details = options.details ?? {};
  await tx.addAudit({
    at,
    actor: actorOf(ctx.principal),
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    details,
  });
  await tx.addEvent({ at, name: action, subjectId: subject.id, audience: options.audience ?? [], details });
}
