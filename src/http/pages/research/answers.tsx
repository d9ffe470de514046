import { z } from 'zod';
import { AnswerPage } from '../../../../web/pages/research/answer.tsx';
import { AnswersPage } from '../../../../web/pages/research/answers.tsx';
import { ANSWER_REASONS, ANSWERS } from '../../../domain/answer.ts';
import { dateOf } from '../../../domain/time.ts';
import { answerCoupling } from '../../../usecases/answer-coupling.ts';
import { readAskedCoupling } from '../../../usecases/read-asked-coupling.ts';
import { listCouplings } from '../../../usecases/read-couplings.ts';
import { choice, optionalChoice, optionalDate, optionalText } from '../form-fields.ts';
import { page, post, refuse } from '../page-route.ts';
import { cursorQuery, OWNERS, profileParams } from './profiles.tsx';
import { listCoupling, showCoupling } from './show-coupling.ts';
import { seenVersion } from './text.tsx';

const PAGE = 50;

export const answersPage = page({
  path: '/answers',
  who: OWNERS,
  query: cursorQuery,
  async show(ctx, { query: { cursor } }, { view }) {
    const { items, nextCursor } = await listCouplings(ctx, { limit: PAGE, cursor });
    return (
      <AnswersPage
        couplings={items.map((coupling) => listCoupling(ctx, view, coupling))}
        first={cursor === undefined ? null : '/answers'}
        next={nextCursor === null ? null : `/answers?cursor=${encodeURIComponent(nextCursor)}`}
      />
    );
  },
});

export const answerPage = page({
  path: '/answers/:id',
  who: OWNERS,
  params: profileParams,
  async show(ctx, { params: { id } }, { view }) {
    const coupling = showCoupling(ctx, view, await readAskedCoupling(ctx, id));
    const reasons = ANSWER_REASONS.map((value) => ({ value, label: view.t.research.answer.reasons[value] }));
    return <AnswerPage coupling={coupling} reasons={reasons} />;
  },
});

export const answerPost = post({
  path: '/answers/:id',
  who: OWNERS,
  params: profileParams,
  fields: z.object({
    answer: choice(ANSWERS),
    until: optionalDate,
    reason: optionalChoice(ANSWER_REASONS),
    note: optionalText({ max: 5_000 }),
    version: seenVersion,
  }),
  again: answerPage,
  async submit(ctx, { params: { id }, fields: { answer: verdict, until, reason, note, version } }, { view }) {
    const words = view.t.research.answer;
    // What belongs to an answer that was not chosen in the end is left out.
    const day = verdict === 'not-now' ? until : null;
    const why = verdict === 'no' ? reason : null;
    if (verdict === 'not-now' && day === null) throw refuse('until', words.untilNeeded);
    if (day !== null && day <= dateOf(ctx.clock.now())) throw refuse('until', words.untilPassed);
    if (verdict === 'no' && why === null) throw refuse('reason', words.reasonNeeded);
    await answerCoupling(ctx, id, { verdict, until: day, reason: why, note }, version);
    return { to: `/answers/${encodeURIComponent(id)}`, notice: 'answered' };
  },
});
