import { z } from 'zod';
import type { SimilarNeed } from '../../usecases/similar-needs.ts';
import { explanationView, presentExplanation } from './explanation.ts';
import { needPath } from './need.ts';
import type { View } from './view.ts';

const words = (whose: string) =>
  z.array(z.string()).meta({ description: `Words of ${whose} that nothing in the other meets.` });

/** Another municipality's need that is about the same. */
const similarNeedView = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    municipalityNumber: z.string(),
    countyNumber: z.string(),
    score: z.number().meta({ description: '0–1.' }),
    complementary: z.boolean().meta({ description: 'They meet, and each has something that the other lacks.' }),
    onlyHere: words('this need'),
    onlyThere: words('the other need'),
    explanation: explanationView.meta({ description: 'In quotes, `need` is this need and `expertise` the other.' }),
    links: z.strictObject({ self: z.string() }),
  })
  .meta({ id: 'SimilarNeed' });

export const similarNeedsView = z.strictObject({ items: z.array(similarNeedView) }).meta({ id: 'SimilarNeeds' });

export function presentSimilar(similar: readonly SimilarNeed[]): View<typeof similarNeedsView> {
  return {
    items: similar.map(({ need, score, complementary, onlyAsked, onlyThere, explanation }) => ({
      id: need.id,
      title: need.title,
      municipalityNumber: need.municipalityNumber,
      countyNumber: need.countyNumber,
      score,
      complementary,
      onlyHere: onlyAsked,
      onlyThere,
      explanation: presentExplanation(explanation),
      links: { self: needPath(need.id) },
    })),
  };
}
