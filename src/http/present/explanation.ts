import { z } from 'zod';
import type { Explanation } from '../../domain/explanation.ts';
import { texts, type View } from './view.ts';

export const explanationView = z
  .strictObject({
    code: z.string(),
    value: z.number(),
    reason: texts,
    quotes: z
      .strictObject({ need: z.array(z.string()), expertise: z.array(z.string()) })
      .optional()
      .meta({ description: 'The words of both texts that met here, as written.' }),
    get parts() {
      return z.array(explanationView);
    },
  })
  .meta({
    id: 'Explanation',
    description: 'Why a score is what it is: `value` is the sum of the values of the parts.',
  });

/** The same for everybody who may see the score it explains. */
export function presentExplanation(explanation: Explanation): View<typeof explanationView> {
  const { code, value, reason, quotes, parts } = explanation;
  return { code, value, reason, ...(quotes === undefined ? {} : { quotes }), parts: parts.map(presentExplanation) };
}
