import type { PageRequest } from '../ports.ts';

type Query = { limit: number; cursor?: string | undefined };
/** The same fields, with those that were not given left out rather than undefined. */
type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** A list's query as what to look for and which slice of it. */
export function listQuery<Q extends Query>(
  query: Q,
): { filter: Given<Omit<Q, 'limit' | 'cursor'>>; page: PageRequest } {
  const { limit, cursor, ...rest } = query;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  // oxlint-disable-next-line no-unsafe-type-assertion -- entries taken apart and put together lose their types.
  return { filter: Object.fromEntries(given) as Given<Omit<Q, 'limit' | 'cursor'>>, page: { limit, cursor } };
}
