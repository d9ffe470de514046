import { z } from 'zod';
import { suggestConcepts } from '../../usecases/suggest-concepts.ts';
import { language, text } from '../fields.ts';
import { presentSuggestions, suggestionsView } from '../present/concepts.ts';
import { route } from '../route.ts';

const asked = z
  .strictObject({
    text: text(20_000),
    language: language.nullish().meta({ description: 'Worked out from the text when left out.' }),
  })
  .meta({ id: 'TextToTag' });

export const conceptRoutes = [
  route({
    method: 'post',
    path: '/api/v1/concepts/suggestions',
    noun: 'Concepts',
    summary: 'Suggest concepts, themes and wants for a text',
    description:
      'Everyday words in, professional terms out: send what is being written, let its author confirm what fits, and ' +
      'send those as `concepts` with the need or the profile. Nothing is stored.',
    who: 'Everybody with a token.',
    body: asked,
    responses: { 200: { description: 'The suggestions.', schema: suggestionsView } },
    handler: async (ctx, { body }) => ({
      status: 200,
      body: presentSuggestions(suggestConcepts(ctx, body.text, body.language ?? null)),
    }),
  }),
];
