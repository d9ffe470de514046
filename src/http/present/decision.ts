import { z } from 'zod';
import { hasRole, type Principal } from '../../domain/principal.ts';
import type { Decision } from '../../domain/proposal.ts';
import { REASON_CODES, VERDICTS } from '../../domain/words.ts';
import type { Decided } from '../../usecases/decide-proposal.ts';
import { couplingView, presentCoupling } from './coupling.ts';
import { presentSummary, proposalSummaryView } from './proposal.ts';
import { instant, isoDate, type View } from './view.ts';

export const decisionView = z
  .strictObject({
    id: z.string(),
    verdict: z.enum([...VERDICTS, 'undone']),
    reason: z.enum(REASON_CODES).nullable(),
    note: z.string().nullable().meta({ description: 'Null for others than brokers.' }),
    parkedUntil: isoDate.nullable(),
    decidedBy: z.string().meta({ description: '`token:<id>` or `person:<id>`.' }),
    decidedAt: instant,
  })
  .meta({ id: 'Decision' });

export const decidedView = z
  .strictObject({
    proposal: proposalSummaryView,
    decision: decisionView,
    coupling: couplingView.nullable().meta({ description: 'The one an acceptance has opened.' }),
  })
  .meta({ id: 'Decided' });

/** A decision. The note is brokers' own; the parties see the verdict and the coded reason. */
export function presentDecision(principal: Principal, decision: Decision): View<typeof decisionView> {
  const { id, verdict, reason, note, parkedUntil, decidedBy, decidedAt } = decision;
  return { id, verdict, reason, note: hasRole(principal, 'broker') ? note : null, parkedUntil, decidedBy, decidedAt };
}

/** A proposal after a decision about it. */
export function presentDecided(principal: Principal, decided: Decided): View<typeof decidedView> {
  return {
    proposal: presentSummary(decided.proposal),
    decision: presentDecision(principal, decided.decision),
    coupling: decided.coupling === null ? null : presentCoupling(decided.coupling),
  };
}
