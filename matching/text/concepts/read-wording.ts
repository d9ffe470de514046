import type { Analyser, Occurrence } from '../analyse.ts';
import { tokensOf } from '../tokens.ts';
import type { Wording } from './concept.ts';

/** The terms of a short wording whose language is known: too short for the function words to tell it. */
export function readWording({ text, language }: Wording, analyser: Analyser): Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (const { surface, at } of tokensOf(text)) {
    for (const [i, term] of analyser.termsOf(surface.toLowerCase(), language).entries()) {
      occurrences.push({ term, surface, at, part: i > 0 });
    }
  }
  return occurrences;
}
