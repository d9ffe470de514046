import type { Page } from '../../ports.ts';

/** A page of a list with each of its items presented. */
export function presentPage<T, V>(page: Page<T>, present: (item: T) => V): { items: V[]; nextCursor: string | null } {
  return { items: page.items.map(present), nextCursor: page.nextCursor };
}
