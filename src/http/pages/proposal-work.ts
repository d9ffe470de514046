import { z } from 'zod';
import type { View } from '../../../web/view.ts';
import { KoblerError } from '../../domain/errors.ts';
import { REASON_CODES } from '../../domain/words.ts';
import { assignProposal } from '../../usecases/assign-proposal.ts';
import type { Ctx } from '../../usecases/context.ts';
import { proposalsById } from '../../usecases/read-proposals.ts';
import { releaseProposal } from '../../usecases/release-proposal.ts';
import { undoDecision } from '../../usecases/undo-decision.ts';
import { decideFirst } from './decide-first.ts';
import { choice, optionalDate, optionalText, text, ticked } from './form-fields.ts';
import { type Done, post } from './page-route.ts';
import { proposalPage } from './proposal.tsx';
import { rowOf } from './queue.tsx';
import type { DID } from './queue-query.ts';
import { afterWork, requireFuture } from './queue-work.ts';

const params = z.object({ id: z.string() });
/** Where one came from; and whether to stay on the page of the proposal. */
const way = { back: z.string().max(2000).optional(), stay: ticked };
const note = optionalText({ max: 5000 });
const shared = { who: ['broker'], params, again: proposalPage } as const;

export const acceptPost = post({
  ...shared,
  path: '/proposals/:id/accept',
  fields: z.object({ ...way, note, release: ticked }),
  submit: (ctx, { params: { id }, fields }, visit) =>
    doing(ctx, id, 'accept', fields, visit, async () => {
      await decideFirst(ctx, id, { verdict: 'accepted', reason: null, note: fields.note, until: null });
      // Releasing twice is releasing once, so it needs no key of its own.
      if (fields.release) await releaseProposal(withoutKey(ctx), id);
    }),
});

export const rejectPost = post({
  ...shared,
  path: '/proposals/:id/reject',
  fields: z.object({ ...way, note, reason: choice(REASON_CODES), until: optionalDate }),
  submit: (ctx, { params: { id }, fields }, visit) => {
    const { reason } = fields;
    const until = reason === 'not-now' ? fields.until : null;
    if (until !== null) requireFuture(ctx, until, visit.view.t.queue.future);
    return doing(ctx, id, reason === 'not-now' ? 'park' : 'reject', fields, visit, () =>
      decideFirst(ctx, id, { verdict: 'rejected', reason, note: fields.note, until }),
    );
  },
});

export const parkPost = post({
  ...shared,
  path: '/proposals/:id/park',
  fields: z.object({ ...way, note, until: optionalDate }),
  submit: (ctx, { params: { id }, fields }, visit) => {
    const { until } = fields;
    if (until !== null) requireFuture(ctx, until, visit.view.t.queue.future);
    return doing(ctx, id, 'park', fields, visit, () =>
      decideFirst(ctx, id, { verdict: 'rejected', reason: 'not-now', note: fields.note, until }),
    );
  },
});

export const undoPost = post({
  ...shared,
  path: '/proposals/:id/undo',
  fields: z.object(way),
  submit: (ctx, { params: { id }, fields }, visit) =>
    doing(ctx, id, 'undo', fields, visit, () => undoDecision(ctx, id)),
});

export const takePost = post({
  ...shared,
  path: '/proposals/:id/take',
  fields: z.object(way),
  submit: (ctx, { params: { id }, fields }, visit) =>
    doing(ctx, id, 'take', fields, visit, () => assignProposal(ctx, id, { to: ctx.principal.id, from: null })),
});

export const handPost = post({
  ...shared,
  path: '/proposals/:id/hand',
  fields: z.object({ ...way, colleague: text({ max: 200 }), from: optionalText({ max: 200 }) }),
  submit: (ctx, { params: { id }, fields }, visit) =>
    doing(ctx, id, 'hand', fields, visit, () => {
      const to = fields.colleague === 'nobody' ? null : fields.colleague;
      return assignProposal(ctx, id, { to, from: fields.from });
    }),
});

export const releasePost = post({
  ...shared,
  path: '/proposals/:id/release',
  fields: z.object(way),
  submit: (ctx, { params: { id }, fields }, visit) =>
    doing(ctx, id, 'release', fields, visit, () => releaseProposal(ctx, id)),
});

type Way = { back?: string | undefined; stay: boolean };

/**
 * Does it, and goes on: by script, the row as it now stands; else back to the queue, or to the page one is on. When a
 * colleague was first, the script is given the row with a word about it; without script the page is shown as it stands.
 */
async function doing(
  ctx: Ctx,
  id: string,
  did: (typeof DID)[number],
  { back, stay }: Way,
  { view, live }: { view: View; live: boolean },
  work: () => Promise<unknown>,
): Promise<Done> {
  try {
    await work();
  } catch (fault) {
    if (!live || !(fault instanceof KoblerError && fault.code === 'conflict')) throw fault;
    return {
      kind: 'part',
      part: await rowOf(ctx, id, back, did === 'undo' ? view.t.proposal.cannotUndo : await whyNot(ctx, id, view)),
    };
  }
  if (live) return { kind: 'part', part: await rowOf(ctx, id, back) };
  if (stay) return { to: `/proposals/${id}`, notice: did === 'release' ? 'released' : 'saved' };
  return { to: afterWork(back, did, { done: [id], refused: [] }) };
}

/** A proposal that could not be decided and is still open lacked capacity; else a colleague was first. */
async function whyNot(ctx: Ctx, id: string, { t }: View): Promise<string> {
  const [found] = await proposalsById(ctx, [id]);
  const isOpen = found?.proposal.status === 'proposed' && found.proposal.brokerId === null;
  return isOpen ? t.proposal.full : t.queue.tooLate;
}

function withoutKey(ctx: Ctx): Ctx {
  const { idempotency: _, ...rest } = ctx;
  return rest;
}
