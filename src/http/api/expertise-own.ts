import { z } from 'zod';
import { exportExpertise } from '../../usecases/export-expertise.ts';
import { readFindings } from '../../usecases/read-findings.ts';
import { setVisibility } from '../../usecases/set-visibility.ts';
import { tagOf } from '../etag.ts';
import { id, paging } from '../fields.ts';
import { expertiseView, presentExpertise } from '../present/expertise.ts';
import { expertiseExportView, presentExport } from '../present/expertise-export.ts';
import { findingView, presentFinding } from '../present/finding.ts';
import { presentPage } from '../present/page.ts';
import { pageOf } from '../present/view.ts';
import { route } from '../route.ts';

const NOUN = 'Expertise';
const WHO = 'Researchers of the organisation; brokers.';
const params = z.strictObject({ id });

/** What those whose profile it is can see of it and do with it, beside what it says. */
export const ownExpertiseRoutes = [
  route({
    method: 'get',
    path: '/api/v1/expertise/:id/findings',
    noun: NOUN,
    summary: 'What a profile is found for',
    description:
      'Best first. Before a broker has accepted, it is told what a need is about, not whose it is nor its words. ' +
      'Confidential needs are left out.',
    who: WHO,
    params,
    query: z.strictObject(paging),
    responses: { 200: { description: 'A page of findings.', schema: pageOf(findingView) } },
    handler: async (ctx, { params, query }) => ({
      status: 200,
      body: presentPage(await readFindings(ctx, params.id, query), presentFinding),
    }),
  }),
  route({
    method: 'put',
    path: '/api/v1/expertise/:id/visibility',
    noun: NOUN,
    summary: 'Switch a profile off or on',
    description: 'Off, it is proposed for nothing, and what was proposed with it and not decided is retracted.',
    who: WHO,
    params,
    body: z.strictObject({ visible: z.boolean() }).meta({ id: 'Visibility' }),
    versioned: true,
    responses: { 200: { description: 'The profile as it is now.', schema: expertiseView, tagged: true } },
    async handler(ctx, { params, body }, { version }) {
      const view = presentExpertise(await setVisibility(ctx, params.id, body.visible, version));
      return { status: 200, body: view, etag: tagOf(view.version, view) };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/expertise/:id/export',
    noun: NOUN,
    summary: 'Everything that is stored about a profile',
    who: WHO,
    params,
    responses: { 200: { description: 'All of it.', schema: expertiseExportView } },
    handler: async (ctx, { params }) => ({ status: 200, body: presentExport(await exportExpertise(ctx, params.id)) }),
  }),
];
