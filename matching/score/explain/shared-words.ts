import type { Explanation, Texts } from '../../model.ts';
import type { Pair } from './pair.ts';
import { distinct, quotesOf } from './quotes.ts';

/** How many shared words get a line of their own; the rest stand together in one. */
const MAX_WORDS = 8;

type Shared = { given: number; query: readonly string[]; document: readonly string[] };

/** The words both texts use; `value` is divided in proportion to what each gives to their cosine. */
export function sharedWords(value: number, pair: Pair): Explanation {
  const total = [...pair.shared.values()].reduce((sum, given) => sum + given, 0);
  const words = [...pair.shared]
    .map(([term, given]) => ({
      given: (value * given) / total,
      query: pair.asked.get(term) ?? [],
      document: pair.answered.get(term) ?? [],
    }))
    .toSorted((a, b) => b.given - a.given);
  // A group of one would hide a word to save no line.
  const own = words.length <= MAX_WORDS + 1 ? words : words.slice(0, MAX_WORDS);
  const rest = words.slice(own.length);
  return {
    code: 'text.words',
    value,
    reason: countReason(words.length),
    parts: [...own.map(wordNode), ...(rest.length > 0 ? [restNode(rest)] : [])],
  };
}

function wordNode({ given, query, document }: Shared): Explanation {
  const quotes = quotesOf(query, document);
  return { code: 'text.word', value: given, reason: meetingReason(quotes.query, quotes.document), quotes, parts: [] };
}

function restNode(rest: readonly Shared[]): Explanation {
  return {
    code: 'text.rest',
    value: rest.reduce((sum, word) => sum + word.given, 0),
    reason: {
      nb: `${rest.length} andre felles ord`,
      nn: `${rest.length} andre felles ord`,
      en: `${rest.length} other shared words`,
    },
    quotes: {
      query: distinct(rest.map((word) => word.query[0] ?? '')),
      document: distinct(rest.map((word) => word.document[0] ?? '')),
    },
    parts: [],
  };
}

function countReason(count: number): Texts {
  return {
    nb: `Tekstene har ${count} ord til felles`,
    nn: `Tekstane har ${count} ord til felles`,
    en: count === 1 ? 'The texts share 1 word' : `The texts share ${count} words`,
  };
}

function meetingReason([query = '']: readonly string[], [document = '']: readonly string[]): Texts {
  return query.toLowerCase() === document.toLowerCase()
    ? { nb: `Begge skriver «${query}»`, nn: `Begge skriv «${query}»`, en: `Both write “${query}”` }
    : {
        nb: `«${query}» i den ene teksten, «${document}» i den andre`,
        nn: `«${query}» i den eine teksten, «${document}» i den andre`,
        en: `“${query}” in one text, “${document}” in the other`,
      };
}
