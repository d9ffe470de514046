import { z } from 'zod';
import { THEMES, WANTS } from '../../domain/words.ts';
import type { Suggestions } from '../../usecases/suggest-concepts.ts';
import { texts, type View } from './view.ts';

const confidence = z
  .number()
  .min(0)
  .max(1)
  .meta({ description: 'How likely it is that somebody who knows the field would agree.' });
const words = z.array(z.string()).meta({ description: 'Words of the text that led there, in lower case.' });

export const suggestionsView = z
  .strictObject({
    concepts: z.array(
      z.strictObject({
        id: z.string(),
        labels: texts,
        synonyms: z.array(z.string()).meta({ description: 'Other professional names, in Bokmål.' }),
        confidence,
        because: z.strictObject({
          words,
          phrase: z
            .string()
            .nullable()
            .meta({ description: 'The phrase of the vocabulary that the text comes nearest to.' }),
        }),
      }),
    ),
    themes: z.array(z.strictObject({ theme: z.enum(THEMES), confidence, because: words })),
    wants: z.array(z.strictObject({ want: z.enum(WANTS), confidence, because: words })),
  })
  .meta({ id: 'ConceptSuggestions', description: 'What a text seems to be about and to want, surest first.' });

export function presentSuggestions({ concepts, themes, wants }: Suggestions): View<typeof suggestionsView> {
  return {
    concepts: concepts.map(({ id, labels, synonyms, confidence, because }) => ({
      id,
      labels,
      synonyms: [...(synonyms.nb ?? [])],
      confidence: rounded(confidence),
      because: { words: [...because.words], phrase: because.phrase },
    })),
    themes: themes.map((theme) => ({ ...theme, confidence: rounded(theme.confidence) })),
    wants,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
