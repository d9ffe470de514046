import { z } from 'zod';
import { ProfileOutputsPage } from '../../../../web/pages/research/profile-outputs.tsx';
import type { View } from '../../../../web/view.ts';
import { KoblerError } from '../../../domain/errors.ts';
import type { Output } from '../../../domain/expertise.ts';
import { readOutputs, textOfFile } from '../../../imports/outputs/outputs.ts';
import { addOutputs, removeOutputs } from '../../../usecases/change-outputs.ts';
import type { Ctx } from '../../../usecases/context.ts';
import { readExpertise } from '../../../usecases/read-expertise.ts';
import { optionalNumber, optionalText, optionalWebAddress, text, texts } from '../form-fields.ts';
import { page, post, refuse } from '../page-route.ts';
import { OWNERS, profileParams } from './profiles.tsx';
import { seenVersion } from './text.tsx';

const LIST_MAX = 900_000;
/** So many line numbers are named at most. */
const LINES_NAMED = 20;

const count = z.coerce.number().int().min(0).optional().catch(undefined);

export const outputsPage = page({
  path: '/profiles/:id/outputs',
  who: OWNERS,
  params: profileParams,
  query: z.object({
    added: count,
    known: count,
    unread: z
      .string()
      .regex(/^\d{1,7}(,\d{1,7})*…?$/)
      .optional()
      .catch(undefined),
  }),
  async show(ctx, { params, query: { added, known = 0, unread } }, { view }) {
    const { id, name, version, outputs } = await readExpertise(ctx, params.id);
    const report =
      added === undefined ? null : { added, known, unread: unread === undefined ? null : unread.replaceAll(',', ', ') };
    const shown = outputs.map(({ title, year, url }) => ({ title, year, url }));
    // A form that has come back tells of itself, not of the list before it.
    return (
      <ProfileOutputsPage
        profile={{ id, name, version, outputs: shown }}
        report={view.typed === null ? report : null}
      />
    );
  },
});

export const outputPost = post({
  path: '/profiles/:id/outputs',
  who: OWNERS,
  params: profileParams,
  fields: z.object({
    title: text({ max: 500 }),
    year: optionalNumber(1900, 2100),
    url: optionalWebAddress,
    abstract: optionalText({ max: 10_000 }),
  }),
  again: outputsPage,
  submit: (ctx, { params: { id }, fields }, { view }) => add(ctx, view, id, [fields], { field: 'title', unread: [] }),
});

export const outputListPost = post({
  path: '/profiles/:id/outputs/list',
  who: OWNERS,
  params: profileParams,
  fields: z.object({ pasted: optionalText({ max: LIST_MAX }) }),
  again: outputsPage,
  submit(ctx, { params: { id }, fields: { pasted } }, { view, files }) {
    const words = view.t.research.outputs;
    const file = files.get('file');
    if (pasted === null && file === undefined) throw refuse('pasted', words.nothingGiven);
    const field = pasted === null ? 'file' : 'pasted';
    const lists = [...(pasted === null ? [] : [pasted]), ...(file === undefined ? [] : [textOfFile(file.bytes)])];
    const read = lists.map(readOutputs);
    const outputs = read.flatMap((list) => list.outputs);
    if (outputs.length === 0) throw refuse(field, words.nothingRead);
    return add(ctx, view, id, outputs, { field, unread: read.flatMap(({ unread }) => unread) });
  },
});

export const outputRemovalPost = post({
  path: '/profiles/:id/outputs/removal',
  who: OWNERS,
  params: profileParams,
  fields: z.object({ positions: texts({ max: 500, each: 4 }), version: seenVersion }),
  again: outputsPage,
  async submit(ctx, { params: { id }, fields: { positions, version } }, { view }) {
    if (positions.length === 0) throw refuse('positions', view.t.research.outputs.nothingChosen);
    await removeOutputs(ctx, id, new Set(positions.map(Number)), version);
    return { to: `/profiles/${encodeURIComponent(id)}/outputs`, notice: 'saved' };
  },
});

/** Adds them, and goes back to the page with what came of it. */
async function add(
  ctx: Ctx,
  view: View,
  id: string,
  outputs: readonly Output[],
  { field, unread }: { field: string; unread: readonly number[] },
) {
  try {
    const { added, known } = await addOutputs(ctx, id, outputs);
    const named = unread.slice(0, LINES_NAMED).join(',') + (unread.length > LINES_NAMED ? '…' : '');
    const report = new URLSearchParams({
      added: String(added),
      known: String(known),
      ...(named === '' ? {} : { unread: named }),
    });
    return { to: `/profiles/${encodeURIComponent(id)}/outputs?${report}` };
  } catch (fault) {
    if (fault instanceof KoblerError && fault.code === 'invalid') throw refuse(field, view.t.research.outputs.tooMany);
    throw fault;
  }
}
