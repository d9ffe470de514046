import { z } from 'zod';
import { NeedFormPage } from '../../../web/pages/need-form.tsx';
import { WithdrawNeedPage } from '../../../web/pages/withdraw-need.tsx';
import { isOpen } from '../../domain/need.ts';
import { readNeed } from '../../usecases/read-needs.ts';
import { reviseNeed } from '../../usecases/revise-need.ts';
import { withdrawNeed } from '../../usecases/withdraw-need.ts';
import { anything, fieldsOf, NEED_FIELDS, needInput } from './need-fields.ts';
import { requireNobody, typedFields } from './need-form.tsx';
import { moreOf } from './need-more.ts';
import { page, post } from './page-route.ts';
import { shownPreview } from './shown-preview.ts';

const WHO = ['municipality', 'broker'] as const;
const params = z.object({ id: z.string() });

export const editNeedPage = page({
  path: '/needs/:id/edit',
  who: WHO,
  params,
  async show(ctx, { params }, { view }) {
    const need = await readNeed(ctx, params.id);
    if (!isOpen(need)) return { kind: 'redirect', to: `/needs/${need.id}` };
    const { id, version, title, description, readiness } = need;
    const preview = await shownPreview(ctx, view, view.typed === null ? fieldsOf(need) : typedFields(view), null);
    const seen = view.typed?.values.get('version')?.[0];
    const stored = {
      id,
      version,
      title,
      description,
      readiness,
      overtaken: seen !== undefined && seen !== String(version),
    };
    return <NeedFormPage kind="edit" {...stored} preview={preview} more={moreOf(ctx, view, need)} />;
  },
});

export const editNeedPost = post({
  path: '/needs/:id/edit',
  who: WHO,
  params,
  fields: z.object({ version: z.coerce.number().int(), ...NEED_FIELDS }),
  again: editNeedPage,
  async submit(ctx, { params, fields }, { view }) {
    const need = await readNeed(ctx, params.id);
    requireNobody(view, fields, `${need.title}\n${need.description}`);
    const { startQuarter, language: _, ...changes } = needInput(fields);
    // A start that has passed since is no fault of whoever changes something else.
    const start = startQuarter === need.startQuarter ? {} : { startQuarter };
    await reviseNeed(ctx, params.id, { ...changes, ...start }, fields.version);
    return { to: `/needs/${params.id}`, notice: 'saved' };
  },
});

export const withdrawNeedPage = page({
  path: '/needs/:id/withdraw',
  who: WHO,
  params,
  async show(ctx, { params }) {
    const need = await readNeed(ctx, params.id);
    if (!isOpen(need)) return { kind: 'redirect', to: `/needs/${need.id}` };
    return <WithdrawNeedPage id={need.id} title={need.title} />;
  },
});

export const withdrawNeedPost = post({
  path: '/needs/:id/withdraw',
  who: WHO,
  params,
  fields: anything,
  again: withdrawNeedPage,
  async submit(ctx, { params }) {
    await withdrawNeed(ctx, params.id);
    return { to: `/needs/${params.id}`, notice: 'needWithdrawn' };
  },
});
