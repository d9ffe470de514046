import type { ShownConcept } from '../../../web/parts/concept-choices.tsx';
import type { ShownPreview } from '../../../web/parts/need-live.tsx';
import type { View } from '../../../web/view.ts';
import { THEMES } from '../../domain/words.ts';
import type { Ctx } from '../../usecases/context.ts';
import { type NeedPreview, previewNeed, READABLE_LENGTH } from '../../usecases/preview-need.ts';
import { valuesOf } from './form-values.ts';

/** As many suggestions as can be taken in beside a text. */
const MOST_CONCEPTS = 8;
const MOST_WORDS = 3;
/** What is read of a text that is too long to be sent in. */
const READ_LENGTH = 20_000;

type Fields = readonly (readonly [string, string])[];

/** What the fields of a need would give, in the reader's language. */
export async function shownPreview(
  ctx: Ctx,
  view: View,
  fields: Fields,
  savedAt: string | null,
): Promise<ShownPreview> {
  const values = valuesOf({ fields });
  const concepts = (values.get('concepts') ?? []).filter(Boolean);
  const chosenThemes = values.get('themes') ?? [];
  const title = read(values.get('title'));
  const description = read(values.get('description'));
  const preview = await previewNeed(ctx, { title, description, language: null, concepts });
  const { fits, personalData, suggestions } = preview;
  return {
    isEmpty: `${title}. ${description}`.trim().length < READABLE_LENGTH,
    concepts: shownConcepts(ctx, view, preview, concepts),
    themes: THEMES.map((theme) => ({
      theme,
      chosen: chosenThemes.includes(theme),
      because: (suggestions.themes.find((likely) => likely.theme === theme)?.because ?? []).slice(0, MOST_WORDS),
    })),
    fits,
    alike: preview.alike.map(({ need, because }) => ({
      id: need.id,
      title: need.title,
      municipality: ctx.places.municipality(need.municipalityNumber)?.name ?? need.municipalityNumber,
      because,
      example: need.example,
    })),
    personalData,
    sure: values.get('sure')?.[0] === 'yes',
    savedAt,
  };
}

/** What was chosen and is not suggested comes first, then the suggestions in their own order, chosen or not. */
function shownConcepts(
  { concepts: space }: Ctx,
  { language }: View,
  { suggestions }: NeedPreview,
  chosen: readonly string[],
): ShownConcept[] {
  const suggested = suggestions.concepts.slice(0, MOST_CONCEPTS);
  const others = [...new Set(chosen)].filter((id) => !suggested.some((concept) => concept.id === id));
  return [
    ...others.map((id) => {
      const label = space?.find(id)?.labels[language] ?? id;
      return { id, label, chosen: true, words: [], phrase: null };
    }),
    ...suggested.map(({ id, labels, because }) => ({
      id,
      label: labels[language],
      chosen: chosen.includes(id),
      words: because.words.slice(0, MOST_WORDS),
      phrase: because.phrase,
    })),
  ];
}

function read(values: readonly string[] | undefined): string {
  return (values?.[0] ?? '').slice(0, READ_LENGTH);
}
