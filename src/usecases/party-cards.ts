import { type Authorized, type ExpertiseCard, expertiseCard, type NeedCard, needCard } from '../domain/access.ts';
import type { Coupling } from '../domain/coupling.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Ctx } from './context.ts';

/** What the reader of a pair may know of both parties. */
export type PartyCards = { need: NeedCard; expertise: ExpertiseCard };

type Pair = Authorized<Proposal> | Authorized<Coupling>;

/** The cards of these pairs, and of no others. Each party is read once, however many pairs it is in. */
export async function partyCards({ store }: Ctx, pairs: readonly Pair[]): Promise<(pair: Pair) => PartyCards> {
  const needs = await store.needs.cards([...new Set(pairs.map((pair) => pair.needId))]);
  const expertise = await store.expertise.cards([...new Set(pairs.map((pair) => pair.expertiseId))]);
  return (pair) => ({
    need: needCard(pair, needs.get(pair.needId)),
    expertise: expertiseCard(pair, expertise.get(pair.expertiseId)),
  });
}
