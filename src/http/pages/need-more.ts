import type { NeedMoreProps } from '../../../web/parts/need-more.tsx';
import type { View } from '../../../web/view.ts';
import type { Need } from '../../domain/need.ts';
import { comingQuarters } from '../../domain/time.ts';
import { SERVICE_AREAS, WANTS } from '../../domain/words.ts';
import type { Ctx } from '../../usecases/context.ts';

const NAMES = ['unit', 'wants', 'serviceAreas', 'budgetNok', 'startQuarter', 'confidential'] as const;
/** Two years ahead: who wants to start later can say so in the text. */
const QUARTERS = 8;

/** The part of the form that may be left alone; open when something in it is filled in or at fault. */
export function moreOf(ctx: Ctx, { typed }: View, need?: Need): NeedMoreProps {
  const isTyped = NAMES.some((name) => (typed?.values.get(name)?.[0] ?? '') !== '');
  const isFaulty = typed?.faults.some(({ field }) => NAMES.some((name) => name === field)) ?? false;
  const coming = comingQuarters(ctx.clock.now(), QUARTERS);
  const stored = need?.startQuarter ?? null;
  return {
    open: isTyped || isFaulty || (typed === null && need !== undefined),
    unit: need?.unit ?? null,
    wants: { all: WANTS, chosen: need?.wants ?? [] },
    serviceAreas: { all: SERVICE_AREAS, chosen: need?.serviceAreas ?? [] },
    budgetNok: need?.budgetNok ?? null,
    quarters: stored === null || coming.includes(stored) ? coming : [stored, ...coming],
    startQuarter: stored,
    confidential: need?.confidential ?? false,
  };
}
