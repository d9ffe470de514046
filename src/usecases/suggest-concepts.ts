import type { Suggestion } from '../../matching/engine.ts';
import { KoblerError } from '../domain/errors.ts';
import { type LikelyWant, likelyWants } from '../domain/want-signs.ts';
import { type Language, THEMES, type Theme } from '../domain/words.ts';
import type { Ctx } from './context.ts';

/** What a text seems to be about and to want; nothing is stored. Each list is surest first. */
export type Suggestions = { concepts: Suggestion[]; themes: LikelyTheme[]; wants: LikelyWant[] };

/** `confidence`, 0–1; `because`: words of the text that led there. */
type LikelyTheme = { theme: Theme; confidence: number; because: string[] };

/** As many as fit on a screen beside the text; the first eight matter most. */
const MAX_CONCEPTS = 12;
/** A theme less sure than this is not worth asking about. */
const MIN_THEME = 0.3;
const MAX_WORDS = 3;

/** Suggests concepts, themes and wants for a text. `unavailable` when the program runs without a vocabulary. */
export function suggestConcepts(ctx: Ctx, text: string, language: Language | null): Suggestions {
  if (ctx.concepts === null)
    throw new KoblerError('unavailable', 'There is no vocabulary of concepts to suggest from.');
  const concepts = ctx.concepts.suggest(text, language, MAX_CONCEPTS);
  return { concepts, themes: themesOf(concepts), wants: likelyWants(text) };
}

/** A theme is as likely as that at least one of its suggested concepts is right. */
function themesOf(concepts: readonly Suggestion[]): LikelyTheme[] {
  return THEMES.map((theme) => {
    const own = concepts.filter((concept) => concept.theme === theme);
    const confidence = 1 - own.reduce((none, concept) => none * (1 - concept.confidence), 1);
    const because = [...new Set(own.flatMap((concept) => concept.because.words))].slice(0, MAX_WORDS);
    return { theme, confidence, because };
  })
    .filter(({ confidence }) => confidence >= MIN_THEME)
    .toSorted((a, b) => b.confidence - a.confidence);
}
