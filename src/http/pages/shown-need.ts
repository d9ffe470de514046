import type { ShownNeed } from '../../../web/parts/need-about.tsx';
import type { ShownReleased } from '../../../web/parts/released-proposals.tsx';
import type { View } from '../../../web/view.ts';
import type { Authorized } from '../../domain/access.ts';
import type { Explanation } from '../../domain/explanation.ts';
import type { Need } from '../../domain/need.ts';
import type { Ctx } from '../../usecases/context.ts';
import type { Released } from '../../usecases/follow-need.ts';

/** As many reasons as are read at a glance. */
const REASONS = 4;

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
    reasons: leavesOf(proposal.explanation)
      .toSorted((a, b) => b.value - a.value)
      .slice(0, REASONS)
      .map(({ reason }) => reason[language]),
  };
}

/** What an explanation comes down to. */
function leavesOf(explanation: Explanation): Explanation[] {
  return explanation.parts.length === 0 ? [explanation] : explanation.parts.flatMap(leavesOf);
}
