import { type Authorized, type ExpertiseCard, expertiseCard, type NeedCard, needCard } from '../domain/access.ts';
import type { Coupling } from '../domain/coupling.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Ctx } from './context.ts';

/** What the reader of a pair may know of both parties. */
export type PartyCards = { need: NeedCard; expertise: ExpertiseCard };

/** Reads the cards of many pairs. A list often has one need, or one profile, many times over: each is read once. */
export function partyCards({ store }: Ctx): (pair: Authorized<Proposal> | Authorized<Coupling>) => Promise<PartyCards> {
  const need = remembered((id) => store.needs.get(id));
  const expertise = remembered((id) => store.expertise.get(id));
  return async (pair) => ({
    need: needCard(pair, await need(pair.needId)),
    expertise: expertiseCard(pair, await expertise(pair.expertiseId)),
  });
}

function remembered<T>(read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const reads = new Map<string, Promise<T>>();
  return (id) => {
    const reading = reads.get(id) ?? read(id);
    reads.set(id, reading);
    return reading;
  };
}
