import { z } from 'zod';
import { PERSONAL_DATA_KINDS } from '../../domain/personal-data.ts';
import type { NeedPreview } from '../../usecases/preview-need.ts';
import { presentSuggestions, suggestionsView } from './concepts.ts';
import { example, type View } from './view.ts';

export const needPreviewView = z
  .strictObject({
    suggestions: suggestionsView,
    fits: z.int().meta({ description: 'How many profiles seem to fit.' }),
    alike: z
      .array(
        z.strictObject({
          title: z.string(),
          municipalityNumber: z.string(),
          example,
          because: z.array(z.string()).meta({ description: 'Words of this text that met in the other.' }),
        }),
      )
      .meta({ description: 'Needs of other municipalities, but confidential ones.' }),
    personalData: z.array(z.strictObject({ kind: z.enum(PERSONAL_DATA_KINDS), quote: z.string() })).meta({
      description: 'Places that seem to say something about one person. A guess; `health` is a name beside it.',
    }),
  })
  .meta({ id: 'NeedPreview' });

export function presentPreview({ suggestions, fits, alike, personalData }: NeedPreview): View<typeof needPreviewView> {
  return {
    suggestions: presentSuggestions(suggestions),
    fits,
    alike: alike.map(({ need: { title, municipalityNumber, example }, because }) => {
      return { title, municipalityNumber, example, because: [...because] };
    }),
    personalData: personalData.map(({ kind, quote }) => ({ kind, quote })),
  };
}
