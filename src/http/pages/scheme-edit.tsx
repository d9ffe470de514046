import { z } from 'zod';
import { SchemeFormPage } from '../../../web/pages/scheme-form.tsx';
import type { View } from '../../../web/view.ts';
import type { Scheme } from '../../domain/scheme.ts';
import { dateOf } from '../../domain/time.ts';
import type { Ctx } from '../../usecases/context.ts';
import { readScheme } from '../../usecases/read-schemes.ts';
import { type SchemeInput, saveScheme } from '../../usecases/save-scheme.ts';
import { countyOptions } from './county-options.ts';
import { page, post, refuse } from './page-route.ts';
import { deadlinesIn, type SchemeFields, schemeFields, schemeValues } from './scheme-fields.ts';

const WHO = ['broker'] as const;
const params = z.object({ id: z.string().max(200) });

const newPage = page({
  path: '/schemes/new',
  who: WHO,
  show: (ctx) => <SchemeFormPage stored={null} counties={countyOptions(ctx.places)} />,
});

const newPost = post({
  path: '/schemes/new',
  who: WHO,
  fields: schemeFields,
  again: newPage,
  async submit(ctx, { fields }, { view }) {
    const { faults } = view.t.schemes;
    const { id } = fields;
    if (id === null) throw refuse('id', view.t.forms.faults.required);
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id) || id === 'new') throw refuse('id', faults.idForm);
    const input = inputOf(ctx, fields, null, view);
    const stored = await ctx.store.schemes.get(id);
    // The same form sent twice is not somebody else's scheme.
    if (stored !== undefined && stored.nameNb !== input.nameNb) throw refuse('id', faults.idTaken);
    if (stored === undefined) await saveScheme(ctx, id, input, 0);
    return { to: `/schemes/${id}`, notice: 'saved' };
  },
});

const editPage = page({
  path: '/schemes/:id/edit',
  who: WHO,
  params,
  async show(ctx, { params: { id } }) {
    const stored = schemeValues(await readScheme(ctx, id));
    return <SchemeFormPage stored={stored} counties={countyOptions(ctx.places)} />;
  },
});

const editPost = post({
  path: '/schemes/:id/edit',
  who: WHO,
  params,
  fields: schemeFields,
  again: editPage,
  async submit(ctx, { params: { id }, fields }, { view }) {
    const stored = await readScheme(ctx, id);
    await saveScheme(ctx, id, inputOf(ctx, fields, stored, view), fields.version ?? undefined);
    return { to: `/schemes/${encodeURIComponent(id)}`, notice: 'saved' };
  },
});

export const SCHEME_EDIT_ROUTES = [newPage, newPost, editPage, editPost];

/** The record a form makes. What the form does not ask for stays as it was; what was checked today is confirmed. */
function inputOf(ctx: Ctx, fields: SchemeFields, stored: Scheme | null, view: View): SchemeInput {
  const { forms, schemes } = view.t;
  const { id: _id, version: _version, ...said } = fields;
  const { deadlines, faulty } = deadlinesIn(fields);
  const today = dateOf(ctx.clock.now());
  const known = new Set(['*', ...countyOptions(ctx.places).map(({ value }) => value)]);
  const { amountMinNok: min, amountMaxNok: max, validFrom, validTo, checkedAt } = said;
  if (said.regions.length === 0) throw refuse('regions', schemes.faults.region);
  if (!said.regions.every((region) => known.has(region))) throw refuse('regions', forms.faults.chooseSome);
  if (min !== null && max !== null && max < min) throw refuse('amountMaxNok', schemes.faults.amountOrder);
  if (validFrom !== null && validTo !== null && validTo < validFrom) throw refuse('validTo', schemes.faults.order);
  if (checkedAt !== null && checkedAt > today) throw refuse('checkedAt', schemes.faults.checkedFuture);
  if (faulty !== undefined) throw refuse(`kind-${faulty}`, schemes.faults.deadline);
  const isChecked = checkedAt !== null && checkedAt !== (stored?.checkedAt ?? null);
  return {
    nameNb: said.nameNb,
    nameEn: said.nameEn,
    funder: said.funder,
    family: said.family,
    instrument: said.instrument,
    status: said.status,
    purposeNb: said.purposeNb,
    eligibleApplicants: said.eligibleApplicants,
    requiredPartners: stored?.requiredPartners ?? [],
    regions: said.regions,
    amountMinNok: min,
    amountMaxNok: max,
    ownContributionPercent: said.ownContributionPercent,
    durationMonthsMax: said.durationMonthsMax,
    deadlines,
    themes: said.themes,
    excludesNb: said.excludesNb,
    url: said.url,
    source: said.source,
    verified: isChecked || (stored?.verified ?? false),
    unverifiedFields: isChecked ? [] : (stored?.unverifiedFields ?? []),
    lastSeenYear: isChecked ? Number(checkedAt.slice(0, 4)) : (stored?.lastSeenYear ?? null),
    checkedAt,
    validFrom,
    validTo,
  };
}
