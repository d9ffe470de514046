import type { ShownNeed } from '../../../web/parts/need-about.tsx';
import type { ShownReleased } from '../../../web/parts/released-proposals.tsx';
import type { View } from '../../../web/view.ts';
import type { Authorized } from '../../domain/access.ts';
import type { Explanation } from '../../domain/explanation.ts';
import type { Need } from '../../domain/need.ts';
import type { Ctx } from '../../usecases/context.ts';
import type { Released } from '../../usecases/follow-need.ts';

/** As many as are read at a glance. */
const MOST_SUBJECTS = 3;
const MOST_WORDS = 5;

/** A need as its own municipality reads it, with its concepts in the reader's language. */
export function shownNeed(ctx: Ctx, { language }: View, need: Authorized<Need>): ShownNeed {
  const { id, title, description, status, example, unit, themes, wants, serviceAreas } = need;
  const { budgetNok, startQuarter, confidential, readiness } = need;
  const concepts = need.concepts.map((name) => ctx.concepts?.find(name)?.labels[language] ?? name);
  const said = { unit, themes, wants, serviceAreas, concepts, budgetNok, startQuarter, confidential, readiness };
  return { id, title, description, language: need.language, status, example, ...said };
}

export function shownReleased({ language }: View, { proposal, expertise, coupling }: Released): ShownReleased {
  return {
    id: proposal.id,
    name: language === 'en' ? (expertise.nameEn ?? expertise.name) : expertise.name,
    organisation: expertise.organisationName,
    unit: expertise.unit,
    url: expertise.contactUrl,
    stage: coupling.status,
    reasons: reasonsIn(proposal.explanation, language),
  };
}

/** In plain words and few: what both are about, the words they share, and what else speaks for the pair. */
function reasonsIn(explanation: Explanation, language: View['language']): string[] {
  const told = leavesOf(explanation).toSorted((a, b) => b.value - a.value);
  const subjects = told.filter(({ code }) => code === 'text.concept');
  const facts = told.filter(({ code, value }) => code.startsWith('fact.') && value > 0);
  const shared = [
    ...new Set(told.filter(({ code }) => code === 'text.word').flatMap(({ quotes }) => quotes?.need ?? [])),
  ];
  const words = find(explanation, 'text.words');
  return [
    ...subjects.slice(0, MOST_SUBJECTS).map(({ reason }) => reason[language]),
    ...(words === undefined ? [] : [`${words.reason[language]}: ${shared.slice(0, MOST_WORDS).join(', ')}`]),
    ...facts.map(({ reason }) => reason[language]),
  ];
}

function find(explanation: Explanation, code: string): Explanation | undefined {
  if (explanation.code === code) return explanation;
  for (const part of explanation.parts) {
    const found = find(part, code);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What an explanation comes down to. */
function leavesOf(explanation: Explanation): Explanation[] {
  return explanation.parts.length === 0 ? [explanation] : explanation.parts.flatMap(leavesOf);
}
