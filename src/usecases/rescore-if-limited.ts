import { readable } from '../domain/access.ts';
import { SYSTEM } from '../domain/principal.ts';
import type { Tx } from '../ports.ts';
import { rescore } from './register-expertise.ts';

/**
 * After a coupling has begun or ended: queues the scoring of the needs its profile may fit. Only where the profile has
 * said how many couplings it can take; otherwise nothing that is scored has changed.
 */
export async function rescoreIfLimited(tx: Tx, expertiseId: string): Promise<void> {
  const expertise = readable(SYSTEM, 'expertise', expertiseId, await tx.expertise.get(expertiseId));
  if (expertise.capacity.maxActive !== null) await tx.outbox.add(rescore(expertiseId));
}
