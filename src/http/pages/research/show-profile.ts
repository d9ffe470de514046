import type { ShownProfile } from '../../../../web/pages/research/profile.tsx';
import type { ListedProfile } from '../../../../web/pages/research/profiles.tsx';
import type { View } from '../../../../web/view.ts';
import type { Authorized } from '../../../domain/access.ts';
import type { Expertise } from '../../../domain/expertise.ts';
import { dateOf } from '../../../domain/time.ts';
import type { Ctx } from '../../../usecases/context.ts';

/** A profile as its own people see it. */
export function showProfile(ctx: Ctx, view: View, expertise: Authorized<Expertise>, foundFor: number): ShownProfile {
  const { id, name, organisationName, unit, description, keywords, concepts, outputs } = expertise;
  const { capacity, wants, visible, example } = expertise;
  const availableFrom = dayToCome(ctx, capacity.availableFrom);
  return {
    id,
    name,
    organisation: organisationName,
    unit,
    description: paragraphs(description),
    keywords: [...new Set(keywords)],
    concepts: [...new Set(concepts.map((concept) => conceptLabel(ctx, view, concept)))],
    outputs: outputs.map(({ title, year, url }) => ({ title, year, url })),
    maxActive: capacity.maxActive,
    availableFrom,
    capacityStated: capacity.maxActive !== null || availableFrom !== null || wants.length > 0,
    wants: wants.map((want) => view.t.words.wants[want]),
    visible,
    example,
    foundFor,
  };
}

/** A profile as a card in a list. */
export function listProfile(expertise: Authorized<Expertise>, foundFor: number): ListedProfile {
  const { id, name, unit, visible, example, outputs, updatedAt } = expertise;
  return { id, name, unit, visible, example, foundFor, outputs: outputs.length, updatedAt };
}

/** What the vocabulary calls a concept in the reader's language; what it does not know is shown as it was written. */
export function conceptLabel(ctx: Ctx, { language }: View, name: string): string {
  return ctx.concepts?.find(name)?.labels[language] ?? name;
}

/** The lines of a text that have something in them. */
export function paragraphs(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** A day, unless it has come already. */
export function dayToCome(ctx: Ctx, day: string | null): string | null {
  return day !== null && day > dateOf(ctx.clock.now()) ? day : null;
}
