import { z } from 'zod';
import { queueAddress } from '../../../web/parts/queue-filters.tsx';
import { ENDING_REASONS } from '../../../web/parts/queue-many.tsx';
import type { View } from '../../../web/view.ts';
import { dateOf, type IsoDate } from '../../domain/time.ts';
import { assignProposal } from '../../usecases/assign-proposal.ts';
import type { Ctx } from '../../usecases/context.ts';
import type { Verdicted } from '../../usecases/decide-proposal.ts';
import { proposalsById } from '../../usecases/read-proposals.ts';
import { releaseProposal } from '../../usecases/release-proposal.ts';
import { undoDecision } from '../../usecases/undo-decision.ts';
import { type Worked, workMany } from '../../usecases/work-many.ts';
import { decideFirst } from './decide-first.ts';
import { choice, optionalChoice, optionalDate, optionalText, texts } from './form-fields.ts';
import { post, refuse } from './page-route.ts';
import { queuePage } from './queue.tsx';
import { DID, filtersOf, queueAt } from './queue-query.ts';

const MANY_AT_MOST = 50;

const fields = z.object({
  action: choice(DID),
  proposals: texts({ max: MANY_AT_MOST, each: 200 }),
  reason: optionalChoice(ENDING_REASONS),
  note: optionalText({ max: 5000 }),
  until: optionalDate,
  colleague: optionalText({ max: 200 }),
  back: z.string().max(2000).optional(),
});
type Fields = z.output<typeof fields>;

/** Work on the proposals that are ticked. What a colleague has decided meanwhile is left alone, and told. */
export const queuePost = post({
  path: '/queue',
  who: ['broker'],
  fields,
  again: queuePage,
  async submit(ctx, { fields: given }, { view }) {
    if (given.proposals.length === 0) throw refuse('', view.t.queue.noneSelected);
    const worked = await workMany(ctx, given.proposals, workOf(ctx, given, view));
    return { to: afterWork(given.back, given.action, worked) };
  },
});

/** The queue one came from, with what was done there. */
export function afterWork(back: unknown, did: (typeof DID)[number], { done, refused }: Worked): string {
  const lists = {
    ...(done.length > 0 ? { done: done.join(' ') } : {}),
    ...(refused.length > 0 ? { refused: refused.join(' ') } : {}),
  };
  return queueAddress(filtersOf(queueAt(back)), { did, ...lists });
}

type Work = (ctx: Ctx, id: string) => Promise<unknown>;

function workOf(ctx: Ctx, given: Fields, view: View): Work {
  const { queue } = view.t;
  const { reason, note, until, colleague } = given;
  const works: Readonly<Record<Fields['action'], () => Work>> = {
    accept: () => decides({ verdict: 'accepted', reason: null, note: null, until: null }),
    reject() {
      if (reason === null) throw refuse('reason', queue.needsReason);
      return decides({ verdict: 'rejected', reason, note, until: null });
    },
    park() {
      if (until !== null) requireFuture(ctx, until, queue.future);
      return decides({ verdict: 'rejected', reason: 'not-now', note, until });
    },
    take: () => (each, id) => assignProposal(each, id, { to: ctx.principal.id, from: null }),
    hand() {
      if (colleague === null) throw refuse('colleague', queue.needsColleague);
      return handTo(colleague === 'nobody' ? null : colleague);
    },
    release: () => releaseProposal,
    undo: () => undoDecision,
  };
  return works[given.action]();
}

function decides(input: Verdicted): Work {
  return (ctx, id) => decideFirst(ctx, id, input);
}

/** Whoever has it now gives it away: that is what handing over many means. */
function handTo(to: string | null): Work {
  return async (ctx, id) => {
    const [view] = await proposalsById(ctx, [id]);
    return assignProposal(ctx, id, { to, from: view?.proposal.brokerId });
  };
}

/** Refuses a day that is not to come. */
export function requireFuture(ctx: Ctx, day: IsoDate, text: string): void {
  if (day <= dateOf(ctx.clock.now())) throw refuse('until', text);
}
