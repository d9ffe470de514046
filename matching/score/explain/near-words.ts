import type { Explanation } from '../../model.ts';
import type { Pair } from './pair.ts';
import { quotesOf } from './quotes.ts';

/** How many pairs of words are named. */
const MAX_PAIRS = 6;
/** Words whose cosine is below this are not near enough to show to anyone. */
const NEAR = 0.4;

/** Words that differ but are used in like company; what is left of `value` is the two texts as a whole. */
export function nearWords(value: number, pair: Pair): Explanation {
  const met = [...pair.nearest].map(([term, { weight, nearest }]) => {
    return { term, nearest, given: weight * Math.max(0, nearest?.cosine ?? 0) ** 2 };
  });
  const total = met.reduce((sum, { given }) => sum + given, 0);
  const shown = new Set<string>();
  const named = met
    .toSorted((a, b) => b.given - a.given)
    .flatMap(({ term, nearest, given }) => {
      if (nearest === undefined || nearest.term === term || nearest.cosine < NEAR) return [];
      const quotes = quotesOf(pair.asked.get(term), pair.answered.get(nearest.term));
      const [query, document] = [quotes.query[0], quotes.document[0]];
      if (query === undefined || document === undefined || shown.has(query) || pair.shared.has(term)) return [];
      shown.add(query);
      return [pairNode((value * given) / total, quotes, query, document)];
    })
    .slice(0, MAX_PAIRS);
  const rest = Math.max(0, value - named.reduce((sum, node) => sum + node.value, 0));
  return {
    code: 'text.meaning',
    value,
    reason: {
      nb: 'Tekstene betyr noe av det samme',
      nn: 'Tekstane tyder noko av det same',
      en: 'The texts mean something alike',
    },
    parts: [...named, wholeNode(rest)],
  };
}

function pairNode(
  value: number,
  quotes: NonNullable<Explanation['quotes']>,
  query: string,
  document: string,
): Explanation {
  return {
    code: 'text.near',
    value,
    reason: {
      nb: `«${query}» ligger nær «${document}»`,
      nn: `«${query}» ligg nær «${document}»`,
      en: `“${query}” is close to “${document}”`,
    },
    quotes,
    parts: [],
  };
}

function wholeNode(value: number): Explanation {
  return {
    code: 'text.whole',
    value,
    reason: {
      nb: 'Tekstene sett under ett',
      nn: 'Tekstane sett under eitt',
      en: 'The texts as a whole',
    },
    parts: [],
  };
}
