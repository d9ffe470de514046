import { z } from 'zod';
import { THEMES } from '../../domain/words.ts';
import { readFigures } from '../../usecases/read-figures.ts';
import { countyNumber } from '../fields.ts';
import { knownCounty } from '../known-places.ts';
import { route } from '../route.ts';

const figuresView = z
  .strictObject({
    needs: z.int(),
    funnel: z
      .array(z.strictObject({ step: z.string(), needs: z.int() }))
      .meta({ description: 'Each step counts the needs that have come at least so far.' }),
    themes: z
      .array(z.strictObject({ theme: z.enum([...THEMES, 'none']), needs: z.int() }))
      .meta({ description: 'A need with several themes counts under each.' }),
    counties: z.array(z.strictObject({ countyNumber: z.string(), needs: z.int(), municipalities: z.int() })),
  })
  .meta({ id: 'Figures' });

export const figureRoutes = [
  route({
    method: 'get',
    path: '/api/v1/figures',
    noun: 'Figures',
    summary: 'Count needs by step, theme and county',
    description: 'Needs that are withdrawn are not counted.',
    who: 'Brokers.',
    query: z.strictObject({
      months: z.coerce
        .number()
        .int()
        .min(1)
        .max(1200)
        .optional()
        .meta({ description: 'Only those stated in the last so many months.' }),
      countyNumber: countyNumber.optional(),
    }),
    responses: { 200: { description: 'The counts.', schema: figuresView } },
    async handler(ctx, { query }) {
      knownCounty(ctx, 'countyNumber', query.countyNumber);
      const found = await readFigures(ctx, { months: query.months ?? null, countyNumber: query.countyNumber });
      const counties = [...found.counties].map(([number, { needs, municipalities }]) => {
        return { countyNumber: number, needs, municipalities };
      });
      return { status: 200, body: { ...found, counties } };
    },
  }),
];
