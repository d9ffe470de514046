import { createHash } from 'node:crypto';
import type { ConceptConfirmation, ConceptSource } from '../domain/concept.ts';
import { actorOf } from '../domain/principal.ts';
import type { Language } from '../domain/words.ts';
import type { Tx } from '../ports.ts';
import type { Ctx } from './context.ts';

/** A text with the concepts it was tagged with before and is tagged with now. */
type Tagged = {
  text: string;
  language: Language;
  before: readonly string[];
  now: readonly string[];
};

/**
 * Stores, in the transaction of the change itself, which concepts were added to a text and which were taken away. What
 * the vocabulary does not know is left out: it is text that somebody wrote.
 */
export async function recordConfirmations(ctx: Ctx, tx: Tx, source: ConceptSource, tagged: Tagged): Promise<void> {
  const [before, now] = [known(ctx, tagged.before), known(ctx, tagged.now)];
  for (const [id, index] of now) if (!before.has(id)) await tx.addConfirmation(confirmation(id, index, 'accepted'));
  for (const [id, index] of before) if (!now.has(id)) await tx.addConfirmation(confirmation(id, index, 'rejected'));

  function confirmation(concept: string, index: number, verdict: ConceptConfirmation['verdict']): ConceptConfirmation {
    return {
      source,
      concept,
      verdict,
      phrase: ctx.concepts?.because(index, tagged.text, tagged.language).phrase ?? null,
      textHash: createHash('sha256').update(tagged.text).digest('hex'),
      by: actorOf(ctx.principal),
      at: ctx.clock.now(),
    };
  }
}

/** The vocabulary's concepts among these names: number by id. */
function known(ctx: Ctx, names: readonly string[]): Map<string, number> {
  const found = names.flatMap((name) => ctx.concepts?.find(name) ?? []);
  return new Map(found.map(({ id, index }) => [id, index]));
}
