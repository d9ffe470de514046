import { ENGLISH } from '../../text/analyse.ts';
import type { Translation } from './align.ts';
import type { Context, Contexts } from './co-occurrence.ts';
import type { Units } from './units.ts';

/** Terms seen fewer times are left out: too little to learn from. English text is scarcer, and asks for less. */
const MIN_COUNT = 10;
const MIN_COUNT_ENGLISH = 5;

/** The ids of the terms that get a vector, the most frequent first. */
export function vocabularyOf(units: Units, maxTerms: number): number[] {
  return Array.from(units.terms.keys())
    .filter((id) => units.counts[id]! >= (isEnglish(units, id) ? MIN_COUNT_ENGLISH : MIN_COUNT))
    .toSorted((a, b) => units.counts[b]! - units.counts[a]! || a - b)
    .slice(0, maxTerms);
}

/**
 * What each term counts as when it is a neighbour. Norwegian terms are themselves; English ones are their Norwegian
 * translations, so that both languages are learnt in one space; the frequent ones without a translation are themselves.
 */
export function contextsOf(
  units: Units,
  vocabulary: readonly number[],
  translations: ReadonlyMap<string, readonly Translation[]>,
  limits: { norwegian: number; english: number },
): Contexts {
  const columnOf = new Map<string, number>();
  const of: (readonly Context[])[] = Array.from({ length: units.terms.length });
  for (const id of vocabulary) {
    if (isEnglish(units, id) || columnOf.size >= limits.norwegian) continue;
    of[id] = [{ column: columnOf.size, share: 1 }];
    columnOf.set(units.terms[id]!, columnOf.size);
  }
  const norwegian = columnOf.size;
  for (const id of vocabulary) {
    if (!isEnglish(units, id)) continue;
    const term = units.terms[id]!;
    const translated = (translations.get(term) ?? []).flatMap(({ term: to, share }) => {
      const column = columnOf.get(to);
      return column === undefined ? [] : [{ column, share }];
    });
    const sum = translated.reduce((total, { share }) => total + share, 0);
    if (sum > 0) of[id] = translated.map(({ column, share }) => ({ column, share: share / sum }));
    else if (columnOf.size < norwegian + limits.english) {
      of[id] = [{ column: columnOf.size, share: 1 }];
      columnOf.set(term, columnOf.size);
    }
  }
  return { columns: columnOf.size, of };
}

function isEnglish(units: Units, id: number): boolean {
  return units.terms[id]!.startsWith(ENGLISH);
}
