import { KoblerError } from '../../domain/errors.ts';
import { actorOf } from '../../domain/principal.ts';
import type { Ctx } from '../../usecases/context.ts';
import { type Decided, decideProposal, type Verdicted } from '../../usecases/decide-proposal.ts';

/**
 * Decides, and is `conflict` also when a colleague has decided the very same: whoever pressed the button is to know
 * that it was not their decision that counted.
 */
export async function decideFirst(ctx: Ctx, id: string, input: Verdicted): Promise<Decided> {
  const decided = await decideProposal(ctx, id, input);
  if (decided.decision.decidedBy !== actorOf(ctx.principal)) {
    throw new KoblerError('conflict', 'A colleague has already decided the same.');
  }
  return decided;
}
