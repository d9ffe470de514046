import { z } from 'zod';
import type { Authorized } from '../../domain/access.ts';
import { ANSWER_REASONS, ANSWERS } from '../../domain/answer.ts';
import type { Coupling } from '../../domain/coupling.ts';
import { COUPLING_STATUSES } from '../../domain/words.ts';
import type { CouplingView } from '../../usecases/read-couplings.ts';
import { expertiseCardView, presentExpertiseCard } from './expertise.ts';
import { needCardView, presentNeedCard } from './need.ts';
import { instant, isoDate, type View, version } from './view.ts';

const answerView = z
  .strictObject({
    verdict: z.enum(ANSWERS),
    until: isoDate.nullable().meta({ description: 'With not-now: the day they would rather be asked again.' }),
    reason: z.enum(ANSWER_REASONS).nullable().meta({ description: 'With no.' }),
    note: z.string().nullable(),
    at: instant,
  })
  .meta({ id: 'CouplingAnswer', description: 'What the people of the profile have said.' });

export const couplingView = z
  .strictObject({
    id: z.string(),
    proposalId: z.string(),
    needId: z.string(),
    expertiseId: z.string(),
    status: z.enum(COUPLING_STATUSES),
    note: z.string().nullable().meta({ description: 'Seen by both parties and brokers.' }),
    answer: answerView.nullable(),
    cancelled: z.boolean().meta({ description: 'The accepted decision behind it was undone.' }),
    version,
    createdAt: instant,
    updatedAt: instant,
    links: z.strictObject({ self: z.string(), proposal: z.string() }),
  })
  .meta({ id: 'Coupling' });

export const couplingWithPartiesView = couplingView
  .extend({ need: needCardView, expertise: expertiseCardView })
  .meta({ id: 'CouplingWithParties' });

/** A coupling by itself: the same for both parties and brokers. */
export function presentCoupling(coupling: Authorized<Coupling>): View<typeof couplingView> {
  const { id, proposalId, needId, expertiseId, status, note, answer, cancelled } = coupling;
  const { version, createdAt, updatedAt } = coupling;
  return {
    id,
    proposalId,
    needId,
    expertiseId,
    status,
    note,
    answer,
    cancelled,
    version,
    createdAt,
    updatedAt,
    links: {
      self: `/api/v1/couplings/${encodeURIComponent(id)}`,
      proposal: `/api/v1/proposals/${encodeURIComponent(proposalId)}`,
    },
  };
}

/** A coupling with what each party may know of the other. */
export function presentCouplingView(view: CouplingView): View<typeof couplingWithPartiesView> {
  return {
    ...presentCoupling(view.coupling),
    need: presentNeedCard(view.need),
    expertise: presentExpertiseCard(view.expertise),
  };
}
