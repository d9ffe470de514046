import type { Explanation, Texts } from '../model.ts';
import type { Share } from '../rank/ranking.ts';

/** How many shared words get a line of their own; the rest stand together in one. */
const MAX_WORDS = 8;
/** How many ways of writing one word are quoted from each text. */
const MAX_QUOTES = 3;

/** What one shared term gives, and how each text writes it. */
export type Shared = { given: number; query: readonly string[]; document: readonly string[] };

/**
 * The summands of a score as a tree whose parts add up. The `text` summand is divided over the shared words in
 * proportion to what each gives to the text score.
 */
export function explanationOf(score: number, shares: readonly Share[], shared: readonly Shared[]): Explanation {
  return {
    code: 'score',
    value: score,
    reason: { nb: 'Hvor godt de passer sammen', nn: 'Kor godt dei passar saman', en: 'How well they fit together' },
    parts: shares.map((share) => (share.code === 'text' ? textNode(share, shared) : { ...share, parts: [] })),
  };
}

function textNode(share: Share, shared: readonly Shared[]): Explanation {
  const total = shared.reduce((sum, word) => sum + word.given, 0);
  const words = shared
    .map((word) => ({ ...word, given: (share.value * word.given) / total }))
    .toSorted((a, b) => b.given - a.given);
  // A group of one would hide a word to save no line.
  const own = words.length <= MAX_WORDS + 1 ? words : words.slice(0, MAX_WORDS);
  const rest = words.slice(own.length);
  return {
    code: 'text',
    value: share.value,
    reason: countReason(words.length),
    parts: [...own.map(wordNode), ...(rest.length > 0 ? [restNode(rest)] : [])],
  };
}

function wordNode({ given, query, document }: Shared): Explanation {
  const quotes = { query: distinct(query).slice(0, MAX_QUOTES), document: distinct(document).slice(0, MAX_QUOTES) };
  return { code: 'text.word', value: given, reason: meetingReason(quotes.query, quotes.document), quotes, parts: [] };
}

function restNode(rest: readonly Shared[]): Explanation {
  const words = distinct(rest.map((word) => word.query[0] ?? ''));
  return {
    code: 'text.rest',
    value: rest.reduce((sum, word) => sum + word.given, 0),
    reason: {
      nb: `${rest.length} andre felles ord`,
      nn: `${rest.length} andre felles ord`,
      en: `${rest.length} other shared words`,
    },
    quotes: { query: words, document: distinct(rest.map((word) => word.document[0] ?? '')) },
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

/** Each spelling once, whatever its capitals, as first written. */
function distinct(words: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const word of words) if (!seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), word);
  return [...seen.values()];
}
