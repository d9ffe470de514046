import { z } from 'zod';
import { NEED_LIVE, NEW_NEED, NeedFormPage } from '../../../web/pages/need-form.tsx';
import { NeedLive } from '../../../web/parts/need-live.tsx';
import type { View } from '../../../web/view.ts';
import { KoblerError } from '../../domain/errors.ts';
import { findPersonalData } from '../../domain/personal-data.ts';
import { discardDraft, readDraft, saveDraft } from '../../usecases/need-drafts.ts';
import { submitNeed } from '../../usecases/submit-need.ts';
import { valuesOf } from './form-values.ts';
import { anything, draftId, isWritten, NEED_FIELDS, needFieldsIn, needInput } from './need-fields.ts';
import { moreOf } from './need-more.ts';
import { page, post, refuse } from './page-route.ts';
import { shownPreview } from './shown-preview.ts';

const WHO = ['municipality'] as const;

/** An empty form, or a draft. The id of a new draft is made here, and nothing is kept before something is written. */
export const newNeedPage = page({
  path: NEW_NEED,
  who: WHO,
  query: z.object({ draft: draftId.optional() }),
  async show(ctx, { query }, { view }) {
    if (view.typed === null && query.draft !== undefined) {
      const { fields } = await readDraft(ctx, query.draft);
      view.typed = { action: NEW_NEED, values: valuesOf({ fields }), faults: [] };
    }
    const fields = typedFields(view);
    const sent = draftId.safeParse(view.typed?.values.get('draft')?.[0]);
    const draft = query.draft ?? (sent.success ? sent.data : ctx.ids.next());
    const preview = await shownPreview(ctx, view, fields, null);
    return <NeedFormPage kind="new" draftId={draft} preview={preview} more={moreOf(ctx, view)} readiness={{}} />;
  },
});

const keep = z.looseObject({ action: z.enum(['draft', 'look']), draft: draftId });
const submit = z.object({ action: z.literal('submit'), draft: draftId.optional(), ...NEED_FIELDS });

/** Sends a need in, or keeps it as far as it is written: what is kept need not be fit to be sent in. */
export const newNeedPost = post({
  path: NEW_NEED,
  who: WHO,
  fields: z.preprocess(
    (sent) => ({ action: 'submit', ...z.record(z.string(), z.unknown()).parse(sent) }),
    z.discriminatedUnion('action', [keep, submit]),
  ),
  again: newNeedPage,
  async submit(ctx, { fields }, { view }) {
    if (fields.action !== 'submit') {
      if (!(await saveDraft(ctx, fields.draft, needFieldsIn(fields)))) throw alreadySent(view);
      const to = `${NEW_NEED}?draft=${fields.draft}`;
      return fields.action === 'look' ? { to: `${to}#forslag` } : { to, notice: 'draftSaved' };
    }
    requireNobody(view, fields);
    const draft = fields.draft === undefined ? {} : { draftId: fields.draft };
    try {
      const { need } = await submitNeed(ctx, {}, needInput(fields), draft);
      return { to: `/needs/${need.id}`, notice: 'needSubmitted' };
    } catch (fault) {
      throw fault instanceof KoblerError && fault.code === 'conflict' ? alreadySent(view) : fault;
    }
  },
});

/** What stands under the text while it is written. Keeps the draft on the way, when there is one. */
export const liveNeedPost = post({
  path: NEED_LIVE,
  who: ['municipality', 'broker'],
  fields: anything,
  async submit(ctx, { fields }, { view }) {
    const written = needFieldsIn(fields);
    const draft = draftId.safeParse(fields['draft']);
    const isKept = draft.success && isWritten(written) && (await saveDraft(ctx, draft.data, written));
    const preview = await shownPreview(ctx, view, written, isKept ? ctx.clock.now() : null);
    return { kind: 'part', part: <NeedLive preview={preview} /> };
  },
});

export const discardDraftPost = post({
  path: '/needs/drafts/:id/discard',
  who: WHO,
  params: z.object({ id: draftId }),
  fields: anything,
  async submit(ctx, { params }) {
    await discardDraft(ctx, params.id);
    return { to: '/needs', notice: 'draftDiscarded' };
  },
});

/**
 * Stops once on what seems to be about one person, until the author has said that it is not. What stood in the text
 * `before` has been asked about already.
 */
export function requireNobody(
  view: View,
  { title, description, sure }: { title: string; description: string; sure: boolean },
  before = '',
) {
  const found = findPersonalData(`${title}\n${description}`).filter(({ quote }) => !before.includes(quote));
  if (!sure && found.length > 0) throw refuse('description', view.t.municipality.form.personalFault);
}

/** What was typed, when the form is shown again. */
export function typedFields(view: View): [string, string][] {
  return needFieldsIn(Object.fromEntries(view.typed?.values ?? []));
}

function alreadySent(view: View) {
  return refuse('', view.t.municipality.form.alreadySent);
}
