import { z } from 'zod';
import { previewNeed } from '../../usecases/preview-need.ts';
import { language, line, text } from '../fields.ts';
import { needPreviewView, presentPreview } from '../present/need-preview.ts';
import { route } from '../route.ts';

const written = z
  .strictObject({
    title: line(200),
    description: text(20_000),
    language: language.nullish().meta({ description: 'Worked out from the text when left out.' }),
    concepts: z.array(line(200)).max(50).optional().meta({ description: 'Those confirmed so far.' }),
  })
  .meta({ id: 'WrittenNeed' });

export const needPreviewRoutes = [
  route({
    method: 'post',
    path: '/api/v1/needs/preview',
    noun: 'Needs',
    summary: 'Ask what a need would give before it is submitted',
    description:
      'What its text is about, how many profiles seem to fit, whether other municipalities ask the same, and a ' +
      'warning if the text seems to hold personal data. Nothing is stored.',
    who: 'Municipalities; brokers.',
    body: written,
    responses: { 200: { description: 'What it would give now.', schema: needPreviewView } },
    async handler(ctx, { body: { title, description, language = null, concepts = [] } }) {
      return { status: 200, body: presentPreview(await previewNeed(ctx, { title, description, language, concepts })) };
    },
  }),
];
