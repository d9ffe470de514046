import type { CouplingHappening } from '../../../web/pages/coupling.tsx';
import type { Authorized } from '../../domain/access.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import type { Coupling } from '../../domain/coupling.ts';
import { hasRole } from '../../domain/principal.ts';
import { COUPLING_STATUSES, type CouplingStatus } from '../../domain/words.ts';
import type { Ctx } from '../../usecases/context.ts';
import { namesOf } from '../../usecases/people-of-the-team.ts';

/** What has happened to a coupling its reader may see, oldest first. Who did it is told to brokers only. */
export async function couplingHappenings(ctx: Ctx, { id }: Authorized<Coupling>): Promise<CouplingHappening[]> {
  const entries = await ctx.store.audit.ofSubject('coupling', id);
  const isBroker = hasRole(ctx.principal, 'broker');
  const names = isBroker
    ? await namesOf(
        ctx,
        entries.map(({ actor }) => actor),
      )
    : new Map<string, string>();
  return entries
    .toSorted((a, b) => a.seq - b.seq)
    .map((entry) => ({ at: entry.at, by: names.get(entry.actor) ?? null, what: whatOf(entry) }));
}

function whatOf({ action, details }: AuditEntry): CouplingHappening['what'] {
  if (action === 'coupling.opened') return { kind: 'opened' };
  if (action === 'coupling.cancelled') return { kind: 'cancelled' };
  const [from, to] = [statusIn(details['from']), statusIn(details['to'])];
  return from === undefined || to === undefined || from === to ? { kind: 'noted' } : { kind: 'moved', from, to };
}

function statusIn(detail: unknown): CouplingStatus | undefined {
  return COUPLING_STATUSES.find((status) => status === detail);
}
