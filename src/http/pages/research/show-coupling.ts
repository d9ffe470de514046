import type { ShownCoupling, ShownReason } from '../../../../web/pages/research/answer.tsx';
import type { ListedCoupling } from '../../../../web/pages/research/answers.tsx';
import type { View } from '../../../../web/view.ts';
import { asksForAnswer } from '../../../domain/answer.ts';
import type { Coupling } from '../../../domain/coupling.ts';
import type { Explanation } from '../../../domain/explanation.ts';
import type { Ctx } from '../../../usecases/context.ts';
import type { AskedCoupling } from '../../../usecases/read-asked-coupling.ts';
import type { CouplingView } from '../../../usecases/read-couplings.ts';
import { paragraphs } from './show-profile.ts';

const REASONS_SHOWN = 5;
/** Parts that say how much is left, not what. */
const SUMS = new Set(['text.whole', 'text.rest']);

/** A coupling as a row in a list. */
export function listCoupling(ctx: Ctx, { t }: View, { coupling, need, expertise }: CouplingView): ListedCoupling {
  const { id, answer, cancelled, status, createdAt } = coupling;
  return {
    id,
    title: need.title,
    municipality: municipalityOf(ctx, need.municipalityNumber),
    profile: expertise.name,
    answer,
    asks: asksForAnswer(coupling),
    cancelled,
    stage: t.words.couplingStatuses[status],
    createdAt,
  };
}

/** A coupling with all that is needed to answer it. */
export function showCoupling(ctx: Ctx, view: View, asked: AskedCoupling): ShownCoupling {
  const { coupling, need, expertise, brief, proposal } = asked;
  const { t } = view;
  const { id, version, answer, cancelled } = coupling;
  return {
    id,
    version,
    title: need.title,
    municipality: municipalityOf(ctx, need.municipalityNumber),
    unit: need.unit,
    description: brief.description === null ? null : paragraphs(brief.description),
    themes: brief.themes.map((theme) => t.words.themes[theme]),
    wants: brief.wants.map((want) => t.words.wants[want]),
    startQuarter: brief.startQuarter,
    profile: { id: expertise.id, name: expertise.name },
    // The reasons quote the need.
    reasons: proposal === null || brief.confidential ? [] : reasonsOf(view, proposal.explanation),
    funding: (proposal?.funding ?? [])
      .filter(({ verdict }) => verdict === 'can' || verdict === 'can-if')
      .map(({ schemeName }) => schemeName),
    answer: answer && { ...answer, reason: answer.reason && t.research.answer.reasons[answer.reason] },
    asks: asksForAnswer(coupling),
    cancelled,
    closed: closedBy(coupling),
  };
}

function closedBy({ cancelled, status }: Coupling): ShownCoupling['closed'] {
  if (cancelled) return 'cancelled';
  if (status === 'ended') return 'ended';
  return status === 'contact' ? null : 'tooLate';
}

/** The weightiest single reasons. */
function reasonsOf({ language }: View, explanation: Explanation): ShownReason[] {
  return leavesOf(explanation)
    .filter(({ code }) => !SUMS.has(code))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, REASONS_SHOWN)
    .map(({ reason, quotes }) => ({
      text: reason[language],
      inNeed: quotes?.need ?? [],
      inProfile: quotes?.expertise ?? [],
    }));
}

function leavesOf(node: Explanation): Explanation[] {
  return node.parts.length === 0 ? [node] : node.parts.flatMap(leavesOf);
}

function municipalityOf(ctx: Ctx, number: string): string {
  return ctx.places.municipality(number)?.name ?? number;
}
