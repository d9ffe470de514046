/** How many ways of writing one word are quoted from each text. */
const MAX_QUOTES = 3;

/** Each spelling once, whatever its capitals, as first written. */
export function distinct(words: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const word of words) if (!seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), word);
  return [...seen.values()];
}

/** How both texts write what met, the first few ways of each. */
export function quotesOf(query: readonly string[] = [], document: readonly string[] = []) {
  return { query: distinct(query).slice(0, MAX_QUOTES), document: distinct(document).slice(0, MAX_QUOTES) };
}
